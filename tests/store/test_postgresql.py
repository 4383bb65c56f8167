"""The PostgreSQL database: it goes away and comes back, is made by many at once, and gives nothing away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from support.histories import asked
from support.places import TESTS
from support.postgres import Postgres
from support.stores import add, counted, is_back
from support.until import wait_until
from support.waiting import DRAFT

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.store.database import Database
from kb_tools.store.postgresql import open_postgresql
from kb_tools.store.state import State, open_state

WRITER = TESTS / "support" / "usage_writer.py"


def test_it_goes_away_in_the_middle_and_is_used_again_when_it_is_back(postgres: Postgres) -> None:
    """While it is away each use says so in a sentence; what was told as written is there afterwards."""
    with open_postgresql(postgres.new_database(), "kb") as database:
        drafts = State(database).approvals
        drafts.ask(DRAFT)
        postgres.stop()
        try:
            with pytest.raises(KbError):  # on a connection that stood: whether it was written is not known
                drafts.ask(DRAFT)
            for _ in range(3):
                with pytest.raises(KbError, match="the store kb cannot be used"):
                    drafts.ask(DRAFT)
        finally:
            postgres.start()
        wait_until(lambda: is_back(database))
        drafts.ask(DRAFT)
        assert len(drafts.waiting()) == 2


def test_nobody_waits_for_a_server_that_says_nothing(postgres: Postgres) -> None:
    """Neither on a connection that stands, nor for a new one."""
    with open_postgresql(postgres.new_database(), "kb") as database:
        add(database)
        serving = next(database.rows("SELECT pg_backend_pid()"))[0]
        os.kill(serving, signal.SIGSTOP)
        try:
            with pytest.raises(KbError, match="does not answer in time"):
                counted(database)
        finally:
            os.kill(serving, signal.SIGCONT)
        wait_until(lambda: is_back(database))
        assert counted(database) == 1


def test_no_statement_takes_longer_than_it_may(postgres: Postgres) -> None:
    with open_postgresql(postgres.new_database(), "kb") as database:
        with pytest.raises(KbError, match="does not answer in time"):
            list(database.rows("SELECT pg_sleep(60)"))
        add(database)


def test_a_writer_that_is_killed_takes_nothing_with_it_and_locks_nobody_out(
    postgres: Postgres, tmp_path: Path
) -> None:
    address = postgres.new_database()
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "KB_STORE": address}
    command = [sys.executable, WRITER, tmp_path, "victim", "100000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as victim:
        assert victim.stdout
        said = [victim.stdout.readline() for _ in range(5)]
        victim.send_signal(signal.SIGKILL)
        said += victim.stdout.readlines()
    with open_state(Settings(root=tmp_path, store=address)) as state:
        there = [one.message for one in state.usage.read()]
        assert {line.strip() for line in said} <= set(there)
        assert len(there) == len(set(there)) <= len(said) + 1
        state.usage.add(asked())


def test_neither_a_password_nor_a_row_stands_in_what_is_said_of_an_error(postgres: Postgres) -> None:
    address = postgres.new_database().replace("kb@", "kb:geheim@")
    with open_postgresql(address.replace("/kb_", "/no_"), "kb") as database:
        with pytest.raises(KbError) as told:
            add(database)
        assert "geheim" not in str(told.value)
    with open_postgresql(address, "kb") as database:
        insert = "INSERT INTO approvals SELECT 1, '', {}".format(", ".join(["'Mia Muster'"] * 12))
        with pytest.raises(KbError) as told:
            database.change(f"{insert}, 'x', 0")
        assert "Mia" not in str(told.value)


def test_what_sqlite_could_hold_is_held(postgres: Postgres) -> None:
    with open_postgresql(postgres.new_database(), "kb") as database:
        State(database).usage.add(asked("a\0b '; -- \\ 100 % 🏦 ?"))
        assert [one.message for one in State(database).usage.read()] == ["ab '; -- \\ 100 % 🏦 ?"]


def test_what_was_begun_when_it_went_away_is_not_half_done_when_it_is_back(postgres: Postgres) -> None:
    """Not even by somebody who goes on after an error."""
    with open_postgresql(postgres.new_database(), "kb") as database:
        State(database).approvals.ask(DRAFT)
        with pytest.raises(KbError, match="cannot be used"):
            half(database, postgres)
        wait_until(lambda: is_back(database))
        assert len(State(database).approvals.waiting()) == 1


def half(database: Database, postgres: Postgres) -> None:
    with database.writing():
        State(database).approvals.ask(DRAFT)
        postgres.stop()
        try:
            with suppress(KbError):
                add(database)
        finally:
            postgres.start()
        add(database)
