"""The embedded database: one SQLite file below `.kb/`, for its owner's eyes only.

Many processes write at once: each write is a transaction of its own in a write-ahead log, so a process that
is killed loses its last line at the most and locks nobody out.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from hashlib import sha256
from itertools import chain
from pathlib import Path

from kb_tools.errors import KbError, reason
from kb_tools.store.database import Forbidden, Row, Value
from kb_tools.store.schema import ANOTHER, NEWER, STEPS
from kb_tools.store.soundness import is_sound
from kb_tools.text import say

FILE = "usage.sqlite3"
OURS = 0x6B627573
"""SQLite's `application_id` of such a file: "kbus"."""
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
AWAY, NO_SPACE = say("move the file away to begin a new one"), say("make room on the disk")


class Sqlite:
    """An open file, as `database.Database` says."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self._path, self._sound = connection, path, False

    def rows(self, sql: str, *values: Value) -> Iterator[Row]:
        """Reads on while its rows are taken."""
        with told(self._path):
            yield from self._connection.execute(sql, values)

    def change(self, sql: str, *values: Value) -> int:
        with told(self._path):
            return self._connection.execute(sql, values).rowcount

    def insert(self, sql: str, *values: Value) -> int:
        with told(self._path):
            return int(self._connection.execute(sql, values).lastrowid or 0)

    def fill(self, sql: str, rows: Sequence[Row]) -> None:
        with told(self._path):
            self._connection.executemany(sql, rows)

    def count_on(self, table: str) -> None:
        """SQLite does so by itself."""

    @contextmanager
    def writing(self) -> Iterator[None]:
        with told(self._path):
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield

    def lightly(self) -> AbstractContextManager[None]:
        return nullcontext()

    def alone(self, table: str) -> bool:  # noqa: ARG002 - one at a time writes into a file
        return True

    def announce(self, table: str) -> None:
        """Nobody can listen for a file."""

    def wait(self, table: str, seconds: float) -> bool:  # noqa: ARG002 - nobody can tell
        time.sleep(seconds)
        return False

    def look_through(self) -> None:
        with told(self._path):
            if not self._sound and not is_sound(self._connection):
                raise sqlite3.DatabaseError(say("it is damaged"))
        self._sound = True

    def now(self) -> datetime:
        return datetime.now(UTC)

    def settle(self, table: str) -> None:  # noqa: ARG002 - the log is that of all tables
        with told(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def overwrite(self) -> None:
        """Raises KbError when another program reads so long that the log, which still has the old words,
        cannot be emptied.
        """
        with told(self._path):
            self._connection.execute("VACUUM")
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if busy:
            raise KbError(
                say("another program is reading the usage history, so its log still has old words"),
                say("erase again when it has ended"),
            )


@contextmanager
def open_sqlite(path: Path, *, patience: float) -> Iterator[Sqlite]:
    """The file with its newest tables, made where there is none; `patience` is how many seconds to wait for
    other writers.

    Raises KbError when the file is none of ours, is damaged, or cannot be written.
    """
    _make_file(path)
    with (
        told(path),
        closing(sqlite3.connect(path, timeout=patience, isolation_level=None)) as connection,
    ):
        _make_ready(connection, patience)
        connection.create_function("sha256", 1, lambda content: sha256(content).digest())
        connection.create_function("encode", 2, lambda content, _: content.hex())
        yield Sqlite(connection, path)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """SQLite's troubles as ours."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise Forbidden(say("the table refuses it ({error})", error=error.args[0])) from None
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


def _make_ready(connection: sqlite3.Connection, patience: float) -> None:
    """Makes the newest tables. Raises sqlite3.DatabaseError for what another program made, or a newer version
    of this one.
    """
    version = _version(connection)
    _write_ahead(connection, patience)
    for setting in ("synchronous=NORMAL", "secure_delete=ON", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {setting}")
    if version == len(STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        # Asked again: somebody else may have made them while we waited.
        said = (f"PRAGMA application_id = {OURS}", f"PRAGMA user_version = {len(STEPS)}")
        for statement in chain(*STEPS[_version(connection) :], said):
            connection.execute(statement)


def _version(connection: sqlite3.Connection) -> int:
    """How many steps a file has been through; 0 for an empty one, and for one of the first version. Raises
    sqlite3.DatabaseError as `_make_ready` does.
    """
    # In this order: whoever sees the tables that another process is just making sees the number that comes
    # with them.
    tables = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    made_by = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if made_by != OURS and (made_by or tables):
        raise sqlite3.DatabaseError(ANOTHER)
    if version > len(STEPS):
        raise sqlite3.DatabaseError(NEWER)
    return version


def _write_ahead(connection: sqlite3.Connection, patience: float) -> None:
    """The first of many processes switches the log on; SQLite does not wait by itself for that."""
    end = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL").fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)
        else:
            return
