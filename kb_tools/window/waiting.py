"""The second pair of eyes in an open window: asking for one, what became of it, and being one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

from textual.screen import Screen

from kb_tools.errors import KbError
from kb_tools.telling.sentences import Reader
from kb_tools.text import say
from kb_tools.window.drafts import Drafts, Standing
from kb_tools.window.review import ReviewScreen
from kb_tools.window.screens import ReadScreen
from kb_tools.window.state import DeskState


class Window(Protocol):
    """What is asked of the window."""

    language: Reader

    def copy_reply(self, text: str, message: str | None = None) -> None:
        """Copies what goes out; `message` is what it answers, None for the one that stands here."""

    def tell(self, said: str) -> None:
        """Says in one line what just happened."""

    def show(self) -> None:
        """Shows everything as it is now."""

    def push_screen(self, screen: Screen[Any], callback: Callable[[Any], None]) -> Any:
        """Opens a screen above the window."""

    def call_later(self, callback: Callable[[], None]) -> bool:
        """Calls something in the thread of the window, which may be another; whether it is still open."""


class Waiting:
    """The drafts of a window; without a place for them somebody says that a colleague has read a reply."""

    def __init__(self, window: Window, drafts: Drafts | None) -> None:
        self._window, self._drafts = window, drafts
        self.standing = Standing()
        self._asked: dict[int, str] = {}
        """The messages that one's own drafts answer."""

    def follow(self) -> None:
        """From now on they are shown as they stand."""
        if self._drafts:
            self._drafts.follow(lambda: self._window.call_later(self.look))

    def ask(self, state: DeskState, text: str) -> None:
        """Lets a reply wait, or be confirmed."""
        if self._drafts:
            self._try(
                partial(self._ask, self._drafts, state, text),
                say("Asked: a colleague reads it before it is sent."),
            )
            return
        screen = ReadScreen(text, self._window.language)
        self._window.push_screen(screen, lambda read: self._window.copy_reply(text) if read else None)

    def take(self) -> None:
        """Copies one's own draft that was decided on, or puts away one that may not be sent."""
        draft = self.standing.decided
        if not (draft and self._drafts):
            self._window.tell(say("Nothing was decided on yet."))
            return
        if draft.goes_out:
            self._window.copy_reply(draft.text, self._asked.pop(draft.number, ""))
        self._try(partial(self._drafts.copied, draft.number))

    def review(self) -> None:
        """Opens those of others."""
        if self._drafts and self.standing.others:
            screen = ReviewScreen(self._drafts, self.standing.others, self._window.language)
            self._window.push_screen(screen, lambda _: self.look())
        else:
            self._window.tell(say("Nobody waits for a second pair of eyes."))

    def look(self) -> None:
        """Shows how they stand; where nobody says, as they stood."""
        with suppress(KbError):
            if self._drafts:
                self.standing = self._drafts.stand()
                self._window.show()

    def _ask(self, drafts: Drafts, state: DeskState, text: str) -> None:
        self._asked[drafts.ask(state, text)] = state.message

    def _try(self, work: Callable[[], None], done: str = "") -> None:
        said = done
        try:
            work()
        except KbError as error:
            said = str(error)
        self.look()
        if said:
            self._window.tell(said)
