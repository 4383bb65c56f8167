"""Everything that is remembered, from one database into the other and back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from support.histories import asked
from support.postgres import Postgres

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.store.approvals import Draft
from kb_tools.store.database import Database
from kb_tools.store.deliveries import Conversation, Delivery
from kb_tools.store.moving import PAGE, count_rows, move
from kb_tools.store.schema import TABLES
from kb_tools.store.sessions import Session
from kb_tools.store.state import State, open_database
from kb_tools.store.tokens import make_token

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


@pytest.fixture
def both(tmp_path: Path, postgres: Postgres) -> Iterator[tuple[Database, Database]]:
    """A full database and an empty one of the other kind."""
    settings = Settings(root=tmp_path), Settings(root=tmp_path, store=postgres.new_database())
    with ExitStack() as stack:
        source, target = (stack.enter_context(open_database(one)) for one in settings)
        fill(source)
        yield source, target


def fill(database: Database) -> None:
    """Something in each table."""
    state = State(database)
    for number in range(3):
        state.usage.add(asked(f"eins {number}", offered=("a", "b")))
    state.usage.erase_these([2])
    token = make_token("Mia", "lead", NOW)[1]
    state.tokens.add(token)
    state.sessions.add(Session(digest="d", name="Mia", role="lead", made=NOW, ends=NOW))
    number = state.approvals.ask(
        Draft(
            **dict.fromkeys(("author", "rule", "language", "channel", "message", "reply", "proof"), "Wort"),
            asked=NOW,
            ends=NOW + timedelta(minutes=15),
        )
    )
    state.approvals.decide(number, "Ben", "approved", now=NOW)
    state.deliveries.begin(Delivery(source="zammad", delivery="1", conversation="2", message="3"), NOW)
    state.deliveries.keep(Conversation(source="zammad", id="2", human=True), NOW)


def contents(database: Database) -> dict[str, list[tuple]]:
    return {
        table: sorted(database.rows(f"SELECT {', '.join(columns)} FROM {table}"))
        for table, columns in TABLES.items()
    }


def test_what_is_moved_there_and_back_is_what_it_was(both: tuple[Database, Database]) -> None:
    """With the numbers of its rows; new ones come after them."""
    source, target = both
    before = contents(source)
    assert all(before.values())
    assert move(source, target) == {table: len(rows) for table, rows in before.items()}
    assert contents(target) == before
    assert State(target).usage.add(asked()) == 4
    assert move(target, source, replace=True)["asked"] == 3
    assert contents(source) == contents(target)
    assert State(source).usage.add(asked()) == 5


def test_what_is_there_already_stays_unless_somebody_says_otherwise(both: tuple[Database, Database]) -> None:
    source, target = both
    State(target).usage.add(asked("anderes"))
    with pytest.raises(KbError, match="remembered there already"):
        move(source, target)
    assert [one.message for one in State(target).usage.read()] == ["anderes"]
    move(source, target, replace=True)
    assert contents(source) == contents(target)


def test_what_is_written_meanwhile_is_not_lost_in_silence(both: tuple[Database, Database]) -> None:
    """Nothing is moved then, and the target is as it was."""

    class Busy:
        """The source, to which somebody writes as its tokens are read."""

        def __getattr__(self, name: str) -> object:
            return getattr(both[0], name)

        def rows(self, sql: str, *values: str | int) -> Iterator[tuple]:
            if "FROM tokens" in sql:
                State(both[0]).usage.add(asked())
            return both[0].rows(sql, *values)

    with pytest.raises(KbError, match="written while it was moved"):
        move(Busy(), both[1])
    assert not any(count_rows(both[1]).values())


def test_more_than_is_held_at_once_is_moved(both: tuple[Database, Database]) -> None:
    source, target = both
    rows = [(number, "2026-11-01", 9, "de", "none", "", "", "") for number in range(10, 11 + PAGE)]
    insert = "INSERT INTO asked (number, day, hour, language, outcome, offered, chosen, message)"
    with source.writing():
        source.fill(f"{insert} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    assert move(source, target)["asked"] == PAGE + 3
