"""The engine behind the index: passages, written, read again and found by their fields."""

from __future__ import annotations

import pytest

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.engine import Reader, Writer, locked


def passages(name, *texts, lang="de", tags=()):
    entry = IndexEntry(source=name, kind="article", id=name, lang=lang, title=f"Titel {name}", tags=tags)
    return [
        IndexedPassage(entry=entry, url=f"https://a.b/{name}#{place}", text=text)
        for place, text in enumerate(texts)
    ]


CARD = passages("karte", "Karte sperren", "Karte bestellen", tags=("Karten",))
HOURS = passages("zeit", "Neun")


@pytest.fixture
def first(tmp_path):
    """A generation of two sources, numbers 3 and 5."""
    writer = Writer(tmp_path / "first")
    writer.add(CARD, 3)
    writer.add(HOURS, 5)
    assert writer.commit().tolist() == [3, 3, 5]
    return tmp_path / "first"


@pytest.fixture
def read():
    """Opens a generation, and closes it."""
    opened = []

    def open_(folder):
        opened.append(Reader(folder))
        return opened[-1]

    yield open_
    for reader in opened:
        reader.close()


def test_what_is_written_is_read(first, read):
    reader = read(first)
    assert list(reader.passages()) == CARD + HOURS
    assert reader.passage(1) == CARD[1]
    assert list(reader.source_of) == [3, 3, 5]


def test_passages_are_found_by_kind_language_id_and_tag(first, read):
    reader = read(first)
    assert reader.matching("id", "zeit") == {2}
    assert reader.matching("tag", "karten") == {0, 1}
    assert reader.matching("kind", "article") == reader.matching("lang", "de") == {0, 1, 2}
    assert reader.matching("lang", "en") == set()


def test_a_generation_made_from_another_leaves_that_as_it_was(first, read, tmp_path):
    before = read(first)
    writer = Writer(tmp_path / "second", first)
    writer.delete({3})
    writer.add(passages("karte", "Card", "Cards", lang="en"), 3)
    assert writer.commit().tolist() == [5, 3, 3]
    after = read(tmp_path / "second")
    assert [one.text for one in after.passages()] == ["Neun", "Card", "Cards"]
    assert after.matching("lang", "en") == {1, 2}
    assert after.matching("lang", "de") == {0}
    assert list(before.passages()) == list(read(first).passages()) == CARD + HOURS


def test_what_is_no_generation_cannot_be_opened(tmp_path):
    with pytest.raises(Exception, match="does not exist"):
        Reader(tmp_path)


def test_a_lock_is_free_again_afterwards(tmp_path):
    for _ in range(2):
        with locked(tmp_path / "lock"):
            assert (tmp_path / "lock").exists()
