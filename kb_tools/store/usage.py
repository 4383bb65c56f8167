"""What was asked, offered and chosen: no personal data, and words only where they may be kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from kb_tools.models import Outcome
from kb_tools.store.database import Database, Row, Value

COLUMNS = "day, hour, language, outcome, offered, chosen, message, kind"
PAGE = 2_000
"""Messages that are read at once, so that no query takes long however many there are."""
Column = Literal["day", "hour", "language", "outcome", "offered", "chosen", "message", "kind"]


class UsageRow(NamedTuple):
    """One message that was worked on. `day` and `hour` (0 to 23) are those of the operator's time zone;
    `offered` are the ids of the articles and videos that were suggested, best first, `chosen` the one that
    was sent ("" for none). `message` is without personal data, names and handles, and "" where it was not
    kept. `kind` is what an agent said the message is, "" where nobody did. `number` is the store's own, 0 for
    what is not stored yet.
    """

    day: date
    hour: int
    language: str
    outcome: Outcome
    offered: tuple[str, ...] = ()
    chosen: str = ""
    message: str = ""
    kind: str = ""
    number: int = 0


class Usage:
    """What is remembered of messages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, asked: UsageRow) -> int:
        """Keeps one message; its number."""
        insert = f"INSERT INTO asked ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 fixed names
        day, offered = asked.day.isoformat(), _packed(asked.offered)
        values = (day, asked.hour, asked.language, asked.outcome, offered)
        with self._database.lightly():
            return self._database.insert(insert, *values, asked.chosen, asked.message, asked.kind)

    def choose(self, number: int, chosen: str) -> None:
        """Says which article or video was sent."""
        with self._database.lightly():
            self._database.change("UPDATE asked SET chosen = ? WHERE number = ?", chosen, number)

    def correct(self, number: int, kind: str, *, words: bool) -> None:
        """Says of which kind a message is, and drops its words where they may not be kept."""
        dropped = "" if words else ", message = ''"
        update = f"UPDATE asked SET kind = ?{dropped} WHERE number = ?"  # noqa: S608 fixed names
        self._database.change(update, kind, number)

    def erase_these(self, numbers: Iterable[int]) -> None:
        """Deletes messages by their numbers, so that they are gone from the disk as well."""
        with self._database.writing():
            self._database.fill("DELETE FROM asked WHERE number = ?", [(number,) for number in numbers])
        self._database.overwrite()

    def read(self, since: date | None = None, until: date | None = None) -> Iterator[UsageRow]:
        """Everything from `since` to `until` (both included), the oldest first."""
        where, days = _between(since, until)
        where = f"{where} AND number > ?" if where else "WHERE number > ?"
        query = f"SELECT {COLUMNS}, number FROM asked {where} ORDER BY number LIMIT {PAGE}"  # noqa: S608
        count, last = PAGE, -1
        while count == PAGE:
            count = 0
            for day, hour, language, outcome, offered, *rest in self._rows(query, (*days, last)):
                yield UsageRow(_day(day), hour, language, outcome, _unpacked(offered), *rest)
                count, last = count + 1, rest[-1]

    def tally(
        self, *columns: Column, since: date | None = None, until: date | None = None
    ) -> Iterator[tuple[Any, ...]]:
        """How many messages share the values of some columns: those values, then the count. Days are ISO
        texts, `offered` a tuple.
        """
        where, days = _between(since, until)
        names = ", ".join(columns)
        # The names are Column's.
        query = f"SELECT {names}, COUNT(*) FROM asked {where} GROUP BY {names} ORDER BY {names}"  # noqa: S608
        offered = columns.index("offered") if "offered" in columns else -1
        for row in self._rows(query, days):
            yield (*row[:offered], _unpacked(row[offered]), *row[offered + 1 :]) if offered >= 0 else row

    def with_words(self, since: date | None = None, until: date | None = None) -> int:
        """How many messages have kept their words."""
        where, days = _between(since, until)
        query = f"SELECT COUNT(NULLIF(message, '')) FROM asked {where}"  # noqa: S608 - fixed names
        return int(next(self._rows(query, days))[0])

    def has_day(self, day: date) -> bool:
        """Whether anything is kept of a day."""
        return any(self._database.rows("SELECT 1 FROM asked WHERE day = ? LIMIT 1", day.isoformat()))

    def forget(self, before: date) -> int:
        """Deletes what is older than a day, quickly. How many messages that were."""
        return self._database.change("DELETE FROM asked WHERE day < ?", before.isoformat())

    def erase(self, before: date | None = None) -> int:
        """Deletes what is older than a day, or everything, so that it is gone from the disk as well; how many
        messages that were.
        """
        gone = self.forget(before or date.max)
        self._database.overwrite()
        return gone

    def _rows(self, query: str, values: tuple[Value, ...]) -> Iterator[Row]:
        self._database.look_through()
        return self._database.rows(query, *values)


def _between(since: date | None, until: date | None) -> tuple[str, tuple[str, ...]]:
    limits = [(f"day {sign} ?", day.isoformat()) for sign, day in ((">=", since), ("<=", until)) if day]
    where = " AND ".join(test for test, _ in limits)
    return where and f"WHERE {where}", tuple(day for _, day in limits)


_day = lru_cache(maxsize=1_000)(date.fromisoformat)


def _packed(ids: tuple[str, ...]) -> str:
    return json.dumps(ids, ensure_ascii=False) if ids else ""


@lru_cache(maxsize=10_000)
def _unpacked(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text else ()
