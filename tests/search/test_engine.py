"""The engine behind the index: passages, written, read again and found by their fields."""

from __future__ import annotations

import pickle
from contextlib import nullcontext
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from whoosh import compat
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC

from kb_tools.errors import IndexUnusable
from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.engine import SCHEMA, FileReader, Writer, _load, locked

DAY = date(2026, 2, 28)


def passages(name, *texts, lang="de", tags=()):
    entry = IndexEntry(
        source=name, kind="article", id=name, lang=lang, title=f"Titel {name}", tags=tags, reviewed=DAY
    )
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
        opened.append(FileReader(folder))
        return opened[-1]

    yield open_
    for reader in opened:
        reader.close()


def test_what_is_written_is_read(first, read):
    reader = read(first)
    assert list(reader.passages()) == CARD + HOURS
    assert reader.some([1])[0] == CARD[1]
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
        FileReader(tmp_path)


def test_what_was_put_aside_while_very_many_passages_were_sorted_is_read_again():
    """In the oldest form of pickles that knows bytes."""
    assert _load(BytesIO(pickle.dumps(("kind", b"", b"\xc3\xa4"), 2))) == ("kind", b"", b"\xc3\xa4")


class Bomb:
    """Read by the common unpickler, it makes a file."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return (Path.touch, (self.mark,))

    def clean(self):
        """Whoosh asks this of every field before it writes one."""


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # Whoosh closes no file that it could not read
@pytest.mark.parametrize("place", ["schema", "segments"])
def test_nothing_runs_that_stands_in_an_index_from_elsewhere(first, tmp_path, place):
    """Neither what Whoosh reads of the fields, nor what it reads of the segments."""
    mark = tmp_path / "somebody-s-code-ran"
    storage = FileStorage(first)
    toc = TOC.read(storage, "MAIN", schema=SCHEMA)
    toc.schema = Schema()
    toc.schema._fields = {"stored": Bomb(mark)} if place == "schema" else {}
    toc.segments = toc.segments if place == "schema" else [Bomb(mark)]
    (first / "_MAIN_1.toc").unlink()
    toc.write(storage, "MAIN")
    assert mark.name.encode() in (first / "_MAIN_1.toc").read_bytes()
    with pytest.raises(IndexUnusable, match=r"damaged \(.*Path") if place == "segments" else nullcontext():
        FileReader(first).close()
    assert not mark.exists()


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_index_of_an_older_whoosh_is_not_read(first):
    """Their readers bring unpicklers of their own."""
    toc = first / "_MAIN_1.toc"
    toc.write_bytes(
        toc.read_bytes().replace((-111).to_bytes(4, signed=True), (-110).to_bytes(4, signed=True))
    )
    with pytest.raises(Exception, match="format -110"):
        FileReader(first)


def test_a_lock_is_free_again_afterwards(tmp_path):
    for _ in range(2):
        with locked(tmp_path / "lock"):
            assert (tmp_path / "lock").exists()


def test_words_that_were_too_many_for_memory_are_read_back():
    """Whoosh sorts them on disk, as pickles of an older kind: there, no bytes are called by another name."""
    assert compat.loads(pickle.dumps([b"", b"\xff", "a"], 2)) == [b"", b"\xff", "a"]
