"""The server that is read, of a primary and two replicas on machines of their own."""

from __future__ import annotations

from contextlib import closing
from time import monotonic

import psycopg
import pytest
from support.cluster import Cluster
from support.far import far_away
from support.namespaces import inside
from support.stores import add
from support.until import wait_until

from kb_tools.store.connecting import Connection, fetch_one
from kb_tools.store.postgresql import open_postgresql
from kb_tools.store.reading import Reading, nearest_first

LONGEST = 5.0
"""Seconds that nobody may wait: two, and what a busy machine adds."""


def read(one: Reading) -> str:
    """The name of the server that answers."""
    return one.ask(name_of)


def name_of(connection: Connection) -> str:
    return str(fetch_one(connection, "SHOW cluster_name"))


def test_the_nearest_replica_is_read_then_the_other_then_the_primary_and_at_last_who_is_left(
    cluster: Cluster,
) -> None:
    near, far = cluster.replicas
    primary = cluster.new_database()
    with inside(cluster.desk), open_postgresql(primary, "kb") as database:
        add(database)
    cluster.catch_up()
    with inside(cluster.desk), far_away(far.address, 5432, 0.02) as port:
        replicas = [
            f"postgresql://kb@127.0.0.1:{port}/{cluster.newest_database}",
            cluster.address_of(near),
        ]
        with closing(Reading(primary, replicas, "kb")) as one:
            assert read(one) == near.name
            near.kill()
            assert read(one) == far.name
            cluster.network.cut_off(far.name)
            began = monotonic()
            assert read(one) == cluster.primary.name
            assert monotonic() - began < LONGEST
            cluster.network.reconnect(far.name)
            near.start()
            wait_until(lambda: cluster.following() == 2)
            cluster.primary.kill()
            assert read(one) in (near.name, far.name)
    cluster.primary.start()
    wait_until(lambda: cluster.following() == 2)


def test_a_replica_that_follows_nobody_comes_after_one_that_does(cluster: Cluster) -> None:
    one, other = cluster.replicas
    cluster.new_database()
    cluster.catch_up()
    one.set("primary_conninfo", "host=192.0.2.99 connect_timeout=2")
    wait_until(lambda: not one.ask("SELECT count(*) FROM pg_stat_wal_receiver"))
    with inside(cluster.desk):
        found = nearest_first([cluster.address_of(one, other)], monotonic() + LONGEST)
    assert [(each.follows, name_of(each.connection)) for each in found] == [
        (True, other.name),
        (False, one.name),
    ]
    for each in found:
        each.connection.close()
    cluster.follow(one)
    wait_until(lambda: cluster.following() == 2)


def test_where_nobody_answers_it_says_so() -> None:
    nowhere = "postgresql://kb@/kb?host=/nowhere"
    with closing(Reading(nowhere, [nowhere], "kb")) as one, pytest.raises(psycopg.Error):
        read(one)
