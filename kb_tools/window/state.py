"""What the window shows, as values. Pure but for the asking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from kb_tools.desk.answering import Wish
from kb_tools.desk.answers import Answer, Reply
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.thread import Turn, split_thread
from kb_tools.models import Hit

MOST_TURNS = 50
"""Of a thread, as many as a server reads."""
Ask = Callable[["DeskState"], Answer | None]
"""None where nobody can answer now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskState:
    """A message and how it should be answered. `chosen` counts the offered replies from 0; `use` is the id of
    the article or video that the agent found for it, `offered` what was answered before that. `history` is
    what was said before in the same thread, `sent` the reply that was copied.
    """

    wish: Wish
    message: str = ""
    history: tuple[Turn, ...] = ()
    sent: str = ""
    chosen: int = 0
    use: str = ""
    answer: Answer | None = None
    offered: Answer | None = None

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What can be copied: the suggestions' replies, or the one reply that needs no link."""
        if self.answer is None:
            return ()
        offered = tuple(one.reply for one in self.answer.suggestions)
        return offered or ((self.answer.reply,) if self.answer.reply else ())

    @property
    def reply(self) -> Reply | None:
        return self.replies[self.chosen] if self.chosen < len(self.replies) else None

    @property
    def to_edit(self) -> Reply | None:
        """The chosen one; an empty one to be written where there is none and two must read what is sent."""
        if self.reply is None and needs_two(self):
            return Reply(text="", length=0, limit=self.wish.limit or self.wish.channel.limit)
        return self.reply

    @property
    def hit(self) -> Hit | None:
        """The article or video behind the chosen suggestion."""
        suggestions = self.answer.suggestions if self.answer else ()
        return suggestions[self.chosen].hit if self.chosen < len(suggestions) else None


def wish_of(state: DeskState) -> dict[str, Any]:
    """What a server is asked for the answer that the state wants."""
    wish = state.wish
    turns = [{"from": "us" if turn.ours else "customer", "text": turn.text} for turn in state.history]
    sent = {
        "message": state.message,
        "channel": wish.channel.name,
        "limit": wish.limit,
        "lang": wish.lang,
        "name": wish.name,
        "agent": wish.agent,
        "variant": wish.variant,
        "use": state.use,
        "history": turns[-MOST_TURNS:],
    }
    return {name: value for name, value in sent.items() if value or name == "message"}


def needs_two(state: DeskState) -> bool:
    """Whether somebody else must read a reply before it is sent."""
    return state.answer is not None and state.answer.needs_second_pair_of_eyes


def with_message(state: DeskState, message: str, ask: Ask) -> DeskState:
    """Another message, answered from the first variant on."""
    wish = replace(state.wish, variant=0)
    return asked(replace(state, message=message, wish=wish, chosen=0, use="", offered=None, sent=""), ask)


def pasted(state: DeskState, text: str, ask: Ask) -> DeskState:
    """The message, or the whole thread, that was pasted. It comes from somebody else than the one before,
    unless that was said to go on.
    """
    history, message = split_thread(text)
    if state.answer and message != state.message:
        state = replace(state, wish=replace(state.wish, name=""), history=())
    return with_message(replace(state, history=history or state.history), message, ask)


def thread_goes_on(state: DeskState) -> DeskState:
    """The message, and what was sent to it, were said before the next one, which is still to come."""
    if state.answer is None:
        return state
    said = (Turn(text=state.message), *([Turn(text=state.sent, ours=True)] if state.sent else []))
    return DeskState(wish=replace(state.wish, variant=0), history=(*state.history, *said))


def asked(state: DeskState, ask: Ask) -> DeskState:
    """The same message answered again, as the state now wants it."""
    answer = ask(state) if any(letter.isalnum() for letter in state.message) else None
    found = replace(state, answer=answer)
    return replace(found, chosen=min(state.chosen, max(0, len(found.replies) - 1)))


def using(state: DeskState, found: str, ask: Ask) -> DeskState:
    """The same message, answered with what was found for it by hand."""
    return asked(replace(state, use=found, chosen=0, offered=state.offered or state.answer), ask)


def next_variant(state: DeskState) -> DeskState:
    """Another way to say it."""
    return replace(state, wish=replace(state.wish, variant=state.wish.variant + 1))


def next_channel(state: DeskState) -> DeskState:
    """The next channel of the table, the first after the last."""
    channels = list(CHANNELS.values())
    after = channels[(channels.index(state.wish.channel) + 1) % len(channels)]
    return replace(state, wish=replace(state.wish, channel=after))


def next_language(state: DeskState, languages: tuple[str, ...]) -> DeskState:
    """The message's own language, then each language of the knowledge base."""
    choices = (None, *languages)
    place = choices.index(state.wish.lang) + 1 if state.wish.lang in choices else 0
    return replace(state, wish=replace(state.wish, lang=choices[place % len(choices)]))


def moved(state: DeskState, step: int) -> DeskState:
    """The suggestion above or below."""
    last = max(0, len(state.replies) - 1)
    return replace(state, chosen=min(last, max(0, state.chosen + step)))
