"""The servers of a store: they fail in every way they can, on machines of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from random import randbytes
from time import monotonic

import pytest
from support.cluster import Cluster
from support.histories import asked
from support.namespaces import inside
from support.stores import is_back
from support.until import wait_until
from support.waiting import DRAFT

from kb_tools.errors import KbError
from kb_tools.store.database import Unanswered
from kb_tools.store.postgresql import Postgresql, open_postgresql
from kb_tools.store.state import State

LONGEST = 5.0
"""Seconds that nobody may wait: two, and what a busy machine adds."""


@contextmanager
def opened(cluster: Cluster) -> Iterator[Postgresql]:
    """A new store on the cluster, opened on the machine of those who ask."""
    with inside(cluster.desk), open_postgresql(cluster.new_database(), "kb") as database:
        State(database).approvals.ask(DRAFT)
        yield database


@contextmanager
def quickly() -> Iterator[None]:
    """Whatever happens inside takes no longer than anybody may wait."""
    began = monotonic()
    yield
    assert monotonic() - began < LONGEST


def waiting(database: Postgresql) -> int:
    return len(State(database).approvals.waiting())


def test_a_primary_that_was_killed_is_replaced_and_nothing_told_as_written_is_lost(cluster: Cluster) -> None:
    """Brought back as it was, the old one takes itself for the primary: nobody writes to it."""
    with opened(cluster) as database:
        old = cluster.primary
        old.kill()
        for _ in range(3):
            with quickly(), pytest.raises(KbError):
                State(database).approvals.ask(DRAFT)
        cluster.promote()
        wait_until(lambda: is_back(database))
        assert waiting(database) == 1
        old.start()
        assert not old.ask("SELECT pg_is_in_recovery()")
        State(database).approvals.ask(DRAFT)
        with open_postgresql(cluster.address_of(old, cluster.primary), "kb") as new:
            State(new).approvals.ask(DRAFT)
        assert old.ask("SELECT count(*) FROM kb.approvals", cluster.newest_database) == 1
        assert waiting(database) == 3
        cluster.rejoin(old)


def test_where_no_standby_confirms_a_write_nobody_says_that_it_is_written(cluster: Cluster) -> None:
    """What may be lost is written all the same, and reading goes on. One standby is enough."""
    with opened(cluster) as database:
        one, other = cluster.replicas
        cluster.network.cut_off(one.name)
        with quickly():
            State(database).approvals.ask(DRAFT)
        cluster.network.cut_off(other.name)
        with quickly(), pytest.raises(Unanswered, match="whether this was written is not known"):
            State(database).approvals.ask(DRAFT)
        began = monotonic()
        for _ in range(20):
            with pytest.raises(KbError, match="confirmed by no other server"):
                State(database).approvals.ask(DRAFT)
            State(database).usage.add(asked())
            assert waiting(database) == 2  # what waits is seen by nobody
        assert monotonic() - began < LONGEST
        for replica in (one, other):
            cluster.network.reconnect(replica.name)
        wait_until(lambda: waiting(database) == 3)
        wait_until(lambda: writes(database))


def writes(database: Postgresql) -> bool:
    try:
        State(database).approvals.ask(DRAFT)
    except KbError:
        return False
    return True


def test_a_primary_that_says_nothing_is_waited_for_once(cluster: Cluster) -> None:
    with opened(cluster) as database:
        cluster.network.cut_off(cluster.primary.name)
        with quickly(), pytest.raises(KbError):
            waiting(database)
        began = monotonic()
        for _ in range(20):
            with pytest.raises(KbError, match="cannot be used"):
                waiting(database)
        assert monotonic() - began < LONGEST
        cluster.network.reconnect(cluster.primary.name)
        wait_until(lambda: is_back(database))


def test_a_full_disk_loses_nothing_that_was_told_as_written(cluster: Cluster) -> None:
    with opened(cluster) as database:
        full = replace(DRAFT, message=randbytes(50_000).hex())
        cluster.primary.fill_disk(spare=6_000_000)
        told = 1
        with suppress(KbError):
            while told < 1_000:
                State(database).approvals.ask(full)
                told += 1
        with quickly(), pytest.raises(KbError):
            State(database).approvals.ask(full)
        cluster.primary.free_disk()
        if cluster.primary.ended():
            cluster.primary.start()
        wait_until(lambda: is_back(database))
        assert 1 < told <= waiting(database) <= told + 2  # two were not told
        wait_until(lambda: writes(database))
