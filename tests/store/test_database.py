"""What the tables rely on, in every database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from support.histories import asked
from support.stores import add, counted

from kb_tools.settings.settings import Settings
from kb_tools.store.state import State, open_database, open_state


def test_what_is_written_inside_is_written_altogether_or_not_at_all(state: State) -> None:
    database = state.usage._database

    def half() -> None:
        with database.writing():
            state.usage.add(asked("eins"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert not [*state.usage.read()]
    with database.writing():
        state.usage.add(asked("zwei"))
    assert [one.message for one in state.usage.read()] == ["zwei"]


def test_a_database_knows_its_time(stored: Settings) -> None:
    with open_database(stored) as database:
        assert abs(database.now() - datetime.now(UTC)) < timedelta(minutes=5)


def test_two_who_write_at_once_see_what_the_other_has_written(stored: Settings) -> None:
    with open_state(stored) as one, open_state(stored) as other:
        numbers = [state.usage.add(asked(str(place))) for place in range(3) for state in (one, other)]
        assert len(set(numbers)) == 6
        assert [row.number for row in one.usage.read()] == [row.number for row in other.usage.read()]


def test_what_may_be_lost_with_its_machine_is_there_for_everybody_all_the_same(stored: Settings) -> None:
    with open_database(stored) as one, open_database(stored) as other:
        with one.lightly():
            add(one)
        assert counted(other) == 1
