"""The server that is read where nothing is written: the nearest replica that follows its primary, else the
primary, else a replica that follows none. What is read may be read again, so who goes away is replaced.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from math import inf
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import NamedTuple, TypeVar

import psycopg

from kb_tools.errors import KbError
from kb_tools.store.connecting import (
    PATIENCE,
    Connection,
    Parameters,
    connect_to,
    fetch_one,
    first_line,
    said_here,
    servers_of,
    unusable,
)
from kb_tools.store.database import Row, Value
from kb_tools.store.schema import SCHEMA
from kb_tools.store.servers import ask_each, servers_at

FIRST = PATIENCE / 2
"""Seconds for the server that was read so far, and for replicas to be found: the others need the rest."""
LOOK_AGAIN = 10.0
"""Seconds until it is looked whether another server is the nearest by now."""
TRIES = 3
"""The fastest of so many answers counts."""
STAYS = 0.002
"""Seconds by which the server that is read counts as nearer: two that are as near as each other would take
turns otherwise, and each new connection has to learn everything anew.
"""
FOLLOWS = "SELECT EXISTS (SELECT FROM pg_stat_wal_receiver) OR NOT pg_is_in_recovery()"
Made = TypeVar("Made")
Server = tuple[str, int]
"""Its host and port."""


class Reading:
    """A connection to the server that is read, made when it is needed. Belongs to one thread."""

    def __init__(self, primary: str, replicas: Sequence[str], name: str, schema: str = SCHEMA) -> None:
        """`primary` is the address of the store, `name` what people call it, without secrets."""
        self._replicas, self._servers, self._schema = replicas, servers_at(primary, name), schema
        self._connection: Connection | None = None
        self._nearer: SimpleQueue[Connection] = SimpleQueue()
        self._looked, self._open = monotonic(), True

    def ask(self, work: Callable[[Connection], Made]) -> Made:
        """What the work, which writes nothing, makes of a connection: of another one where the first went
        away. Raises psycopg.Error.
        """
        end = monotonic() + PATIENCE
        self._look()
        if self._connection:
            self._connection.until = end - FIRST
            try:
                return work(self._connection)
            except psycopg.OperationalError:
                self._let_go()
        self._connection = self._nearest(end)
        self._connection.until = end
        try:
            return work(self._connection)
        except psycopg.OperationalError:
            self._let_go()
            raise

    def close(self) -> None:
        """Lets the server go."""
        self._open = False
        self._let_go()
        while not self._nearer.empty():
            self._nearer.get().close()

    def _let_go(self) -> None:
        if self._connection:
            self._connection.close()
            self._connection = None

    def _look(self) -> None:
        """Goes over to a nearer server, once one was found; another thread looks, so that nobody waits."""
        while not self._nearer.empty():
            self._let_go()
            self._connection = self._nearer.get()
        if self._replicas and monotonic() - self._looked > LOOK_AGAIN:
            self._looked = monotonic()
            so_far = server_of(self._connection) if self._connection else None
            Thread(target=self._look_apart, args=(so_far,), name="reading", daemon=True).start()

    def _look_apart(self, so_far: Server | None) -> None:
        try:
            found = self._nearest(monotonic() + PATIENCE, so_far)
        except (psycopg.Error, KbError):
            return
        if self._open and server_of(found) != so_far:
            self._nearer.put(found)
        else:  # another connection to the same one would have to learn everything anew
            found.close()

    def _nearest(self, end: float, so_far: Server | None = None) -> Connection:
        found: list[Found] = []
        with suppress(psycopg.Error):
            if self._replicas:
                found = nearest_first(self._replicas, end - FIRST, self._schema, so_far)
        for other in found[1:]:
            other.connection.close()
        if found and found[0].follows:
            return found[0].connection
        try:
            if why := self._servers.refusal(lasting=False):
                raise psycopg.OperationalError(why)
            primary = self._servers.connect(self._schema, until=end)
        except psycopg.Error:
            if found:
                return found[0].connection
            raise
        for one in found[:1]:
            one.connection.close()
        return primary


class Nearest:
    """A store as the nearest of its replicas has it (`database.Readable`). Belongs to one thread."""

    def __init__(self, primary: str, replicas: Sequence[str], name: str, schema: str) -> None:
        """As `Reading` has them."""
        self._reading, self._name = Reading(primary, replicas, name, schema), name

    def rows(self, sql: str, *values: Value) -> Iterator[Row]:
        try:
            yield from self._reading.ask(
                lambda connection: connection.execute(said_here(sql), values).fetchall()
            )
        except psycopg.Error as error:
            raise unusable(self._name, first_line(error)) from None

    def close(self) -> None:
        """Lets the server go."""
        self._reading.close()


class Found(NamedTuple):
    """A server that answers: whether it is or follows a primary, and within how many seconds it answers."""

    follows: bool
    seconds: float
    connection: Connection


def server_of(connection: Connection) -> Server:
    """Where a connection leads."""
    return connection.info.host, connection.info.port


def nearest_first(
    addresses: Sequence[str], until: float, schema: str = SCHEMA, so_far: Server | None = None
) -> list[Found]:
    """The servers of some addresses, those first that are or follow a primary, and of these the one that
    answers soonest; that which was read `so_far` counts as nearer. Raises psycopg.Error where none does.
    """
    found: dict[Connection, Found] = {}

    def opened(server: Parameters) -> Connection:
        connection = connect_to(server, schema)
        follows, seconds = False, inf
        for _ in range(TRIES):
            began = monotonic()
            follows = fetch_one(connection, FOLLOWS)
            seconds = min(seconds, monotonic() - began)
        if server_of(connection) == so_far:
            seconds -= STAYS
        found[connection] = Found(follows, seconds, connection)
        return connection

    servers = [one for address in addresses for one in servers_of(address)]
    answering = [found[one] for one in ask_each(servers, opened, until)]
    return sorted(answering, key=lambda one: (not one.follows, one.seconds))
