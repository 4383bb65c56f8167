"""What a bot does with a customer's message: the one place that decides it. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kb_tools.desk.answers import Answer
from kb_tools.languages import joined
from kb_tools.settings.hooks import Hook
from kb_tools.text import say

Act = Literal["note", "reply", "hand_over", "nothing"]
"""A note that colleagues see; an answer to the customer; a note, and the conversation is a human's."""

SECOND = say("it is the second question in a row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What is done, and why nothing more, as a sentence for colleagues."""

    act: Act
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a conversation stands: whether it is a person's, who has written or was handed it; how many answers
    in a row were the bot's; and whether the customer can be answered there.
    """

    human: bool = False
    answered: int = 0
    open: bool = True


def decide(hook: Hook, message: str, answer: Answer | None, standing: Standing) -> Decision:
    """What becomes of a message; `answer` is None for one without words.

    In `mode: note` colleagues get the suggestions, and the customer hears nothing from us. In `mode: reply`
    whatever is not surely a public answer is a human's.
    """
    needless = answer is not None and answer.outcome == "no_reply" and not _delicate(answer)
    if hook.mode == "note" or standing.human:
        return Decision(act="nothing" if answer is None or needless else "note")
    if needless and standing.answered and not asks_for_human(message):
        return Decision(act="nothing")
    why = _why_a_human(hook, message, answer, standing)
    return Decision(act="hand_over", why=why) if why else Decision(act="reply")


def _why_a_human(hook: Hook, message: str, answer: Answer | None, standing: Standing) -> str:
    """Why a message is no bot's to answer, "" for one that is."""
    if answer is None:
        return say("the message has no words")
    if asks_for_human(message):
        return say("a person is asked for")
    if why := _delicate(answer):
        return why
    if standing.answered:
        return SECOND
    return _unsure(answer, hook.bot_threshold) if standing.open else say("a bot cannot answer here")


def _delicate(answer: Answer) -> str:
    """What a bot never speaks about, "" for anything else."""
    if answer.alert:
        return say("somebody may be in danger")
    if answer.findings:
        return say("there is personal data in the message")
    return say("a second pair of eyes is needed") if answer.needs_second_pair_of_eyes else ""


def _unsure(answer: Answer, threshold: float) -> str:
    """Why an answer is no bot's to give, "" where it is."""
    if answer.outcome != "answer" or not answer.suggestions:
        return answer.why or say("nothing here answers it")
    first = answer.suggestions[0]
    if any(hit.entry.handling != "public" for hit in (first.hit, *(one.hit for one in first.also))):
        return say("its article is not for the public")
    if answer.unanswered or answer.unread:
        return say("only a part of the message is answered")
    if first.hit.confidence <= threshold:
        return say("the answer is likely, but not sure enough for a bot")
    return "" if first.reply.fits else say("the reply does not fit")


def asks_for_human(message: str) -> bool:
    """Whether the customer wants a person, in any language: customers mix them."""
    return _wants_human().search(message) is not None


@cache
def _wants_human() -> re.Pattern[str]:
    return re.compile(joined("bots").wants_human, re.IGNORECASE)
