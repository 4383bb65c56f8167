"""The usage store for people and programs: what is in it, in numbers, as rows. Pure."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb_tools.desk.triage import harmless_cell
from kb_tools.text import clean
from kb_tools.usage.store import Asked, Store

COLUMNS = ("day", "hour", "language", "outcome", "offered", "chosen", "message")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the store amounts to: `kept` messages have their words, `chosen` ones an article or video that was
    sent.
    """

    first: date | None = None
    last: date | None = None
    outcomes: tuple[tuple[str, int], ...] = ()
    chosen: int = 0
    kept: int = 0

    @property
    def total(self) -> int:
        return sum(number for _, number in self.outcomes)


def tell(store: Store, since: date | None = None, until: date | None = None) -> Told:
    """The store in numbers."""
    outcomes: Counter[str] = Counter()
    chosen = 0
    for outcome, what, number in store.tally("outcome", "chosen", since=since, until=until):
        outcomes[outcome] += number
        chosen += number if what else 0
    days = [date.fromisoformat(day) for day, _ in store.tally("day", since=since, until=until)]
    kept = store.with_words(since=since, until=until)
    edges = {"first": min(days), "last": max(days)} if days else {}
    return Told(**edges, outcomes=tuple(outcomes.most_common()), chosen=chosen, kept=kept)


def as_json(told: Told, *, file: str, usage: str, keep_days: int) -> dict[str, Any]:
    """What `kb usage show --json` prints."""
    return {
        "file": file,
        "usage": usage,
        "keep_days": keep_days,
        "first": told.first.isoformat() if told.first else None,
        "last": told.last.isoformat() if told.last else None,
        "messages": told.total,
        "outcomes": dict(told.outcomes),
        "chosen": told.chosen,
        "with_words": told.kept,
    }


def as_csv(stored: Iterable[Asked]) -> Iterator[str]:
    """Lines of a CSV with a header; ids stand behind one another with blanks between. No cell is a formula to
    a spreadsheet.
    """
    yield _line(COLUMNS)
    for asked in stored:
        row = _row(asked) | {"offered": " ".join(asked.offered)}
        yield _line(harmless_cell(str(row[name])) for name in COLUMNS)


def as_jsonl(stored: Iterable[Asked]) -> Iterator[str]:
    """A JSON object for each message."""
    for asked in stored:
        yield json.dumps(_row(asked), ensure_ascii=False) + "\n"


def _row(asked: Asked) -> dict[str, Any]:
    return {
        "day": asked.day.isoformat(),
        "hour": asked.hour,
        "language": clean(asked.language),
        "outcome": clean(asked.outcome),
        "offered": [clean(one) for one in asked.offered],
        "chosen": clean(asked.chosen),
        "message": clean(asked.message),
    }


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
