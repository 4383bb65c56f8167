"""A folder that is kept at the newest generation, by one process of the machine."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Thread

import pytest
from support.publishing import publisher_in
from support.until import wait_until

from kb_tools.errors import KbError
from kb_tools.search.engine import locked
from kb_tools.search.publishing.following import Follower, newest_or_last
from kb_tools.search.publishing.laying import current_root, number_of
from kb_tools.search.publishing.signing import make_key


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


def test_whatever_is_published_is_soon_here(publisher, tmp_path):
    folder = tmp_path / "server"
    publisher.publish()
    newest_or_last(publisher.settings, folder, publisher.keys)
    with following(publisher, folder) as told:
        publisher.write("parking", "Park behind the house.")
        publisher.publish()
        wait_until(lambda: number(folder) == 2, "it is not followed")
    assert told == []


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
    assert "signed by nobody" in told[0]
    assert told[1] == ""
    assert number(folder) == 3


def test_a_server_begins_with_what_it_has_where_the_store_is_away(publisher, tmp_path):
    folder = tmp_path / "server"
    publisher.publish()
    newest_or_last(publisher.settings, folder, publisher.keys)
    away = publisher_in(tmp_path / "away", "postgresql://kb@/none?host=/nowhere").settings
    root, trouble = newest_or_last(away, folder, publisher.keys)
    assert number_of(root) == 1
    assert "cannot be used" in str(trouble)
    with pytest.raises(KbError, match="cannot be used"):
        newest_or_last(away, tmp_path / "empty", publisher.keys)
    with pytest.raises(KbError, match="signed by nobody"):
        newest_or_last(away, folder, [make_key(tmp_path / "other.pem").public])
