"""The form of a row of the guard's table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kb_tools.desk.patterns import GAP, NO_WORD, labelled
from kb_tools.languages.guard import Label

INNOCENT = ""

Check = Callable[[str], int]
"""How many characters of a candidate are the datum; 0 when it is none after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """What a kind of personal data looks like. The datum is the group `data`, or the whole match where there
    is no such group.

    `words`: one of them, between `|`, is in every message with such a datum; `digits`: how many digits it
    has at least.
    """

    kind: str
    pattern: str
    check: Check = len
    words: str = ""
    digits: int = 0


def near(kind: str, label: Label) -> Detector:
    """A number of six digits or more, a few words behind a label that asks for one."""
    value = rf"(?P<data>\d(?:{GAP}?\d){{5,19}})(?!\d|[.,]\d)"
    pattern = rf"{NO_WORD}(?:{label.pattern})\b[^\d.!?\n]{{0,30}}?\s{value}"
    return Detector(kind=kind, pattern=pattern, words=label.words, digits=6)


def behind(kind: str, label: Label, value: str, *, digits: int, check: Check = len) -> Detector:
    """A value behind a label."""
    return Detector(
        kind=kind, pattern=labelled(label.pattern, value), words=label.words, digits=digits, check=check
    )
