"""A folder that is kept at the newest generation, by one process of the machine."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from threading import Thread

import pytest
from support.cluster import DESK, Cluster
from support.namespaces import inside
from support.publishing import publisher_in
from support.until import wait_until

from kb_tools.errors import KbError
from kb_tools.search.engine import locked
from kb_tools.search.publishing.following import Follower, newest_or_last
from kb_tools.search.publishing.laying import current_root, number_of
from kb_tools.search.publishing.publish import go_back
from kb_tools.search.publishing.signing import make_key

NOWHERE = "postgresql://kb@/none?host=/nowhere"


@contextmanager
def following(publisher, folder, keys=None):
    """A follower in a thread of its own, and what it tells."""
    follower, told = Follower(publisher.settings, folder, keys or publisher.keys, 0.1), []
    thread = Thread(target=follower.follow, args=(told.append,))
    thread.start()
    try:
        yield told
    finally:
        follower.stop()
        thread.join()


def number(folder):
    root = current_root(folder)
    return root and number_of(root)


def begins(settings, folder, publisher):
    """The generation with which a server begins that cannot reach the primary, 0 where there is none."""
    try:
        root, trouble = newest_or_last(settings, folder, publisher.keys)
    except KbError:  # on a very busy machine no replica has answered in time
        return 0
    assert "cannot be used" in str(trouble)
    return number_of(root)


def test_whatever_is_published_is_soon_here(publisher, tmp_path):
    folder = tmp_path / "server"
    publisher.publish()
    newest_or_last(publisher.settings, folder, publisher.keys)
    with following(publisher, folder) as told:
        publisher.write("parking", "Park behind the house.")
        publisher.publish()
        wait_until(lambda: number(folder) == 2, "it is not followed")
    assert told == []


def test_whoever_cannot_reach_the_primary_goes_by_a_replica(cluster: Cluster, tmp_path):
    """A server hears of what is published meanwhile, and another one that is started then begins with it."""
    everywhere, folder = cluster.new_database(), tmp_path / "server"
    folder.mkdir()
    with inside(cluster.primary.namespace):
        publisher = publisher_in(tmp_path / "kb", cluster.address_of(cluster.primary))
        publisher.publish()
    here = replace(publisher.settings, store=everywhere, store_read=(cluster.address_of(*cluster.replicas),))
    with inside(cluster.desk), following(replace(publisher, settings=here), folder) as told:
        wait_until(lambda: number(folder) == 1, "it is not followed")
        with cluster.network.apart(DESK, cluster.primary.name):
            with inside(cluster.primary.namespace):
                publisher.write("parking", "Park behind the house.")
                publisher.publish()
            wait_until(lambda: number(folder) == 2, "no replica is followed")
            wait_until(lambda: told and told[-1][0] == "replica", "it is not told")
            assert "cannot be used" in told[-1][1]
            wait_until(lambda: begins(here, tmp_path / "new", publisher) == 2, "it finds no replica")
        wait_until(lambda: told[-1] == ("ok", ""), "its end is not told")
        with inside(cluster.primary.namespace):
            go_back(publisher.settings, publisher.key)
        wait_until(lambda: number(folder) == 3, "the primary is not followed again")


def test_a_replica_that_is_behind_is_no_trouble_and_takes_nothing_back(cluster: Cluster, tmp_path):
    one = cluster.replicas[0]
    with inside(cluster.desk):
        publisher = publisher_in(tmp_path / "kb", cluster.new_database())
        publisher.publish()
        cluster.catch_up()
        one.ask("SELECT pg_wal_replay_pause()")
        publisher.write("parking", "Park behind the house.")
        publisher.publish()
        newest_or_last(publisher.settings, tmp_path / "server", publisher.keys)
        away = replace(publisher.settings, store=NOWHERE, store_read=(cluster.address_of(one),))
        with following(replace(publisher, settings=away), tmp_path / "server") as told:
            wait_until(lambda: told and told[-1][0] == "replica", "it is not told")
        assert begins(away, tmp_path / "server", publisher) == 2
        wait_until(lambda: begins(away, tmp_path / "new", publisher) == 1, "it finds no replica")
    one.ask("SELECT pg_wal_replay_resume()")
    cluster.catch_up()


def test_one_process_of_a_machine_follows(publisher, tmp_path):
    """Whoever comes second waits, and follows once the first has gone."""
    folder = tmp_path / "server"
    publisher.publish()
    newest_or_last(publisher.settings, folder, publisher.keys)
    publisher.write("parking", "Park behind the house.")
    publisher.publish()
    with locked(folder / "following", wait=False) as first:
        assert first
        with locked(folder / "following", wait=False) as second:
            assert not second
        with following(publisher, folder):
            assert number(folder) == 1
    with following(publisher, folder):
        wait_until(lambda: number(folder) == 2, "nobody follows")


def test_a_trouble_is_told_once_and_so_is_its_end(publisher, tmp_path):
    folder = tmp_path / "server"
    publisher.publish()
    newest_or_last(publisher.settings, folder, publisher.keys)
    other = make_key(tmp_path / "other.pem")
    publisher.write("parking", "Park behind the house.")
    with publisher.store() as store:
        forged = store.add("index-x")
        store.publish(forged, "{}", other.sign("{}"), [])
    with following(publisher, folder) as told:
        wait_until(lambda: told, "nothing is told")
        assert number(folder) == 1
        publisher.publish()
        wait_until(lambda: len(told) == 2, "its end is not told")
    assert [how for how, _ in told] == ["failed", "ok"]
    assert "signed by nobody" in told[0][1]
    assert told[1][1] == ""
    assert number(folder) == 3


def test_a_server_begins_with_what_it_has_where_the_store_is_away(publisher, tmp_path):
    folder = tmp_path / "server"
    publisher.publish()
    newest_or_last(publisher.settings, folder, publisher.keys)
    away = publisher_in(tmp_path / "away", NOWHERE).settings
    root, trouble = newest_or_last(away, folder, publisher.keys)
    assert number_of(root) == 1
    assert "cannot be used" in str(trouble)
    with pytest.raises(KbError, match="cannot be used"):
        newest_or_last(away, tmp_path / "empty", publisher.keys)
    with pytest.raises(KbError, match="signed by nobody"):
        newest_or_last(away, folder, [make_key(tmp_path / "other.pem").public])
