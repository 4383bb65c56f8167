"""A PostgreSQL database, for more machines than one: tables in a schema of their own.

It may go away and come back. Nobody waits long for it: two seconds by our own clock, and once it could not be
reached, everybody is told so at once until it is back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from time import monotonic

import psycopg
from psycopg.errors import AdminShutdown, CrashShutdown

from kb_tools.errors import KbError
from kb_tools.store.connecting import PATIENCE, Connection, first_line, said_here, unusable
from kb_tools.store.database import Forbidden, Row, Unanswered, Value
from kb_tools.store.schema import SCHEMA
from kb_tools.store.servers import Servers, servers_at
from kb_tools.text import say

IDLE = 1.0
"""Seconds after which a connection is asked whether it still stands, before anything depends on it."""
LONG = 120.0
"""Seconds to overwrite what was deleted."""
GONE = (AdminShutdown, CrashShutdown)
"""What a server says last. What it was about to commit may be there."""
AT_ONCE = 500
"""Rows that are sent together: their answer comes in the time of one statement."""


class Postgresql:
    """A database, as `database.Database` says. It is connected to when it is needed."""

    def __init__(self, servers: Servers, name: str, schema: str) -> None:
        """`name` is what people call it, without secrets."""
        self._servers, self._name, self._schema = servers, name, schema
        self._connection: Connection | None = None
        self._used = -IDLE
        self._inside = self._light = False

    def rows(self, sql: str, *values: Value) -> Iterator[Row]:
        with self._told() as connection:
            found = connection.execute(said_here(sql), _held(values)).fetchall()
        yield from found

    def change(self, sql: str, *values: Value) -> int:
        with self._told(writes=True) as connection:
            return connection.execute(said_here(sql), _held(values)).rowcount

    def insert(self, sql: str, *values: Value) -> int:
        with self._told(writes=True) as connection:
            found = connection.execute(said_here(f"{sql} RETURNING number"), _held(values)).fetchone()
        assert found
        return int(found[0])

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._told(writes=True) as connection, connection.transaction():
            self._inside = True
            try:
                yield
            finally:
                self._inside = False
                connection.until = monotonic() + PATIENCE

    @contextmanager
    def lightly(self) -> Iterator[None]:
        self._light = True
        try:
            yield
        finally:
            self._light = False

    def fill(self, sql: str, rows: Sequence[Row]) -> None:
        with self._told(writes=True) as connection, connection.cursor() as cursor:
            for start in range(0, len(rows), AT_ONCE):
                connection.until = monotonic() + PATIENCE
                cursor.executemany(said_here(sql), [_held(row) for row in rows[start : start + AT_ONCE]])

    def count_on(self, table: str) -> None:
        number = f"(SELECT coalesce(max(number), 0) + 1 FROM {table})"  # noqa: S608 - our own tables
        with self._told() as connection:
            connection.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'number'), {number}, false)")

    def alone(self, table: str) -> bool:
        query = f"SELECT pg_try_advisory_xact_lock(hashtext(current_schema() || '.{table}'))"
        return bool(next(self.rows(query))[0])

    def announce(self, table: str) -> None:
        self.change(f"NOTIFY kb_{table}")

    def wait(self, table: str, seconds: float) -> bool:
        with self._told() as connection:
            connection.execute(f"LISTEN kb_{table}")
            return any(connection.notifies(timeout=seconds, stop_after=1))

    def look_through(self) -> None:
        """PostgreSQL has types, and checksums of its own."""

    def now(self) -> datetime:
        if not self._servers.told_time:
            with suppress(KbError), self._told():
                pass
        return self._servers.now()

    def settle(self, table: str) -> None:
        with self._told() as connection:
            connection.execute(f"VACUUM (SKIP_LOCKED) {table}")

    def overwrite(self) -> None:
        """Writes the tables anew. What the server's own log and backups hold is out of reach from here."""
        with self._told(), self._servers.connect(self._schema, LONG) as connection:
            connection.execute("VACUUM (FULL) asked, approvals")

    def close(self) -> None:
        """Lets the database go."""
        if self._connection:
            self._connection.close()

    @contextmanager
    def _told(self, *, writes: bool = False) -> Iterator[Connection]:
        """A connection that stands; PostgreSQL's troubles as ours. Only their first line is told: the next
        ones may hold the values of a row.
        """
        lasting = writes and not self._light and not self._inside
        connection = self._standing(lasting=lasting)
        try:
            if not self._inside:
                connection.lightly(self._light)
            yield connection
        except psycopg.IntegrityError as error:
            raise Forbidden(say("the table refuses it ({error})", error=first_line(error))) from None
        except psycopg.Error as error:
            if error.sqlstate and not isinstance(error, GONE):
                raise unusable(self._name, first_line(error)) from None
            connection.close()  # it did not answer: what it says later belongs to nobody
            if connection.silent:
                self._servers.lost(first_line(error), waiting=lasting)
            if lasting:
                raise Unanswered from None
            raise unusable(self._name, first_line(error)) from None
        if connection.unconfirmed:
            connection.unconfirmed = False
            raise Unanswered
        self._used = monotonic()

    def _standing(self, *, lasting: bool) -> Connection:
        """Raises KbError where nothing can be asked, or nothing be written that is `lasting`."""
        until = monotonic() + PATIENCE
        if self._connection and self._inside:
            self._connection.until = until
            return self._connection  # also one that is gone: what was begun on it goes on nowhere else
        if why := self._servers.refusal(lasting=lasting):
            raise unusable(self._name, why)
        try:
            connection = self._still_standing(until) or self._servers.connect(self._schema, until=until)
        except psycopg.ProgrammingError as error:
            raise unusable(self._name, first_line(error)) from None
        except psycopg.Error as error:
            self._servers.lost(first_line(error))
            raise unusable(self._name, first_line(error)) from None
        self._connection, connection.until = connection, until
        return connection

    def _still_standing(self, until: float) -> Connection | None:
        """The connection that there is, None for one that is gone; one that was idle is asked. Raises
        psycopg.Error where it says nothing.
        """
        connection = self._connection
        if connection is None or connection.closed:
            return None
        if self._servers.replaced(connection):
            connection.close()
            return None
        if monotonic() - self._used < IDLE:
            return connection
        connection.until = until
        try:
            self._servers.tell_time(connection)
        except psycopg.Error:
            connection.close()
            if connection.silent:
                raise
            return None
        return connection


@contextmanager
def open_postgresql(address: str, name: str, *, schema: str = SCHEMA) -> Iterator[Postgresql]:
    """The database at an address, with the newest tables in a schema once something is asked of it."""
    database = Postgresql(servers_at(address, name), name, schema)
    try:
        yield database
    finally:
        database.close()


def _held(values: Sequence[Value]) -> list[Value]:
    """The values as PostgreSQL can hold them: it knows no NUL."""
    return [value.replace("\0", "") if isinstance(value, str) else value for value in values]
