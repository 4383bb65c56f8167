"""Generations in the store, over both databases."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.store.database import Forbidden
from kb_tools.store.generations import Generation, Generations
from kb_tools.store.state import open_database

NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


def publish(store: Generations, *parts: str) -> int:
    number = store.add("index-a", now=NOW)
    for part in {*parts} - store.parts():
        store.add_part(part, part.encode())
    store.publish(number, "manifest", "signature", parts)
    return number


def test_a_generation_is_there_when_it_is_signed_and_all_its_parts_are(stored: Settings) -> None:
    with open_database(stored) as database:
        store = Generations(database)
        assert (store.newest(), store.latest(), store.read()) == (None, (0, ""), ())
        unsigned = store.add("index-0", now=NOW)
        assert store.newest() is None
        number = publish(store, "a", "b", "b")
        assert store.latest() == (number, "signature")
        assert number == unsigned + 1
        assert store.newest() == Generation(
            number=number, name="index-a", made=NOW, manifest="manifest", signature="signature"
        )
        with pytest.raises(Forbidden):
            store.publish(unsigned, "manifest", "signature", ["a", "c"])


def test_a_part_is_kept_as_long_as_a_generation_needs_it(stored: Settings) -> None:
    with open_database(stored) as database:
        store = Generations(database)
        unsigned = store.add("index-0", now=NOW)
        numbers = [publish(store, "a", "b"), publish(store, "b", "c"), publish(store, "c", "d")]
        assert store.parts() == {*"abcd"}
        store.sweep(2)
        assert [one.number for one in store.read()] == [numbers[2], numbers[1]]
        assert store.parts() == {*"bcd"}
        assert (store.part("b", 1), store.part("b", 0), store.part("a", 1)) == (b"b", None, None)
        assert list(database.rows("SELECT 1 FROM generations WHERE number = ?", unsigned))


def test_a_part_of_another_content_is_lacking_until_it_is_replaced(stored: Settings) -> None:
    with open_database(stored) as database:
        store = Generations(database)
        digests = {sha256(content).hexdigest(): content for content in (b"a", b"b", b"c")}
        for digest in list(digests)[:2]:
            store.add_part(digest, b"b")
        assert store.lacking(digests) == {digest for digest, content in digests.items() if content != b"b"}
        for digest, content in digests.items():
            store.add_part(digest, content)
        assert not store.lacking(digests)


def test_numbers_go_on_where_the_publisher_was_though_the_store_was_put_back(stored: Settings) -> None:
    with open_database(stored) as database:
        store = Generations(database)
        assert store.add("index-0", after=7) == 8
        assert store.add("index-1", after=7) == 9
        assert store.add("index-2") == 10


def test_one_at_a_time_publishes(stored: Settings) -> None:
    with open_database(stored) as database, database.writing():
        assert Generations(database).alone()
        if stored.store:
            with open_database(stored) as second, second.writing():
                assert not Generations(second).alone()
