"""What the desk says to a message of a conversation, and what a bot does then. In the thread that answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kb_tools.desk.answers import Answer
from kb_tools.desk.channels import channel_named
from kb_tools.desk.inbox.message import Incoming
from kb_tools.desk.inbox.paths import value_at
from kb_tools.desk.session import make_wish
from kb_tools.desk.thread import Turn
from kb_tools.languages import Language
from kb_tools.server.answering import Result
from kb_tools.server.hooks.deciding import Decision, Standing, decide
from kb_tools.server.hooks.saying import note_text, reply_text, room_for_reply
from kb_tools.server.hooks.talks import last_of, read_messages
from kb_tools.server.opened import Opened
from kb_tools.server.problems import Refused
from kb_tools.settings.hooks import Hook
from kb_tools.telling import answer as telling
from kb_tools.telling.sentences import tell
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is done with a message, and the answer behind it: None for one without words."""

    decision: Decision
    answer: Answer | None = None

    @property
    def outcome(self) -> str:
        return self.answer.outcome if self.answer else ""


def ask(opened: Opened, hook: Hook, message: Incoming, before: tuple[Turn, ...], standing: Standing) -> Asked:
    """What becomes of a message."""
    if not message.text.strip():
        return Asked(decision=decide(hook, "", None, standing))
    desk = opened.desk
    wish = make_wish(
        desk.settings,
        desk.index,
        channel=hook.channel,
        limit=room_for_reply(channel_named(hook.channel), desk.settings) if hook.mode == "reply" else None,
        name=message.name[:200],
    )
    answer = desk.ask(message.text, wish, before)
    return Asked(answer=answer, decision=decide(hook, message.text, answer, standing))


def remember(opened: Opened, message: Incoming, asked: Asked) -> None:
    """Writes down what was asked, as the settings allow; and what a customer was sent as an answer."""
    if asked.answer:
        sent = asked.answer.suggestions[0].hit.entry.id if asked.decision.act == "reply" else ""
        opened.memory.asked(message.text, asked.answer, name=message.name[:200], chosen=sent)


def written(asked: Asked, opened: Opened) -> str:
    """What a bot writes, to colleagues or to the customer; "" where it writes nothing."""
    settings = opened.settings
    if asked.decision.act == "nothing":
        return ""
    if asked.decision.act == "reply" and asked.answer:
        return reply_text(asked.answer, settings)
    return note_text(asked.answer, asked.decision.why, settings.language(settings.languages[0]))


def answer_program(opened: Opened, hook: Hook, data: Any, reader: Language) -> Result:
    """What a program of one's own is answered: what to do, the text, why, and the answer as `kb suggest
    --json` prints it; or what the settings name of it. Raises Refused where there is no customer's message.
    """
    last = last_of(read_messages(data, dict(hook.read)))
    if last is None:
        raise Refused(422, say("there is no message in it"))
    standing = Standing(answered=sum(turn.ours for turn in last.before))
    asked = ask(opened, hook, last.message, last.before, standing)
    remember(opened, last.message, asked)
    told: Mapping[str, Any] = {
        "act": asked.decision.act,
        "text": written(asked, opened),
        "why": tell(asked.decision.why, reader),
        "answer": telling.data(asked.answer) if asked.answer else None,
    }
    named = {name: value_at(told, path) for name, path in hook.tell}
    return Result(data=named or told, outcome=asked.outcome)
