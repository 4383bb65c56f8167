"""Messages with personal data in them, and what the guard leaves of a message."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.guard import read_labelled
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.search.words import fold
from kb_tools.usage.redaction import kept

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
