"""Messages with personal data in them, and what the guard leaves of a message."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.guard import parse_marked, read_labelled
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.search.words import fold
from kb_tools.usage.redaction import kept

from .places import ROOT

HANDED = ROOT.parent / "shared" / "data" / "desk" / "guard_personal.jsonl"
IBAN = "DE89370400440532013000"
CARD = "4111111111111111"


def marked(message: str) -> str:
    """The message with a mark in the place of each datum."""
    return redact(message, find_personal_data(message))


KNOWN = frozenset(
    """karte konto girokonto musterbank london berlin pin app geld automat bank apple pay google filiale
        uberweisung koch max abheben""".split()  # noqa: SIM905 - twenty words read better without quotes
)
"""The words of a small knowledge base, folded."""


def keep(message: str, name: str = "") -> str:
    """The message as the store of Musterbank keeps it."""
    findings = find_personal_data(message)
    return kept(message, findings, lambda word: fold(word, "de") in KNOWN, name=name, handle="musterbank")


def stored() -> Iterator[tuple[str, list[str]]]:
    """Each of the labelled messages as the store keeps it where it knows no word, and the data that were in
    it.
    """
    for one in read_labelled():
        data = [one.text[wanted.start : wanted.end] for wanted in one.wanted]
        yield kept(one.text, find_personal_data(one.text), lambda _word: False), data


@dataclass(frozen=True)
class Told:
    """A message, and what of it must be nowhere else."""

    text: str
    secrets: tuple[str, ...]


def secret_messages() -> Iterator[Told]:
    """Those of the guard's files, in all the forms people write personal data in."""
    for line in (ROOT / "tests" / "guard_forms.jsonl").read_text("utf-8").splitlines():
        message = parse_marked(json.loads(line)["marked"])
        if message.wanted:
            yield Told(message.text, tuple(message.text[one.start : one.end] for one in message.wanted))
    for line in (ROOT / "tests" / "guard_special.jsonl").read_text("utf-8").splitlines():
        text = json.loads(line)["text"]
        yield Told(text, (text[:30],))
    for line in HANDED.read_text("utf-8").splitlines() if HANDED.exists() else ():
        one = json.loads(line)
        yield Told(one["text"], tuple(one["secrets"]))
