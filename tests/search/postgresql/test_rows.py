"""What comes and what goes with a generation in tables."""

from __future__ import annotations

from contextlib import closing

import pytest

from kb_tools.search.postgresql.rows import Rows
from kb_tools.search.postgresql.shares import connect
from kb_tools.search.postgresql.tables import BEGIN, in_schema, index_schema


@pytest.fixture
def rows(tabled):
    """Those of a generation that is begun; at the end it is taken back."""
    schema = index_schema(tabled)
    with closing(connect(tabled)) as connection, connection.transaction(force_rollback=True):
        connection.execute(in_schema(BEGIN, schema))
        yield Rows(connection, schema, 99)


def test_what_articles_said_stands_where_their_places_are(rows):
    for source, place in rows.known().items():
        places = sorted(number for number, _ in rows.stored([source]))
        assert places == [*range(place.first, place.first + place.passages)]


def test_a_row_that_goes_is_gone_from_that_generation_on(rows):
    source = next(iter(rows.known()))
    rows.close("sources", "source = ANY(%s)", [source])
    assert source not in rows.known()
