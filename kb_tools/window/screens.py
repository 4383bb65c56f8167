"""What opens above the window: help, the editor of a reply, the search, the kinds of messages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import Channel
from kb_tools.errors import UsageError
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import say
from kb_tools.window.choices import Choice, choice_lines
from kb_tools.window.lines import ASKING_HELP, HELP, length_bar

Find = Callable[[str], Sequence[Choice]]
"""What was typed -> what can be chosen; may raise UsageError."""


class HelpScreen(ModalScreen[None]):
    """The keys; any key closes it."""

    def __init__(self, language: Reader, *, asks: bool = False) -> None:
        """`asks` is whether drafts can wait for a second pair of eyes."""
        super().__init__()
        self._told = "\n".join(tell(one, language) for one in (HELP, ASKING_HELP)[: 1 + asks])

    def compose(self) -> ComposeResult:
        yield Vertical(Static(self._told, markup=False), classes="box")

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
            Static(tell(say("Ctrl+S takes it over, Esc leaves it as it was."), self._language), markup=False),
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


class ReadScreen(ModalScreen[bool]):
    """A reply that a colleague must read before it goes out. Ctrl+S says that somebody has, Esc that nobody
    has yet.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "leave(True)", priority=True),
        Binding("escape", "leave(False)", priority=True),
    ]

    def __init__(self, text: str, language: Reader) -> None:
        super().__init__()
        self._text, self._language = text, language

    def compose(self) -> ComposeResult:
        yield Vertical(
            Static(tell(say("A colleague must read this before it is sent."), self._language), markup=False),
            Static(self._text, id="unread", markup=False),
            Static(
                tell(say("Ctrl+S: a colleague has read it, copy it. Esc leaves it."), self._language),
                markup=False,
            ),
            classes="box",
        )

    def action_leave(self, read: bool) -> None:
        self.dismiss(read)


class LineScreen(ModalScreen[str | None]):
    """One line to write, such as the customer's name. Enter gives it back, Esc nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", priority=True)]

    def __init__(self, text: str, wanted: str, language: Reader) -> None:
        """`wanted` stands where nothing is written."""
        super().__init__()
        self._text, self._wanted = text, tell(wanted, language)

    def compose(self) -> ComposeResult:
        yield Vertical(Input(self._text, placeholder=self._wanted, id="line"), classes="box")

    def on_mount(self) -> None:
        self.query_one("#line", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        self.dismiss(None)


class PickScreen(ModalScreen[str | None]):
    """A choice that gets smaller as somebody types. Enter gives back the value of the marked one, Esc
    nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", priority=True),
        Binding("up", "move(-1)", priority=True),
        Binding("down", "move(1)", priority=True),
    ]

    def __init__(self, find: Find, told: tuple[str, str], language: Reader) -> None:
        """`told` stands where nothing is typed, and below."""
        super().__init__()
        self._find, self._told, self._language = find, told, language
        self._choices: Sequence[Choice] = ()
        self._marked = 0

    def compose(self) -> ComposeResult:
        yield Vertical(
            Input(placeholder=tell(self._told[0], self._language), id="query"),
            Static("", id="hits", markup=False),
            Static(tell(self._told[1], self._language), markup=False),
            classes="box",
        )

    def on_mount(self) -> None:
        self.query_one("#query", Input).focus()
        self._look_up("")

    def on_input_changed(self, event: Input.Changed) -> None:
        self._look_up(event.value.strip())

    def on_input_submitted(self) -> None:
        if self._choices:
            self.dismiss(self._choices[self._marked].value)

    def action_move(self, step: int) -> None:
        self._marked = max(0, min(len(self._choices) - 1, self._marked + step))
        self._show()

    def action_leave(self) -> None:
        self.dismiss(None)

    def _look_up(self, typed: str) -> None:
        self._choices, self._marked, wrong = (), 0, ""
        try:
            self._choices = self._find(typed)
        except UsageError as error:
            wrong = str(error)
        nothing = say("Nothing found.") if typed and not self._choices else ""
        self._show(tell(wrong or nothing, self._language))

    def _show(self, told: str = "") -> None:
        lines = choice_lines(self._choices, self.size.width - 6, self._marked)
        self.query_one("#hits", Static).update(told or "\n".join(lines))
