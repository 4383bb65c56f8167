"""What the tables ask of a database. `sqlite` and `postgresql` give it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol

from kb_tools.errors import KbError
from kb_tools.text import say

Row = tuple[Any, ...]
Value = str | int | bytes


class Unusable(KbError):
    """The database cannot be reached, or does not answer as it should."""


class Forbidden(KbError):
    """The database refuses a row that its tables do not allow."""


class Unanswered(KbError):
    """No answer came to what should be written: it may be there. Nobody repeats it without looking."""

    def __init__(self) -> None:
        what = say("the store gave no answer in time: whether this was written is not known")
        super().__init__(what, say("look whether it is there before you do it again"))


class Readable(Protocol):
    """What may be read of a database, be it of a replica."""

    def rows(self, sql: str, *values: Value) -> Iterator[Row]:
        """What a query finds. Raises KbError where nobody can be asked."""


class Database(Readable, Protocol):
    """An open database. SQL is written as SQLite reads it, with `?` for each value, and in what both know:
    texts, whole numbers, bytes, times as `schema.stamp` writes them, and `encode(sha256(content), 'hex')`.

    Every call raises KbError where the database cannot be used, Forbidden for what its tables refuse, and one
    that writes raises Unanswered where nobody can say whether it has.
    """

    def change(self, sql: str, *values: Value) -> int:
        """How many rows a statement has changed."""

    def insert(self, sql: str, *values: Value) -> int:
        """The `number` that a new row was given."""

    def writing(self) -> AbstractContextManager[None]:
        """What is changed inside it is changed altogether, or not at all."""

    def lightly(self) -> AbstractContextManager[None]:
        """What is changed inside it waits for no disk and no other machine: the last of it may be lost with
        the one that it was written on.
        """

    def fill(self, sql: str, rows: Sequence[Row]) -> None:
        """Runs a statement for each of many rows."""

    def count_on(self, table: str) -> None:
        """Lets the next `number` of a table come after those that it was filled with."""

    def alone(self, table: str) -> bool:
        """Inside `writing`: whether nobody else, who asks the same, writes into a table until it ends."""

    def announce(self, table: str) -> None:
        """Inside `writing`: tells those who listen for it, where that can be, that a table has news as soon
        as it ends.
        """

    def wait(self, table: str, seconds: float) -> bool:
        """Waits until a table is announced to have news, at most so long; whether it was."""

    def look_through(self) -> None:
        """Finds damage before anything is read that must be right. Once is enough: later calls cost
        nothing.
        """

    def now(self) -> datetime:
        """The time where the database is (UTC), by which all go who share it; asking costs nothing. While it
        has not been reached yet, this machine's.
        """

    def settle(self, table: str) -> None:
        """Makes what a table has just lost disappear from the disk, as far as that is quick. Where somebody
        else reads meanwhile, the next time.
        """

    def overwrite(self) -> None:
        """Makes what was deleted disappear from the disk, as far as the database can."""
