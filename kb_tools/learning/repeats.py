"""Messages of an inbox that say the same as one before, by their words and by what they mean: the likeness
that phrasings are learnt by.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.triage import Drafted, Row, Summary
from kb_tools.learning.phrasings import SAME
from kb_tools.learning.similarity import Meaning, PhrasingIndex
from kb_tools.usage.wording import without_marks

MOST_KEPT = 200_000
"""Messages by which repeats of the same words are known; beyond, the oldest are forgotten."""
MOST_COMPARED = 10_000
"""Messages that others are compared with."""


class First(NamedTuple):
    """The first message that says something: the id of its row, and its essence."""

    id: str
    essence: str


class Repeats:
    """The messages of an inbox so far. Only those are compared that were answered alike and have the same
    numbers in them: what costs 5 euros is not what costs 500.
    """

    def __init__(self, meaning: Meaning | None) -> None:
        """Without `meaning` words speak alone."""
        self._meaning = meaning
        self._firsts: dict[str, First] = {}
        self._shelves: dict[tuple[str, ...], PhrasingIndex[First]] = {}
        self._compared = 0

    def mark(self, drafted: Drafted) -> Drafted:
        """The row with the first that said the same, if any did. What needs no answer repeats nothing."""
        if drafted.row.why:
            return drafted
        own, first = First(drafted.row.id, drafted.essence), self._first(drafted)
        repeat = "" if first == own else first.id
        return replace(drafted, essence=first.essence, row=replace(drafted.row, duplicate_of=repeat))

    def _first(self, drafted: Drafted) -> First:
        """The first message that says the same, this one itself where none does."""
        if drafted.essence not in self._firsts:
            self._firsts[drafted.essence] = self._like(drafted)
            if len(self._firsts) > MOST_KEPT:
                del self._firsts[next(iter(self._firsts))]
        return self._firsts[drafted.essence]

    def _like(self, drafted: Drafted) -> First:
        row, own = drafted.row, First(drafted.row.id, drafted.essence)
        text = without_marks(row.text)
        shelf = self._shelves.setdefault(_kind(row), PhrasingIndex(row.language, self._meaning))
        if near := shelf.near(text, SAME):
            return near[0][1]
        if self._compared < MOST_COMPARED:
            shelf.put(text, own)
            self._compared += 1
        return own


def _kind(row: Row) -> tuple[str, ...]:
    return (row.language, row.outcome, row.category, row.url, *re.findall(r"\d+", row.text))


def take(one: Drafted | BadRow, summary: Summary, repeats: Repeats) -> Drafted | BadRow:
    """A row, counted, with the first that said the same."""
    if isinstance(one, BadRow):
        summary.bad.append(one)
        return one
    marked = repeats.mark(one)
    summary.take(marked)
    return marked
