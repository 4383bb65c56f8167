"""What is moved from one store to the other, as people read it."""

from __future__ import annotations

from kb_tools.store.schema import TABLES
from kb_tools.telling import moving
from kb_tools.telling.sentences import tell

COUNTS = dict.fromkeys(TABLES, 0) | {"asked": 12345, "tokens": 1}


def test_each_table_has_a_line_of_its_own():
    told = moving.text(COUNTS, ".kb/usage.sqlite3", "postgresql://db.example/kb", "de").splitlines()
    assert told[0] == "Von .kb/usage.sqlite3 nach postgresql://db.example/kb:"
    assert told[1:3] == ["    12.345  Nachrichten", "         1  Token"]
    assert len(told) == 1 + len(TABLES)


def test_what_is_left_behind_is_said():
    done = tell(moving.done(COUNTS, "A", "B", in_file=True), "en")
    assert done.startswith("Moved and counted: 12,346 rows are in B. A is as it was. Delete it")
    assert "schema kb" in tell(moving.done(COUNTS, "A", "B", in_file=False), "en")
