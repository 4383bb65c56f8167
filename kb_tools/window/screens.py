"""What opens above the window: help, the editor of a reply, the search."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import Channel
from kb_tools.errors import UsageError
from kb_tools.models import Hit
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import say
from kb_tools.window.lines import HELP, hit_lines, length_bar

MOST_HITS = 6
KEYS = say("Enter answers the message with the marked one, up and down mark another, Esc leaves.")


class HelpScreen(ModalScreen[None]):
    """The keys; any key closes it."""

    def __init__(self, language: Reader) -> None:
        super().__init__()
        self._language = language

    def compose(self) -> ComposeResult:
        yield Vertical(Static(tell(HELP, self._language), markup=False), classes="box")

    def on_key(self) -> None:
        self.dismiss(None)


class EditScreen(ModalScreen[str | None]):
    """The reply to change, with its length live. Ctrl+S gives the text back, Esc nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "keep", priority=True),
        Binding("escape", "leave", priority=True),
    ]

    def __init__(self, reply: Reply, channel: Channel, language: Reader) -> None:
        super().__init__()
        self._reply, self._channel, self._language = reply, channel, language

    def compose(self) -> ComposeResult:
        area = TextArea(self._reply.text, id="edited", soft_wrap=True)
        yield Vertical(
            area,
            Static("", id="length", markup=False),
            Static(tell(say("Ctrl+S copies it, Esc leaves it."), self._language), markup=False),
            classes="box",
        )

    def on_mount(self) -> None:
        self.query_one("#edited", TextArea).focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        length = self._channel.measure(event.text_area.text)
        self.query_one("#length", Static).update(length_bar(length, self._reply.limit, self._language))

    def action_keep(self) -> None:
        self.dismiss(self.query_one("#edited", TextArea).text)

    def action_leave(self) -> None:
        self.dismiss(None)


class NameScreen(ModalScreen[str | None]):
    """The customer's name, for the greeting. Enter gives it back, Esc nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", priority=True)]

    def __init__(self, name: str, language: Reader) -> None:
        super().__init__()
        self._named, self._language = name, language

    def compose(self) -> ComposeResult:
        shown = tell(say("the customer's name or @handle"), self._language)
        yield Vertical(Input(self._named, placeholder=shown, id="name"), classes="box")

    def on_mount(self) -> None:
        self.query_one("#name", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        self.dismiss(None)


class SearchScreen(ModalScreen[str | None]):
    """The knowledge base, searched as `kb search` does. Enter gives back the id of the chosen hit, Esc
    nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", priority=True),
        Binding("up", "move(-1)", priority=True),
        Binding("down", "move(1)", priority=True),
    ]

    def __init__(self, search: Callable[[str], tuple[Hit, ...]], language: Reader) -> None:
        super().__init__()
        self._search, self._language = search, language
        self._hits: tuple[Hit, ...] = ()
        self._chosen = 0

    def compose(self) -> ComposeResult:
        yield Vertical(
            Input(placeholder=tell(say('words, "a phrase", tag:karte lang:de'), self._language), id="query"),
            Static("", id="hits", markup=False),
            Static(tell(KEYS, self._language), markup=False),
            classes="box",
        )

    def on_mount(self) -> None:
        self.query_one("#query", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._hits, self._chosen, wrong = (), 0, ""
        try:
            self._hits = self._search(event.value)[:MOST_HITS] if event.value.strip() else ()
        except UsageError as error:
            wrong = str(error)
        nothing = say("Nothing found.") if event.value.strip() and not self._hits else ""
        self._show(tell(wrong or nothing, self._language))

    def on_input_submitted(self) -> None:
        if self._hits:
            self.dismiss(self._hits[self._chosen].url)

    def action_move(self, step: int) -> None:
        self._chosen = max(0, min(len(self._hits) - 1, self._chosen + step))
        self._show()

    def action_leave(self) -> None:
        self.dismiss(None)

    def _show(self, told: str = "") -> None:
        lines = hit_lines(self._hits, self._language, self.size.width - 6, self._chosen)
        self.query_one("#hits", Static).update(told or "\n".join(lines))
