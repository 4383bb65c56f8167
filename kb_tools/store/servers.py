"""The servers of a store, as all who ask it in this process know them: which is written to, and whether it is
away. They are asked at once, so that one that says nothing keeps nobody from the others.

A primary that was replaced may come back and take itself for the primary. Each replacement begins a new
timeline of the database, so the one with the newest is written to, and none older than this process has seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from math import inf
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from time import monotonic, sleep

import psycopg
from psycopg.errors import ConnectionTimeout

from kb_tools.errors import KbError
from kb_tools.store.connecting import (
    PATIENCE,
    Connection,
    Parameters,
    bring_up_to_date,
    connect_to,
    fetch_one,
    first_line,
    servers_of,
)
from kb_tools.store.schema import SCHEMA
from kb_tools.text import say

AGAIN, FORGOTTEN = 1.0, 60.0
"""Seconds between two looks for a server that is away, and after which nobody looks any more: nobody has
asked for so long.
"""
GRACE = 0.25
"""Seconds that the others have to answer once one has."""
TIMELINE = "SELECT ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int"
WAITING = (
    "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = current_database()"
)
REPLACED = say("only a server answers that was replaced as the primary")
UNCONFIRMED = say("what is written there is confirmed by no other server now")


class Servers:
    """Those that an address names. `away` is why nothing can be asked of them now, `unconfirmed` why nothing
    can be written that must last; both are "" while all is well.
    """

    def __init__(self, address: str, name: str) -> None:
        self._address, self._name = address, name
        self.away = self.unconfirmed = ""
        self._timeline, self._asked = 0, 0.0
        self._time, self.told_time = (datetime.now(UTC), monotonic()), False
        self._looking = Lock()

    def connect(self, schema: str, patience: float = PATIENCE, until: float = inf) -> Connection:
        """A new connection to the one that is written to, with the newest tables in a schema. Raises
        psycopg.Error, and KbError where a newer version made the tables.
        """
        found = self._primary(schema, patience, min(until, monotonic() + PATIENCE))
        try:
            self.tell_time(found)
            bring_up_to_date(found, schema, self._name)
        except BaseException:
            found.close()
            raise
        return found

    def refusal(self, *, lasting: bool) -> str:
        """Why nothing can be asked now, or nothing be written that is `lasting`; "" where it can."""
        self._asked = monotonic()
        return self.away or (self.unconfirmed if lasting else "")

    def tell_time(self, connection: Connection) -> None:
        """Learns the time where the database is, by one round trip."""
        began = monotonic()
        moment: datetime = fetch_one(connection, "SELECT clock_timestamp()")
        self._time, self.told_time = (moment, (began + monotonic()) / 2), True

    def now(self) -> datetime:
        """The time there now (UTC), of this machine's clocks only by the one that nobody sets."""
        moment, at = self._time
        return moment.astimezone(UTC) + timedelta(seconds=monotonic() - at)

    def replaced(self, connection: Connection) -> bool:
        """Whether a connection leads to a primary that was replaced since."""
        return self._timeline > connection.timeline

    def lost(self, why: str, *, waiting: bool = False) -> None:
        """The primary could not be reached or said nothing, or was `waiting` with what it had written: then a
        look decides whether it is away, or its standbys.
        """
        if waiting:
            self.unconfirmed = UNCONFIRMED
        else:
            self.away = why
        if self._looking.acquire(blocking=False):
            Thread(target=self._until_back, name="store", daemon=True).start()

    def _until_back(self) -> None:
        """Nobody who asks waits again for a server that was away: this thread alone does."""
        while (self.away or self.unconfirmed) and monotonic() - self._asked < FORGOTTEN:
            try:
                with self._primary(SCHEMA, PATIENCE, monotonic() + PATIENCE) as connection:
                    self.away = ""
                    if not fetch_one(connection, WAITING):
                        self.unconfirmed = ""
            except (psycopg.Error, KbError) as error:
                self.away = first_line(error) if isinstance(error, psycopg.Error) else str(error)
            if self.away or self.unconfirmed:
                sleep(AGAIN)
        self.away = self.unconfirmed = ""
        self._looking.release()

    def _primary(self, schema: str, patience: float, until: float) -> Connection:
        servers = [one | {"target_session_attrs": "read-write"} for one in servers_of(self._address)]

        def opened(server: Parameters) -> Connection:
            connection = connect_to(server, schema, patience)
            if len(servers) > 1:
                connection.timeline = fetch_one(connection, TIMELINE)
            return connection

        found = sorted(ask_each(servers, opened, until), key=lambda one: one.timeline)
        for older in found[:-1]:
            older.close()
        if found[-1].timeline < self._timeline:
            found[-1].close()
            raise psycopg.OperationalError(REPLACED)
        self._timeline = found[-1].timeline
        found[-1].until = until
        return found[-1]


@lru_cache(maxsize=256)
def servers_at(address: str, name: str) -> Servers:
    """The servers at an address, the same for all who ask. `name` is what people call it, without secrets."""
    return Servers(address, name)


def connected(address: str, name: str, patience: float = PATIENCE, *, schema: str = SCHEMA) -> Connection:
    """A new connection to the server at an address that is written to, with the newest tables in a schema.
    `patience` is in seconds, for a statement. Raises psycopg.Error, and KbError where a newer version made
    them.
    """
    return servers_at(address, name).connect(schema, patience)


def ask_each(
    servers: Sequence[Parameters], opened: Callable[[Parameters], Connection], until: float
) -> list[Connection]:
    """Connections to those servers that answer, at least one. Each is opened in a thread of its own: a name,
    too, may take longer to resolve than anybody has. Raises psycopg.Error where none can be opened.
    """
    answers: SimpleQueue[Connection | Exception] = SimpleQueue()
    deciding, late = Lock(), Event()

    def ask(server: Parameters) -> None:
        try:
            answer: Connection | Exception = opened(server)
        except Exception as error:  # told by whoever waits
            answer = error
        with deciding:
            if late.is_set() and isinstance(answer, Connection):
                answer.close()
            answers.put(answer)

    for one in servers:
        Thread(target=ask, args=(one,), name="store", daemon=True).start()
    got: list[Connection | Exception] = []
    with suppress(Empty):
        while len(got) < len(servers):
            got.append(answers.get(timeout=max(0.0, until - monotonic())))
            if isinstance(got[-1], Connection):
                until = min(until, monotonic() + GRACE)
    with deciding:
        late.set()
        while not answers.empty():
            got.append(answers.get())
    if opened_ones := [one for one in got if isinstance(one, Connection)]:
        return opened_ones
    raise next((one for one in got if isinstance(one, Exception)), ConnectionTimeout("connection timeout"))
