"""The embedded database: files of other versions, and what is left on the disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from support.histories import asked, fill, open_store, written

from kb_tools.errors import KbError
from kb_tools.store.schema import STEPS
from kb_tools.store.sqlite import FILE, OURS


def made_by(version: int, folder: Path) -> sqlite3.Connection:
    """A store as a version of the program left it; the first did not say which it was."""
    connection = sqlite3.connect(folder / FILE)
    for statement in (f"PRAGMA application_id = {OURS}", *(one for step in STEPS[:version] for one in step)):
        connection.execute(statement)
    return connection


def test_what_an_older_version_wrote_is_read_and_written_on(tmp_path: Path) -> None:
    """Nobody had said of which kind a message was; everything else is as it was."""
    with made_by(1, tmp_path) as old:
        old.execute(
            "INSERT INTO asked VALUES (1, '2026-11-01', 9, 'de', 'none', '', '', 'Wo ist mein Geld?')"
        )
    old.close()
    fill(tmp_path, [asked("Ihr Halunken", kind="insult")])
    assert [(one.number, one.message, one.kind) for one in written(tmp_path)] == [
        (1, "Wo ist mein Geld?", ""),
        (2, "Ihr Halunken", "insult"),
    ]


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """One sentence says so, and not a byte changes."""
    with made_by(len(STEPS), tmp_path) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    newer.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(KbError, match="a newer version of kb wrote it") as told, open_store(tmp_path):
        pass
    assert "move the file away" in told.value.fix
    assert (tmp_path / FILE).read_bytes() == before
