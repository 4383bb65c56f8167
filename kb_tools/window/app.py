"""The window: keys and pastes change the state, the state is shown."""

from __future__ import annotations

import gc
import webbrowser
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer, Static, TextArea

from kb_tools.desk.answers import Answer
from kb_tools.desk.clipboard import copy_text
from kb_tools.desk.thread import Turn
from kb_tools.errors import KbError
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import say
from kb_tools.window.choices import WHICH_HIT, WHICH_KIND, hit_choices, kind_choices, noted_text
from kb_tools.window.desks import Desk
from kb_tools.window.drafts import draft_lines
from kb_tools.window.history import MessageHistory
from kb_tools.window.lines import ASKING_KEYS, KEYS, body_lines, copied_text, head_line, outcome_lines
from kb_tools.window.message_area import MessageArea
from kb_tools.window.rows import Rows
from kb_tools.window.screens import EditScreen, HelpScreen, LineScreen, PickScreen
from kb_tools.window.state import (
    DeskState,
    asked,
    moved,
    needs_two,
    next_channel,
    next_language,
    next_variant,
    pasted,
    thread_goes_on,
    using,
    with_message,
)
from kb_tools.window.waiting import Waiting


class DeskApp(App[None]):
    """Paste a message, read the outcome, copy a reply."""

    TITLE = "kb desk"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = "window.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"copy({number})", show=False) for number in (1, 2, 3)),
        Binding("enter", "copy(0)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("escape", "read", show=False),
    ]

    def __init__(self, desk: Desk, language: Reader, history: tuple[Turn, ...] = ()) -> None:
        """`language` is what the agent reads, not what customers do; `history` was said before the first
        message.
        """
        super().__init__()
        self.desk, self.language = desk, language
        for keys, action, name in (*(ASKING_KEYS if desk.drafts else ()), *KEYS):
            self.bind(keys, action, description=tell(name, language))
        self.state = DeskState(wish=desk.wish, history=history)
        self.copied = self._trouble = ""
        self._worked, self._waiting = MessageHistory(desk.recorder), Waiting(self, desk.drafts)

    def compose(self) -> ComposeResult:
        yield Static("", id="head", markup=False)
        yield MessageArea("", id="message", soft_wrap=True, tab_behavior="focus")
        yield Rows(id="answer")
        yield Static("", id="told", markup=False)
        yield Footer()

    def on_mount(self) -> None:
        self.query_one(Rows).focus()
        self._ask(replace(self.state, message="kb"))  # what a first question loads is loaded before it comes
        gc.collect()
        gc.freeze()  # what is open stays open: nobody has to look through it for garbage while an agent waits
        self.show()
        self._waiting.follow()

    def on_unmount(self) -> None:
        """The last message was worked on as well."""
        self._worked.left(self.state)
        self._worked.write()

    def on_resize(self) -> None:
        self.call_after_refresh(self.show)  # the new size is known only then

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
            self.show()
            self._send(self.state.replies[place].text)
        else:
            self.tell(say("There is no reply {number}.", number=place + 1))

    def action_move(self, step: int) -> None:
        self._set(moved(self.state, step))

    def action_variant(self) -> None:
        self._set(asked(next_variant(self.state), self._ask))

    def action_channel(self) -> None:
        self._set(asked(next_channel(self.state), self._ask))

    def action_language(self) -> None:
        self._set(asked(next_language(self.state, self.desk.languages), self._ask))

    def action_edit(self) -> None:
        if reply := self.state.to_edit:
            self.push_screen(EditScreen(reply, self.state.wish.channel, self.language), self._edited)
        else:
            self.tell(say("There is no reply {number}.", number=self.state.chosen + 1))

    def action_search(self) -> None:
        find = partial(hit_choices, self.desk.find, self.language)
        self.push_screen(PickScreen(find, WHICH_HIT, self.language), self._found)

    def action_name(self) -> None:
        wanted = say("the customer's name or @handle")
        self.push_screen(LineScreen(self.state.wish.name, wanted, self.language), self._named)

    def action_kind(self) -> None:
        """What kind of message this was."""
        if self.state.answer:
            find = partial(kind_choices, self.desk.kinds, self.language)
            self.push_screen(PickScreen(find, WHICH_KIND, self.language), self._corrected)

    def action_thread(self) -> None:
        """What stands here was said before the next message."""
        self._leave_for(thread_goes_on(self.state))

    def action_open(self) -> None:
        if (hit := self.state.hit) and hit.url:
            webbrowser.open(hit.url)
            self.tell(say("Opened {url}", url=hit.url))

    def action_write(self) -> None:
        self.query_one("#message").focus()

    def action_read(self) -> None:
        self.query_one(Rows).focus()

    def action_help(self) -> None:
        if len(self.screen_stack) == 1:
            self.push_screen(HelpScreen(self.language, asks=self.desk.drafts is not None))

    def _ask(self, state: DeskState) -> Answer | None:
        try:
            return self.desk.ask(state)
        except KbError as error:
            self._trouble = str(error)
            return None

    def _found(self, found: str | None) -> None:
        """The agent knows better: the message is answered with that, sent once its reply is copied."""
        if found and self.state.answer:
            self._set(using(self.state, found, self._ask))

    def _corrected(self, kind: str | None) -> None:
        if kind:
            self._worked.corrected(self.state, kind, words=not self.desk.is_danger(kind))
            self.call_after_refresh(self._worked.write)
            self.tell(noted_text(kind) if self.desk.remembers else say("Nothing is remembered."))

    def _named(self, name: str | None) -> None:
        if name is not None:
            self._set(asked(replace(self.state, wish=replace(self.state.wish, name=name)), self._ask))

    def _edited(self, text: str | None) -> None:
        if text is not None:
            self._send(text)

    def _send(self, text: str) -> None:
        """Copies a reply; where two must read it, a colleague is asked first, or somebody says that one has
        read it.
        """
        if needs_two(self.state) and not (text and text == self.state.sent):
            self._waiting.ask(self.state, text)
        else:
            self.copy_reply(text)

    def action_take(self) -> None:
        self._waiting.take()

    def action_review(self) -> None:
        self._waiting.review()

    def copy_reply(self, text: str, message: str | None = None) -> None:
        self.copied = text
        if message in (None, self.state.message):
            self.state = replace(self.state, sent=text)
            self._worked.sent(self.state)
            self.call_after_refresh(self._worked.write)
        if (where := copy_text(text)) == "nowhere":
            self.copy_to_clipboard(text)
        channel = self.state.wish.channel
        limit = (self.state.reply or channel).limit
        self.tell(copied_text(channel.measure(text), limit, surely=where == "clipboard"))

    def _set(self, state: DeskState) -> None:
        self.state = state
        self.tell(self._trouble)
        self._trouble = ""
        self.show()

    def tell(self, said: str) -> None:
        self.query_one("#told", Static).update(tell(said, self.language), layout=False)

    def show(self) -> None:
        head = head_line(self.state, self.desk.sign, self.language)
        self.query_one("#head", Static).update(head, layout=False)
        width, drafts = self.size.width - 2, draft_lines(self._waiting.standing, self.language)
        first = drafts + outcome_lines(self.state, self.language, width)
        self.query_one(Rows).show(first, body_lines(self.state, self.language, width))
