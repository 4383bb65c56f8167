"""The usage store: one SQLite file below `.kb/`. With `schema` the only module that knows SQLite.

Many processes write at once: each write is a transaction of its own in a write-ahead log, so a process that
is killed loses its last line at the most and locks nobody out. Deleting the file costs this history and
nothing else.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kb_tools.errors import KbError, reason
from kb_tools.models import Outcome
from kb_tools.text import say
from kb_tools.usage.schema import make_ready
from kb_tools.usage.soundness import is_sound

FILE = "usage.sqlite3"
PATIENCE = 10.0
"""Seconds to wait for other writers; each of them needs a thousandth of one."""
COLUMNS = "day, hour, language, outcome, offered, chosen, message, kind"
NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
AWAY, NO_SPACE = say("move the file away to begin a new one"), say("make room on the disk")
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


class Store:
    """An open usage store."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path = connection, path

    @cached_property
    def _sound(self) -> sqlite3.Connection:
        """The connection, looked through once. Raises sqlite3.DatabaseError where the file is damaged."""
        if not is_sound(self._connection):
            raise sqlite3.DatabaseError(say("it is damaged"))
        return self._connection

    def add(self, asked: UsageRow) -> int:
        """Keeps one message; its number. Raises KbError when it cannot be written."""
        day, hour, language, outcome, offered, *rest, _ = asked
        row = (day.isoformat(), hour, language, outcome, _packed(offered), *rest)
        with told(self._path), self._connection as writing:
            places = ", ".join("?" * len(row))
            insert = f"INSERT INTO asked ({COLUMNS}) VALUES ({places})"  # noqa: S608 fixed names
            return int(writing.execute(insert, row).lastrowid or 0)

    def choose(self, number: int, chosen: str) -> None:
        """Says which article or video was sent. Raises KbError when it cannot be written."""
        with told(self._path), self._connection as writing:
            writing.execute("UPDATE asked SET chosen = ? WHERE number = ?", (chosen, number))

    def correct(self, number: int, kind: str, *, words: bool) -> None:
        """Says of which kind a message is, and drops its words where they may not be kept. Raises KbError
        when it cannot be written.
        """
        update = "UPDATE asked SET kind = ?, message = iif(?, message, '') WHERE number = ?"
        with told(self._path), self._connection as writing:
            writing.execute(update, (kind, words, number))

    def read(self, since: date | None = None, until: date | None = None) -> Iterator[UsageRow]:
        """Everything from `since` to `until` (both included), the oldest first."""
        where, days = _between(since, until)
        query = f"SELECT {COLUMNS}, number FROM asked {where} ORDER BY number"  # noqa: S608 fixed names
        for day, hour, language, outcome, offered, *rest in self._sound.execute(query, days):
            yield UsageRow(_day(day), hour, language, outcome, _unpacked(offered), *rest)

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
        for row in self._sound.execute(query, days):
            yield (*row[:offered], _unpacked(row[offered]), *row[offered + 1 :]) if offered >= 0 else row

    def with_words(self, since: date | None = None, until: date | None = None) -> int:
        """How many messages have kept their words."""
        where, days = _between(since, until)
        query = f"SELECT COUNT(NULLIF(message, '')) FROM asked {where}"  # noqa: S608 - fixed names
        return int(self._sound.execute(query, days).fetchone()[0])

    def has_day(self, day: date) -> bool:
        """Whether anything is kept of a day."""
        found = self._connection.execute("SELECT 1 FROM asked WHERE day = ? LIMIT 1", (day.isoformat(),))
        return bool(found.fetchall())

    def forget(self, before: date) -> int:
        """Deletes what is older than a day, quickly: the bytes are overwritten, the file keeps its size. How
        many messages that were.
        """
        with self._connection as writing:
            return writing.execute("DELETE FROM asked WHERE day < ?", (before.isoformat(),)).rowcount

    def erase(self, before: date | None = None) -> int:
        """Deletes what is older than a day, or everything, so that it is gone from the disk as well; how many
        messages that were.

        Raises KbError when another program reads so long that the log, which still has the old words, cannot
        be emptied.
        """
        gone = self.forget(before or date.max)
        self._connection.execute("VACUUM")
        if self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise KbError(
                say("another program is reading the usage history, so its log still has old words"),
                say("erase again when it has ended"),
            )
        return gone


@contextmanager
def open_store(state_dir: Path, *, patience: float = PATIENCE) -> Iterator[Store]:
    """The store below a state folder, made where there is none, for its owner's eyes only; `patience` is in
    seconds.

    Raises KbError when the file is none of ours, is damaged, or cannot be written.
    """
    with connected(state_dir, patience=patience) as connection:
        yield Store(connection, state_dir / FILE)


@contextmanager
def connected(state_dir: Path, *, patience: float = PATIENCE) -> Iterator[sqlite3.Connection]:
    """The file below a state folder with its newest tables, as `open_store` opens it."""
    path = state_dir / FILE
    _make_file(path)
    with told(path), closing(sqlite3.connect(path, timeout=patience)) as connection:
        make_ready(connection, patience)
        yield connection


@contextmanager
def told(path: Path) -> Iterator[None]:
    """SQLite's troubles as ours."""
    try:
        yield
    except sqlite3.Error as error:
        what = say("the usage history cannot be used ({error})", error=error.args[0])
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise KbError(what, NO_SPACE if code in NO_ROOM else AWAY, file=_name(path)) from None


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _make_file(path: Path) -> None:
    """Makes the file where there is none, and opens none that is there: whoever closes a file loses the locks
    that this process has on it (POSIX), and with them SQLite's own on what is open already.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        what = say("the usage history cannot be written ({error})", error=reason(error))
        raise KbError(what, say("check the disk and the permissions"), file=_name(path)) from None


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
