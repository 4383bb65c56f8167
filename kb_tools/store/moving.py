"""Everything that is remembered, from one database into another: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kb_tools.errors import KbError
from kb_tools.store.database import Database, Row
from kb_tools.store.schema import TABLES
from kb_tools.text import say

PAGE = 2_000
"""Rows that are held at once."""


def count_rows(database: Database) -> dict[str, int]:
    """How many rows each table has."""
    counts = ((table, database.rows(f"SELECT COUNT(*) FROM {table}")) for table in TABLES)  # noqa: S608
    return {table: int(next(rows)[0]) for table, rows in counts}


def look(source: Database, target: Database, *, replace: bool = False) -> dict[str, int]:
    """How many rows of each table there are to move. Raises KbError where there are some in the target."""
    if not replace and any(count_rows(target).values()):
        raise KbError(say("something is remembered there already"), say("add --replace to drop it"))
    return count_rows(source)


def move(source: Database, target: Database, *, replace: bool = False) -> dict[str, int]:
    """Copies every row, with its number; what was copied of each table. With `replace`, what the target has
    goes first.

    Raises KbError where the target is not empty, or does not have the same afterwards; then it is as it was.
    """
    with target.writing():
        if replace:
            for table in reversed(TABLES):
                target.change(f"DELETE FROM {table}")  # noqa: S608 - our own tables
        look(source, target)
        for table, columns in TABLES.items():
            places = ", ".join("?" * len(columns))
            insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - our own
            rows = _rows(source, table)
            while page := list(islice(rows, PAGE)):
                target.fill(insert, page)
            if columns[0] == "number":
                target.count_on(table)
        moved = count_rows(target)
        if moved != count_rows(source):
            raise KbError(
                say("something was written while it was moved, so nothing was"),
                say("stop `kb serve`, and whatever else writes there, and try again"),
            )
    return moved


def _rows(database: Database, table: str) -> Iterator[Row]:
    """All rows of a table; of one that can be long, not all at once."""
    columns = TABLES[table]
    select = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 - our own tables
    if columns[0] != "number":
        yield from database.rows(select)
        return
    last = -1
    while page := list(database.rows(f"{select} WHERE number > ? ORDER BY number LIMIT ?", last, PAGE)):
        yield from page
        last = page[-1][0]
