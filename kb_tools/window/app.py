"""The window: keys and pastes change the state, the state is shown."""

from __future__ import annotations

import gc
import webbrowser
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, Static, TextArea

from kb_tools.desk.answering import sign_of
from kb_tools.desk.answers import Answer
from kb_tools.desk.clipboard import copy_text
from kb_tools.desk.session import DeskSession
from kb_tools.desk.thread import Turn
from kb_tools.errors import UsageError
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import say
from kb_tools.usage.record import Recorder
from kb_tools.window.choices import WHICH_HIT, WHICH_KIND, hit_choices, kind_choices, noted_text
from kb_tools.window.history import MessageHistory
from kb_tools.window.lines import KEYS, body_lines, copied_text, head_line, outcome_lines
from kb_tools.window.message_area import MessageArea
from kb_tools.window.rows import Rows
from kb_tools.window.screens import EditScreen, HelpScreen, NameScreen, PickScreen, ReadScreen
from kb_tools.window.state import (
    DeskState,
    asked,
    moved,
    next_channel,
    next_language,
    next_variant,
    pasted,
    thread_goes_on,
    using,
    with_message,
)


class DeskApp(App[None]):
    """Paste a message, read the outcome, copy a reply."""

    TITLE = "kb desk"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #head { height: 1; text-style: reverse; }
    #message { height: 4; border: none; }
    #told { height: 1; }
    #answer { height: 1fr; }
    .box { width: 100%; height: auto; max-height: 100%; border: solid $primary; }
    .box { background: $surface; padding: 0 1; }
    #edited { height: 8; }
    ModalScreen { align: center middle; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"copy({number})", show=False) for number in (1, 2, 3)),
        Binding("enter", "copy(0)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("escape", "read", show=False),
    ]

    def __init__(self, desk: DeskSession, language: Reader, history: tuple[Turn, ...] = ()) -> None:
        """`language` is what the agent reads, not what customers do; `history` was said before the first
        message.
        """
        super().__init__()
        self.desk, self.language = desk, language
        for keys, action, name in KEYS:
            self.bind(keys, action, description=tell(name, language))
        self.state = DeskState(wish=desk.wish, history=history)
        self.copied = ""
        """What was copied last, for the line that says so."""
        self.recorder = Recorder(desk.settings, desk.index.knows)
        self._worked = MessageHistory(self.recorder)

    def compose(self) -> ComposeResult:
        yield Static("", id="head", markup=False)
        yield MessageArea("", id="message", soft_wrap=True, tab_behavior="focus")
        yield Rows(id="answer")
        yield Static("", id="told", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Rows).focus()
        self.desk.ask("kb")  # what a first question loads is loaded before it comes
        gc.collect()
        gc.freeze()  # what is open stays open: nobody has to look through it for garbage while an agent waits
        self._show()

    def on_unmount(self) -> None:
        """The last message was worked on as well."""
        self._worked.left(self.state)
        self._worked.write()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)  # the new size is known only then

    def on_paste(self, event: events.Paste) -> None:
        """The next message: answered at once, and the keys work on its suggestions."""
        if len(self.screen_stack) == 1:
            self._replace(event.text)

    def on_message_area_replaced(self, event: MessageArea.Replaced) -> None:
        self._replace(event.text)

    def _replace(self, text: str) -> None:
        self._leave_for(pasted(self.state, text, self._ask))
        self.query_one(Rows).focus()

    def _leave_for(self, state: DeskState) -> None:
        """Another message comes; what was worked on is written down."""
        with self.prevent(TextArea.Changed):
            self.query_one("#message", TextArea).text = state.message
        if state.message != self.state.message:
            self._worked.left(self.state)
            self.call_after_refresh(self._worked.write)
        self._set(state)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        if event.text_area.id == "message" and event.text_area.text != self.state.message:
            before = self.state
            self._set(with_message(before, event.text_area.text, self._ask))
            self._worked.typed(before, self.state)

    def action_copy(self, number: int) -> None:
        """Copies reply `number`, 0 for the chosen one."""
        place = number - 1 if number else self.state.chosen
        if place < len(self.state.replies):
            self.state = moved(self.state, place - self.state.chosen)
            self._show()
            self._send(self.state.replies[place].text)
        else:
            self._tell(say("There is no reply {number}.", number=place + 1))

    def action_move(self, step: int) -> None:
        self._set(moved(self.state, step))

    def action_variant(self) -> None:
        self._set(asked(next_variant(self.state), self._ask))

    def action_channel(self) -> None:
        self._set(asked(next_channel(self.state), self._ask))

    def action_language(self) -> None:
        self._set(asked(next_language(self.state, self.desk.index.languages), self._ask))

    def action_edit(self) -> None:
        if reply := self.state.reply:
            self.push_screen(EditScreen(reply, self.state.wish.channel, self.language), self._edited)

    def action_search(self) -> None:
        find = partial(hit_choices, self.desk.index, self.language)
        self.push_screen(PickScreen(find, WHICH_HIT, self.language), self._found)

    def action_name(self) -> None:
        self.push_screen(NameScreen(self.state.wish.name, self.language), self._named)

    def action_kind(self) -> None:
        """What kind of message this was."""
        if self.state.answer:
            find = partial(kind_choices, self.desk.kinds.rules, self.language)
            self.push_screen(PickScreen(find, WHICH_KIND, self.language), self._corrected)

    def action_thread(self) -> None:
        """What stands here was said before the next message."""
        self._leave_for(thread_goes_on(self.state))

    def action_open(self) -> None:
        if (hit := self.state.hit) and hit.url:
            webbrowser.open(hit.url)
            self._tell(say("Opened {url}", url=hit.url))

    def action_write(self) -> None:
        self.query_one("#message").focus()

    def action_read(self) -> None:
        self.query_one(Rows).focus()

    def action_help(self) -> None:
        if len(self.screen_stack) == 1:
            self.push_screen(HelpScreen(self.language))

    def _ask(self, state: DeskState) -> Answer:
        self.desk = self.desk.fresh()
        if state.use:
            with suppress(UsageError):  # what was found may be gone since: the index was built again
                return self.desk.ask_for(state.message, state.use, state.wish, state.history)
        return self.desk.ask(state.message, state.wish, state.history)

    def _found(self, found: str | None) -> None:
        """The agent knows better: the message is answered with that, sent once its reply is copied."""
        if found and self.state.answer:
            self._set(using(self.state, found, self._ask))

    def _corrected(self, kind: str | None) -> None:
        if kind:
            self._worked.corrected(self.state, kind, words=kind not in self.desk.kinds.dangers)
            self.call_after_refresh(self._worked.write)
            off = self.desk.settings.usage == "off"
            self._tell(say("Nothing is remembered.") if off else noted_text(kind))

    def _named(self, name: str | None) -> None:
        if name is not None:
            wish = replace(self.state.wish, name=name)
            self._set(asked(replace(self.state, wish=wish), self._ask))

    def _edited(self, text: str | None) -> None:
        if text is not None:
            self._send(text)

    def _send(self, text: str) -> None:
        """Copies a reply, once somebody says that a colleague has read it where one must."""
        answer = self.state.answer
        if answer and answer.needs_second_pair_of_eyes and text != self.state.sent:
            self.push_screen(ReadScreen(text, self.language), lambda read: self._copy(text) if read else None)
        else:
            self._copy(text)

    def _copy(self, text: str) -> None:
        self.copied, self.state = text, replace(self.state, sent=text)
        self._worked.sent(self.state)
        self.call_after_refresh(self._worked.write)
        where, channel = copy_text(text), self.state.wish.channel
        if where == "nowhere":
            self.copy_to_clipboard(text)
        limit = (self.state.reply or channel).limit
        self._tell(copied_text(channel.measure(text), limit, surely=where == "clipboard"))

    def _set(self, state: DeskState) -> None:
        self.state = state
        self._tell("")
        self._show()

    def _tell(self, said: str) -> None:
        self.query_one("#told", Static).update(tell(said, self.language), layout=False)

    def _show(self) -> None:
        agent = sign_of(self.desk.wish.agent) or self.desk.settings.signature
        self.query_one("#head", Static).update(head_line(self.state, agent, self.language), layout=False)
        width = self.size.width - 2
        first = outcome_lines(self.state, self.language, width)
        self.query_one(Rows).show(first, body_lines(self.state, self.language, width))
