"""A PostgreSQL database, for more machines than one: tables in a schema of their own.

It may go away and come back. Nobody waits long for it: a statement takes two seconds at most, and once it
could not be reached, it is not tried again for a while.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from time import monotonic

import psycopg

from kb_tools.errors import KbError
from kb_tools.store.connecting import Connection, connected, fetch_one, first_line, said_here
from kb_tools.store.database import Forbidden, Row, Value
from kb_tools.store.schema import SCHEMA
from kb_tools.text import say

AGAIN, TIMES = 1.0, 10
"""Seconds until a database is tried again that could not be reached: this many, or as many times as long as
it took to see that. So a server spends a tenth of its time on it at most.
"""
IDLE = 1.0
"""Seconds after which a connection is asked whether it still stands, before anything depends on it."""
LONG = 120
"""Seconds to overwrite what was deleted."""
AT_ONCE = 500
"""Rows that are sent together: their answer comes in the time of one statement."""


class Postgresql:
    """A database, as `database.Database` says. It is connected to when it is needed."""

    def __init__(self, address: str, name: str, schema: str, clock: Callable[[], float]) -> None:
        """`name` is what people call it, without secrets."""
        self._address, self._name, self._schema, self._clock = address, name, schema, clock
        self._connection: Connection | None = None
        self._used, self._again = -IDLE, 0.0
        self._inside = False
        self._why: KbError | None = None

    def rows(self, sql: str, *values: Value) -> Iterator[Row]:
        with self._told() as connection:
            found = connection.execute(said_here(sql), _held(values)).fetchall()
        yield from found

    def change(self, sql: str, *values: Value) -> int:
        with self._told() as connection:
            return connection.execute(said_here(sql), _held(values)).rowcount

    def insert(self, sql: str, *values: Value) -> int:
        return int(next(self.rows(f"{sql} RETURNING number", *values))[0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._told() as connection, connection.transaction():
            self._inside = True
            try:
                yield
            finally:
                self._inside = False

    def fill(self, sql: str, rows: Sequence[Row]) -> None:
        with self._told() as connection, connection.cursor() as cursor:
            for start in range(0, len(rows), AT_ONCE):
                cursor.executemany(said_here(sql), [_held(row) for row in rows[start : start + AT_ONCE]])

    def count_on(self, table: str) -> None:
        number = f"(SELECT coalesce(max(number), 0) + 1 FROM {table})"  # noqa: S608 - our own tables
        with self._told() as connection:
            connection.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'number'), {number}, false)")

    def alone(self, table: str) -> bool:
        query = f"SELECT pg_try_advisory_xact_lock(hashtext('kb.{table}'))"
        return bool(next(self.rows(query))[0])

    def announce(self, table: str) -> None:
        self.change(f"NOTIFY kb_{table}")

    def look_through(self) -> None:
        """PostgreSQL has types, and checksums of its own."""

    def now(self) -> datetime:
        with self._told() as connection:
            moment: datetime = fetch_one(connection, "SELECT clock_timestamp()")
        return moment.astimezone(UTC)

    def settle(self, table: str) -> None:
        with self._told() as connection:
            connection.execute(f"VACUUM (SKIP_LOCKED) {table}")

    def overwrite(self) -> None:
        """Writes the tables anew. What the server's own log and backups hold is out of reach from here."""
        with self._told(), connected(self._address, self._name, LONG, schema=self._schema) as connection:
            connection.execute("VACUUM (FULL) asked, approvals")

    def close(self) -> None:
        """Lets the database go."""
        if self._connection:
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[Connection]:
        """A connection that stands; PostgreSQL's troubles as ours. Only their first line is told: the next
        ones may hold the values of a row.
        """
        connection = self._standing()
        try:
            yield connection
        except psycopg.IntegrityError as error:
            raise Forbidden(say("the table refuses it ({error})", error=first_line(error))) from None
        except psycopg.Error as error:
            if isinstance(error, psycopg.OperationalError) and not error.sqlstate:
                connection.close()  # it did not answer: what it says later belongs to nobody
            raise self._unusable(error) from None
        self._used = self._clock()

    def _standing(self) -> Connection:
        if self._connection and self._inside:
            return self._connection  # also one that is gone: what was begun on it goes on nowhere else
        if self._connection and not self._connection.closed:
            if self._clock() - self._used < IDLE:
                return self._connection
            try:
                self._connection.execute("")
            except psycopg.Error:
                self._connection.close()
            else:
                return self._connection
        began = self._clock()
        if self._why and began < self._again:
            raise self._why.with_traceback(None)
        try:
            self._connection = connected(self._address, self._name, schema=self._schema)
            self._why = None
        except psycopg.Error as error:
            ended, self._why = self._clock(), self._unusable(error)
            self._again = ended + max(AGAIN, (ended - began) * TIMES)
            raise self._why from None
        return self._connection

    def _unusable(self, error: psycopg.Error) -> KbError:
        what = say("the store {name} cannot be used ({error})", name=self._name, error=first_line(error))
        return KbError(what, say("see that it runs, and that its address and password are right"))


@contextmanager
def open_postgresql(
    address: str, name: str, clock: Callable[[], float] = monotonic, *, schema: str = SCHEMA
) -> Iterator[Postgresql]:
    """The database at an address, with the newest tables in a schema once something is asked of it."""
    database = Postgresql(address, name, schema, clock)
    try:
        yield database
    finally:
        database.close()


def _held(values: Sequence[Value]) -> list[Value]:
    """The values as PostgreSQL can hold them: it knows no NUL."""
    return [value.replace("\0", "") if isinstance(value, str) else value for value in values]
