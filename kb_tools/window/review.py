"""The drafts of others above the window: read, and approved, changed or declined with a word."""

from __future__ import annotations

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import channel_named
from kb_tools.errors import KbError
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import say
from kb_tools.window.drafts import Draft, Drafts, review_lines
from kb_tools.window.screens import EditScreen, LineScreen

KEYS = say("a approves, e changes, d declines with a word, up and down show another, Esc leaves.")


class ReviewScreen(ModalScreen[None]):
    """One draft after the other, the one that has waited longest first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "approve"),
        Binding("e", "change"),
        Binding("d", "decline"),
        Binding("up", "move(-1)"),
        Binding("down", "move(1)"),
        Binding("escape", "leave"),
    ]

    def __init__(self, drafts: Drafts, others: tuple[Draft, ...], language: Reader) -> None:
        """`others` is one draft at the least."""
        super().__init__()
        self._drafts, self._others, self._language = drafts, others, language
        self._place = 0

    def compose(self) -> ComposeResult:
        yield Vertical(
            Static("", id="draft", markup=False),
            Static("", id="wrong", markup=False),
            Static(tell(KEYS, self._language), markup=False),
            classes="box",
        )

    def on_mount(self) -> None:
        self._show()

    def action_move(self, step: int) -> None:
        self._place = max(0, min(len(self._others) - 1, self._place + step))
        self._show()

    def action_approve(self) -> None:
        self._decide("approved")

    def action_change(self) -> None:
        draft = self._draft
        reply = Reply(text=draft.text, length=draft.length, limit=draft.limit)
        screen = EditScreen(reply, channel_named(draft.channel), self._language)
        self.app.push_screen(screen, lambda text: self._decide("changed", reply=text) if text else None)

    def action_decline(self) -> None:
        screen = LineScreen("", say("a word to the author"), self._language)
        self.app.push_screen(screen, lambda word: self._decide("declined", word=word) if word else None)

    def action_leave(self) -> None:
        self.dismiss(None)

    @property
    def _draft(self) -> Draft:
        return self._others[self._place]

    def _decide(
        self, decision: Literal["approved", "changed", "declined"], *, reply: str = "", word: str = ""
    ) -> None:
        try:
            self._drafts.decide(self._draft.number, decision, reply=reply, word=word)
            self._others = self._drafts.stand().others
        except KbError as error:
            self.query_one("#wrong", Static).update(str(error))
            return
        if self._others:
            self.action_move(0)
        else:
            self.dismiss(None)

    def _show(self) -> None:
        lines = review_lines(self._draft, self._place, len(self._others), self._language, self.size.width - 6)
        self.query_one("#draft", Static).update("\n".join(lines))
        self.query_one("#wrong", Static).update("")
