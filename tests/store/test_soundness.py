"""Whether a usage store is as it was written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from support.histories import asked, open_store

from kb_tools.store.soundness import is_sound
from kb_tools.store.sqlite import FILE


@pytest.mark.parametrize(
    ("change", "sound"),
    [
        ("hour = 23", True),
        ("hour = 24", False),
        ("hour = 'nine'", False),
        ("day = '2026-13-01'", False),
        ("outcome = 'answers'", False),
        ("offered = '[\"a\"'", False),
    ],
)
def test_a_row_that_nobody_here_writes_is_damage(tmp_path: Path, change: str, sound: bool) -> None:
    with open_store(tmp_path) as store:
        store.add(asked(offered=("a",)))
    with closing(sqlite3.connect(tmp_path / FILE)) as connection:
        assert is_sound(connection)
        connection.execute(f"UPDATE asked SET {change}")
        assert is_sound(connection) is sound
