"""The messages of an export, gathered before any is answered: who wrote last in a thread is known only when
all have been read, and an export may be in any order.

They wait in a private temporary SQLite file. The system removes its name as soon as it is open, so that
nobody else can read it (its mode is 0600) and nothing is left, however the program ends; memory holds a few
pages of it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.thread import Turn
from kb_tools.errors import KbError
from kb_tools.text import say

Why = Literal["", "own", "internal", "earlier_turn"]
MOST_TURNS, LONGEST = 10, 1_000
"""So many turns before a message are read with it, and so many characters of each."""
MOST_DEEP = 40
"""Each step doubles how far replies to replies are followed."""
COLUMNS = "number, id, text, lang, name, handle, author, thread, reply_to, sender, at, talk"
SCHEMA = """
    CREATE TABLE turns (number INTEGER PRIMARY KEY, id TEXT, text TEXT, lang TEXT, name TEXT, handle TEXT,
        author TEXT, thread TEXT, reply_to TEXT, sender TEXT, at REAL, talk INTEGER, root INTEGER);
    CREATE TABLE writers (author TEXT PRIMARY KEY, talks INTEGER) WITHOUT ROWID;
"""
THREADS = (
    "CREATE INDEX by_id ON turns (id)",
    """UPDATE turns SET root = coalesce((SELECT min(before.number) FROM turns AS before
        WHERE before.id = turns.reply_to AND before.number != turns.number), number)
        WHERE thread = '' AND reply_to != ''""",
)
FOLLOW = """UPDATE turns SET root = (SELECT before.root FROM turns AS before WHERE before.number = turns.root)
    WHERE root != (SELECT before.root FROM turns AS before WHERE before.number = turns.root)"""
NAMED = (
    "UPDATE turns SET thread = reply_to WHERE thread = '' AND root = number",
    """UPDATE turns SET thread = id
        WHERE thread = '' AND number IN (SELECT root FROM turns WHERE root != number)""",
    """UPDATE turns SET thread = (SELECT first.thread FROM turns AS first WHERE first.number = turns.root)
        WHERE thread = '' AND root != number""",
    "CREATE INDEX by_thread ON turns (thread, at, number)",
    "CREATE INDEX by_author ON turns (author, thread)",
)
"""What replies to a message that the file does not have is named after that, a first message after itself."""
WRITERS = """INSERT INTO writers SELECT author, count(DISTINCT thread) FROM turns
    WHERE talk AND sender = 'customer' GROUP BY author"""
OURS = "UPDATE turns SET sender = 'own' WHERE talk AND sender = 'customer' AND author = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A message, why it gets no draft ("" where it gets one), and for one that does what was said before it
    in its thread, the oldest first.
    """

    message: Incoming
    why: Why
    before: tuple[Turn, ...] = ()


class Turns:
    """The messages of an export, by the order of its rows."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add_all(self, rows: Iterable[Incoming | BadRow]) -> Iterator[BadRow]:
        """Takes the messages, gives back the rows that hold none, and finds the threads."""
        for row in rows:
            if isinstance(row, BadRow):
                yield row
                continue
            values = (
                row.number, row.id, row.text, row.lang, row.name, row.handle, row.author, row.thread,
                row.reply_to, row.by, row.at, row.talk,
            )  # fmt: skip
            marks = ", ".join("?" * len(values))
            insert = f"INSERT INTO turns ({COLUMNS}, root) VALUES ({marks}, ?)"  # noqa: S608 - fixed names
            self._connection.execute(insert, (*map(_storable, values), row.number))
        self._find_threads()
        self._find_ourselves()

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM turns").fetchone()[0])

    def after(self, number: int = 0) -> Iterator[Gathered]:
        """The messages of the rows after one."""
        query = f"SELECT {COLUMNS} FROM turns WHERE number > ? ORDER BY number"  # noqa: S608 - fixed names
        for values in self._connection.execute(query, (number,)):
            message = _message(values)
            why = self._why(message)
            yield Gathered(message=message, why=why, before=() if why else self._before(message))

    def _find_threads(self) -> None:
        """A reply belongs to the thread of what it replies to, wherever that stands in the file."""
        for statement in THREADS:
            self._connection.execute(statement)
        for _ in range(MOST_DEEP):
            if not self._connection.execute(FOLLOW).rowcount:
                break
        for statement in NAMED:
            self._connection.execute(statement)

    def _find_ourselves(self) -> None:
        """In talks of two where nothing says who is who: we take part in more talks than anybody else, and
        are the same in all of them; else the customer wrote first.
        """
        surely = set()
        self._connection.execute(WRITERS)
        known = """SELECT 1 FROM turns AS other WHERE other.thread = turns.thread AND other.sender = 'own'"""
        talks = f"""SELECT thread FROM turns WHERE talk AND thread != '' AND sender = 'customer'
            AND NOT EXISTS ({known}) GROUP BY thread HAVING count(DISTINCT author) = 2"""  # noqa: S608
        for (thread,) in self._connection.execute(talks).fetchall():
            writers = self._connection.execute(
                """SELECT author, talks FROM turns JOIN writers USING (author)
                    WHERE thread = ? AND sender = 'customer' GROUP BY author ORDER BY min(at), min(number)""",
                (thread,),
            ).fetchall()
            (first, its), (second, others) = writers
            ours = first if its > others else second
            surely.update([(ours,)] if its != others else [])
            self._connection.execute(f"{OURS} AND thread = ?", (ours, thread))
        self._connection.executemany(OURS, surely)

    def _why(self, message: Incoming) -> Why:
        if message.by != "customer":
            return message.by
        later = """SELECT 1 FROM turns WHERE thread = ? AND author = ? AND sender = 'customer'
            AND (at, number) > (?, ?) LIMIT 1"""
        place = (message.thread, message.author, message.at, message.number)
        if message.thread and self._connection.execute(later, place).fetchone():
            return "earlier_turn"
        return ""

    def _before(self, message: Incoming) -> tuple[Turn, ...]:
        if not message.thread:
            return ()
        earlier = """SELECT text, sender FROM turns WHERE thread = ? AND (author = ? OR sender = 'own')
            AND sender != 'internal' AND text != '' AND (at, number) < (?, ?)
            ORDER BY at DESC, number DESC LIMIT ?"""
        place = (message.thread, message.author, message.at, message.number, MOST_TURNS)
        said = self._connection.execute(earlier, place).fetchall()
        return tuple(Turn(text=text[:LONGEST], ours=sender == "own") for text, sender in reversed(said))


@contextmanager
def gathering() -> Iterator[Turns]:
    """A place for the messages of an export, which is gone afterwards. Raises KbError where the disk is
    full.
    """
    connection = sqlite3.connect("", isolation_level=None)  # SQLite's own name for a file without one
    try:
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        yield Turns(connection)
    except sqlite3.Error as error:
        what = say("the messages cannot be gathered ({error})", error=error.args[0])
        raise KbError(what, say("make room on the disk for temporary files")) from None
    finally:
        connection.close()


def _storable(value: object) -> object:
    """Half a character, as JSON may have one, cannot be stored."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _message(values: tuple[object, ...]) -> Incoming:
    names = COLUMNS.replace("sender", "by").split(", ")
    known = dict(zip(names, values, strict=True))
    return Incoming(**{**known, "talk": bool(known["talk"])})  # type: ignore[arg-type]
