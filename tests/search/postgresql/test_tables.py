"""Asking the tables, also where a connection went away."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg
import pytest

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.search.postgresql.tables import NEWEST, Tables

MINE = "SELECT pg_backend_pid()"


def test_a_connection_that_went_away_is_made_anew(postgres):
    tables = Tables(postgres.new_database(), "here")
    ((mine,),) = tables.rows(MINE)
    with psycopg.connect(postgres.address("postgres"), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 30000)", (mine,))
    ((another,),) = tables.rows(MINE)
    assert another != mine
    tables.close()


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(KbError, match=r"the store nowhere cannot be used"):
        Tables("postgresql://kb@/kb?host=/nowhere", "nowhere").rows(MINE)


def test_a_database_without_tables_has_no_index(postgres):
    with (
        closing(Tables(postgres.new_database(), "here")) as tables,
        pytest.raises(IndexUnusable, match="no search index yet - run `kb index`"),
    ):
        tables.rows(NEWEST)


def test_threads_take_turns(postgres):
    """Whoever looks for a newer generation disturbs nobody who answers."""
    with closing(Tables(postgres.new_database(), "here")) as tables, ThreadPoolExecutor(4) as threads:
        numbers = range(200)
        found = threads.map(lambda number: tables.each(("SELECT %s::int", number), ("SELECT 1",)), numbers)
        assert [rows for (rows, _) in found] == [[(number,)] for number in numbers]
