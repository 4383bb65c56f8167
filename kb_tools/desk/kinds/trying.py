"""Kinds tried on messages: what each would be, and how often that is what it should be. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb_tools.desk.kinds.judging import Judgement, Kinds, Level
from kb_tools.errors import KbError
from kb_tools.models import Outcome
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A message, and the kind it should be: "" for none, None where nobody says."""

    text: str
    wanted: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A message with the kind it is, "" for none, and what made it so. `level` is that of danger to people,
    `outcome` what its rule asks for.
    """

    message: Labelled
    kind: str = ""
    ground: str = ""
    level: Level | None = None
    outcome: Outcome | None = None


def parse_labelled(source: str, file: str) -> tuple[Labelled, ...]:
    """The messages of a text, one a line, or JSON lines of {"text": ..., "kind": ...}. Raises KbError with
    the line that is neither.
    """
    lines = enumerate(source.splitlines(), start=1)
    found = tuple(_parse(line.strip(), file, number) for number, line in lines if line.strip())
    if not found:
        raise KbError(say("{file} has no messages", file=file), say("write one a line"))
    return found


def try_kinds(messages: Iterable[Labelled], kinds: Kinds, lang: str) -> tuple[Tried, ...]:
    """What each message is in a language."""
    return tuple(_tried(message, kinds.judge(message.text, lang)) for message in messages)


def confusion(tried: Sequence[Tried]) -> Counter[tuple[str, str]]:
    """How many messages that should be of one kind are of another: (wanted, found) -> messages."""
    return Counter((one.message.wanted, one.kind) for one in tried if one.message.wanted is not None)


def _tried(message: Labelled, judged: Judgement) -> Tried:
    outcomes = {rule.category: rule.outcome for rule in judged.rules}
    if judged.alert:
        kind, level = judged.alert.kind, judged.alert.level
        return Tried(
            message=message,
            kind=kind,
            ground=judged.alert.near,
            level=level,
            outcome=outcomes[kind] if level == "alarm" else None,
        )
    for rule in judged.rules:
        if ground := judged.grounds.get(rule.category):
            return Tried(message=message, kind=rule.category, ground=ground, outcome=rule.outcome)
    return Tried(message=message)


def _parse(line: str, file: str, number: int) -> Labelled:
    if not line.startswith("{"):
        return Labelled(text=line)
    try:
        value = json.loads(line)
        text, kind = value["text"], value.get("kind")
        if isinstance(text, str) and (kind is None or isinstance(kind, str)):
            return Labelled(text=text, wanted=kind)
    except (ValueError, KeyError, RecursionError):
        pass
    raise KbError(
        say("this is no message"),
        say('write {{"text": "thanks a lot", "kind": "thanks"}}, or the words alone'),
        file=file,
        line=number,
    )
