"""What opens above the window: help, the editor of a reply, the search."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from kb_tools.desk.channels import Channel
from kb_tools.models import Hit
from kb_tools.window.lines import HELP, hit_lines, length_bar


class HelpScreen(ModalScreen[None]):
    """The keys; any key closes it."""

    def compose(self) -> ComposeResult:
        yield Vertical(Static(HELP, markup=False), classes="box")

    def on_key(self) -> None:
        self.dismiss(None)


class EditScreen(ModalScreen[str | None]):
    """The reply to change, with its length live. Ctrl+S gives the text back, Esc nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "keep", "Copy", priority=True),
        Binding("escape", "leave", "Back", priority=True),
    ]

    def __init__(self, text: str, channel: Channel, limit: int) -> None:
        super().__init__()
        self._text, self._channel, self._limit = text, channel, limit

    def compose(self) -> ComposeResult:
        area = TextArea(self._text, id="edited", soft_wrap=True)
        yield Vertical(area, Static("", id="length", markup=False), Static("Ctrl+S copies it, Esc leaves it.", markup=False), classes="box")

    def on_mount(self) -> None:
        self.query_one("#edited", TextArea).focus()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        self.query_one("#length", Static).update(length_bar(self._channel.measure(event.text_area.text), self._limit))

    def action_keep(self) -> None:
        self.dismiss(self.query_one("#edited", TextArea).text)

    def action_leave(self) -> None:
        self.dismiss(None)


class SearchScreen(ModalScreen[None]):
    """The knowledge base, searched as `kb search` does."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back", priority=True)]

    def __init__(self, search: Callable[[str], tuple[Hit, ...]]) -> None:
        super().__init__()
        self._search = search

    def compose(self) -> ComposeResult:
        yield Vertical(
            Input(placeholder='words, "a phrase", tag:karte lang:de', id="query"), Static("", id="hits", markup=False), classes="box"
        )

    def on_mount(self) -> None:
        self.query_one("#query", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        from kb_tools.errors import UsageError

        try:
            lines = hit_lines(self._search(event.value)[:6], self.size.width - 6) if event.value.strip() else []
        except UsageError as error:
            lines = [str(error)]
        self.query_one("#hits", Static).update("\n".join(lines))

    def action_leave(self) -> None:
        self.dismiss(None)
