"""A connection to PostgreSQL: the tables that it makes and finds, and addresses that cannot be read."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from support.postgres import Postgres
from support.stores import add, counted

from kb_tools.errors import KbError
from kb_tools.store.postgresql import open_postgresql
from kb_tools.store.schema import PASSING, PUBLISHED, STEPS, TABLES
from kb_tools.store.state import State


def test_the_tables_are_made_once_however_many_begin(postgres: Postgres) -> None:
    address = postgres.new_database()

    def begin(_: int) -> int:
        with open_postgresql(address, "kb") as database:
            add(database)
            return counted(database)

    with ThreadPoolExecutor(8) as pool:
        assert max(pool.map(begin, range(8))) == 8


def test_the_tables_of_a_newer_version_are_left_alone(postgres: Postgres) -> None:
    address = postgres.new_database()
    with open_postgresql(address, "kb") as database:
        add(database)
        database.change("UPDATE version SET number = ?", len(STEPS) + 1)
    with (
        open_postgresql(address, "kb") as database,
        pytest.raises(KbError, match="a newer version of kb wrote it"),
    ):
        add(database)
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT number FROM kb.version").fetchone() == (len(STEPS) + 1,)


def test_the_tables_of_an_older_version_get_what_is_new(postgres: Postgres) -> None:
    """With all that was in them."""
    address = postgres.new_database()
    with open_postgresql(address, "kb") as database:
        add(database)
        for table in (TABLES | PUBLISHED | PASSING).keys() - {"asked", "tokens"}:
            database.change(f"DROP TABLE {table} CASCADE")
        database.change("UPDATE version SET number = 3")
    with open_postgresql(address, "kb") as database:
        assert counted(database) == 1
        assert State(database).approvals.waiting() == ()


@pytest.mark.parametrize(
    "address", ["kb:geheim@[::1/kb", "kb:%zzgeheim@h/kb", "h/kb?geheim=1", "kb:geheim/x@h/kb", "h:geheim/kb"]
)
def test_of_an_address_that_cannot_be_read_nothing_is_said(address: str) -> None:
    with (
        open_postgresql(f"postgresql://{address}", "kb") as database,
        pytest.raises(KbError, match="its address cannot be read") as told,
    ):
        add(database)
    assert "geheim" not in str(told.value)
