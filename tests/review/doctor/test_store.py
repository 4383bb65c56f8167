"""What is remembered: opened, read through, and tried to be written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kb_tools.errors import KbError
from kb_tools.review.doctor.machine import look_at_clock
from kb_tools.review.doctor.store import look_at_store
from kb_tools.settings.settings import Settings
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token
from kb_tools.store.usage import UsageRow


@pytest.fixture
def settings(tmp_path):
    settings = Settings(root=tmp_path)
    with open_state(settings) as state:
        for day in (1, 2):
            state.usage.add(UsageRow(date(2026, 11, day), 9, "de", "answer"))
        state.tokens.add(make_token("Mia Muster", "agent", datetime.now(UTC))[1])
    return settings


def test_it_counts_and_names_nobody(settings):
    assert look_at_store(settings) == ".kb/usage.sqlite3: 2 messages, 1 token, 0 drafts wait"


def test_it_is_looked_at_wherever_it_is_kept(stored):
    """And its place is told without a password."""
    stored = replace(stored, store=stored.store.replace("kb@", "kb:secret@"))
    with open_state(stored) as state:
        state.usage.add(UsageRow(date(2026, 11, 1), 9, "de", "answer"))
    told = look_at_store(stored)
    assert told.endswith(": 1 message, 0 tokens, 0 drafts wait")
    assert "secret" not in told
    assert look_at_clock(stored).endswith("UTC, and nothing is newer")


def test_a_database_that_is_away_is_told(tmp_path):
    away = Settings(root=tmp_path, store="postgresql://kb:secret@127.0.0.1:1/kb")
    with pytest.raises(KbError) as raised:
        look_at_store(away)
    assert str(raised.value).startswith("the store postgresql://127.0.0.1:1/kb cannot be used (")
    assert "secret" not in str(raised.value)
    assert look_at_clock(away)


def test_looking_makes_no_store(tmp_path):
    assert look_at_store(Settings(root=tmp_path)) == ".kb/usage.sqlite3: nothing is remembered yet"
    assert not (tmp_path / ".kb").exists()


def test_a_newer_store_is_told(settings):
    with closing(sqlite3.connect(settings.state_dir / FILE)) as newer:
        newer.execute("PRAGMA user_version = 999")
    with pytest.raises(KbError, match="a newer version of kb wrote it"):
        look_at_store(settings)


def test_a_damaged_store_is_told(settings):
    with closing(sqlite3.connect(settings.state_dir / FILE)) as whole:
        whole.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray((settings.state_dir / FILE).read_bytes())
    data[4096:8192] = bytes(4096)
    (settings.state_dir / FILE).write_bytes(data)
    with pytest.raises(KbError):
        look_at_store(settings)


def test_a_store_that_another_program_holds_is_told(settings):
    with closing(sqlite3.connect(settings.state_dir / FILE, isolation_level=None)) as holding:
        holding.execute("BEGIN IMMEDIATE")
        with pytest.raises(KbError, match="locked"):
            look_at_store(settings)
