"""Messages of an inbox in the store: each is looked up by one, whoever dies, and nothing is left."""

from __future__ import annotations

import psycopg
import pytest

from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.triage import LEASE, LEASES, LONGEST


@pytest.fixture
def address(postgres):
    return postgres.new_database()


@pytest.fixture
def queue(address, tmp_path):
    with open_state(Settings(root=tmp_path, store=address)) as state:
        yield state.triage


def wait(address, seconds, column="taken"):
    """So much time goes by for the database, as far as the messages can tell."""
    with psycopg.connect(address) as connection:
        connection.execute(f"UPDATE kb.triage SET {column} = {column} - %s", (seconds,))


def places(taken):
    return [one.place for one in taken]


def test_each_message_has_one_taker_and_the_first_rows_of_all_jobs_come_first(queue):
    queue.put("a", "g1", [(1, "one"), (2, "two")])
    queue.put("b", "g1", [(1, "another")])
    queue.put("c", "g2", [(1, "of another generation")])
    first = queue.take("g1", 2)
    assert [(one.job, one.place, one.lease, one.asked) for one in first] == [
        ("a", 1, 1, "one"), ("b", 1, 1, "another"),
    ]  # fmt: skip
    assert places(queue.take("g1", 9)) == [2]
    assert queue.take("g1", 9) == ()
    assert dict(queue.waiting()) == {"g1": 3, "g2": 1}


def test_two_who_ask_at_once_share_no_message(address, queue, tmp_path):
    queue.put("a", "g", [(place, "?") for place in range(1, 5)])
    with open_state(Settings(root=tmp_path, store=address)) as state, psycopg.connect(address) as holding:
        held = holding.execute("SELECT place FROM kb.triage ORDER BY place LIMIT 2 FOR UPDATE").fetchall()
        assert held == [(1,), (2,)]
        assert places(state.triage.take("g", 9)) == [3, 4]


def test_what_a_dead_one_had_comes_back_and_is_written_once_by_lease(address, queue):
    queue.put("a", "g", [(1, "one")])
    (dead,) = queue.take("g", 1)
    assert queue.take("g", 1) == ()
    wait(address, LEASE)
    (alive,) = queue.take("g", 1)
    assert (dead.lease, alive.lease) == (1, 2)
    queue.done([(dead, b"late")])
    assert queue.collect("a") == {}
    queue.done([(alive, b"found")])
    queue.done([(alive, b"twice"), (dead, b"later")])
    assert queue.collect("a") == {1: b"found"}
    assert queue.collect("a") == {}


def test_a_message_that_kills_its_takers_is_left_to_its_own_process(address, queue):
    queue.put("a", "g", [(1, "one")])
    for _ in range(LEASES):
        assert places(queue.take("g", 1)) == [1]
        wait(address, LEASE)
    assert queue.take("g", 1) == ()
    assert places(queue.take_own("a", 1)) == [1]


def test_nothing_is_left_when_a_job_ends_nor_after_an_hour(address, queue):
    for job in ("a", "b"):
        queue.put(job, "g", [(1, "one"), (2, "two")])
    queue.done([(one, b"found") for one in queue.take_own("a", 1)])
    queue.drop("b", [1])
    queue.end("a")
    assert dict(queue.waiting()) == {"g": 1}
    assert queue.forget() == 0
    wait(address, LONGEST + 1, "made")
    assert queue.forget() == 1


def test_what_was_found_stands_without_what_was_asked(address, queue):
    queue.put("a", "g", [(1, "words")])
    queue.done([(one, b"found") for one in queue.take("g", 1)])
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT asked, found FROM kb.triage").fetchall() == [("", b"found")]
