"""The tables of the usage store: made in a new file, and brought up to date in one of an older version."""

from __future__ import annotations

import sqlite3
import time
from itertools import chain

from kb_tools.text import say

OURS = 0x6B627573
"""SQLite's `application_id` of a usage store: "kbus"."""
STEPS = (
    (
        """CREATE TABLE IF NOT EXISTS asked (
            number INTEGER PRIMARY KEY, day TEXT NOT NULL, hour INTEGER NOT NULL, language TEXT NOT NULL,
            outcome TEXT NOT NULL,
            offered TEXT NOT NULL, chosen TEXT NOT NULL, message TEXT NOT NULL
        )""",
        "CREATE INDEX IF NOT EXISTS asked_by_day ON asked (day)",
        f"PRAGMA application_id = {OURS}",
    ),
    ("ALTER TABLE asked ADD COLUMN kind TEXT NOT NULL DEFAULT ''",),
    (
        """CREATE TABLE tokens (
            name TEXT PRIMARY KEY, role TEXT NOT NULL, digest TEXT NOT NULL UNIQUE, made TEXT NOT NULL,
            ends TEXT NOT NULL
        )""",
    ),
)
"""What each version has more than the one before. A file says by SQLite's `user_version` which it has; the
first did not say it, which is why its step may be taken twice.
"""
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def make_ready(connection: sqlite3.Connection, patience: float) -> None:
    """Makes the newest tables of what was opened; `patience` is in seconds. Raises sqlite3.DatabaseError for
    what another program made, or a newer version of this one.
    """
    version = _version(connection)
    _write_ahead(connection, patience)
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA secure_delete=ON")
    if version == len(STEPS):
        return
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        # Asked again: somebody else may have made them while we waited.
        for statement in chain(*STEPS[_version(connection) :], (f"PRAGMA user_version = {len(STEPS)}",)):
            connection.execute(statement)


def _version(connection: sqlite3.Connection) -> int:
    """How many steps a file has been through; 0 for an empty one, and for one of the first version. Raises
    sqlite3.DatabaseError as `make_ready` does.
    """
    # In this order: whoever sees the tables that another process is just making sees the number that comes
    # with them.
    tables = connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    made_by = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if made_by != OURS and (made_by or tables):
        raise sqlite3.DatabaseError(say("it belongs to another program"))
    if version > len(STEPS):
        raise sqlite3.DatabaseError(say("a newer version of kb wrote it"))
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
