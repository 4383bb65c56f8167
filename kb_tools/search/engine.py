"""The engine behind the index: passages and postings on disk, written and read. The only file that knows
Whoosh; with another engine, it is the only one that changes.

Whoosh's files are pickles: an index somebody else made is never to be opened.
"""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.documents import same_tag, word_weights
from kb_tools.search.stand_in import stand_in
from kb_tools.search.sums import Numbers, Weights

# urllib.request brings ssl and http along: half of the time that importing Whoosh takes.
with stand_in("urllib.request", urlretrieve=None):
    from whoosh import columns, fields, formats, index
    from whoosh.codec.whoosh3 import W3LeafMatcher
    from whoosh.util.filelock import FileLock

MOST_SEGMENTS = 6


class Weighted(fields.FieldType):  # type: ignore[misc]
    """A field whose value is word -> weight; Whoosh keeps the weights as they are."""

    scorable = False
    stored = False

    def __init__(self) -> None:
        self.format = formats.Existence()
        self.analyzer = self.vector = self.column_type = None
        self.spelling = self.multitoken_query = False

    def index(self, value: dict[str, float], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        for word in sorted(value):
            yield word.encode(), 1, value[word], b""


def _schema(languages: Iterable[str]) -> fields.Schema:
    schema = fields.Schema(
        number=fields.COLUMN(columns.NumericColumn("I")),
        kind=fields.ID(),
        lang=fields.ID(),
        id=fields.ID(),
        tag=fields.KEYWORD(commas=True),
        stored=fields.STORED(),
    )
    for lang in languages:
        schema.add(_words_field(lang), Weighted())
    return schema


def _words_field(lang: str) -> str:
    return f"words_{lang}"


PASSAGE = ("url", "heading", "text", "start")


def _filled(entry: IndexEntry) -> dict[str, Any]:
    return {name: value for name, value in asdict(entry).items() if value not in (None, "", ())}


class Writer:
    """Adds and deletes passages in a new generation, which nobody reads before it is switched to."""

    def __init__(self, folder: Path, languages: Iterable[str], base: Path | None = None) -> None:
        """`base` is a generation to start from; its files are linked, not copied, where the disk can."""
        folder.mkdir(parents=True)
        if base is None:
            self._index = index.create_in(folder, _schema(languages))
        else:
            for file in base.iterdir():
                if file.name.startswith(("_MAIN_", "MAIN_")) and not file.name.endswith("LOCK"):
                    _link(file, folder / file.name)
            self._index = index.open_dir(folder)
        self._writer = self._index.writer(limitmb=128)

    def add(self, passages: Sequence[IndexedPassage], number: int) -> None:
        """The passages of one source, whose number this is. What belongs to the whole is kept with the
        first of them.
        """
        for place, passage in enumerate(passages):
            entry = passage.entry
            own = {name: value for name in PASSAGE if (value := getattr(passage, name)) not in ("", None)}
            self._writer.add_document(
                number=number,
                kind=entry.kind,
                lang=entry.lang,
                id=entry.id,
                tag=",".join(same_tag(tag) for tag in entry.tags),
                stored=own | ({"entry": _filled(entry)} if place == 0 else {}),
                **{_words_field(entry.lang): word_weights(passage)},
            )

    def delete(self, sources: Set[int]) -> None:
        """Takes every passage of some sources out, by the sources' numbers."""
        reader = self._index.reader()
        for passage, source in enumerate(_read_numbers(reader)):
            if source in sources and not reader.is_deleted(passage):
                self._writer.delete_document(passage)
        reader.close()

    def commit(self) -> None:
        """Writes what was added. Small segments are merged when there are too many."""
        self._writer.commit(mergetype=_keep_few)
        self._index.close()


def _keep_few(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's own policies merge all or, at most sizes, nothing: keep the largest segment and merge the rest
    when there are many.
    """
    from whoosh.reading import SegmentReader

    if len(segments) < MOST_SEGMENTS:
        return segments
    ordered = sorted(segments, key=lambda segment: segment.doc_count_all())
    for segment in ordered[:-1]:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return ordered[-1:]


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


Leaf = tuple[Any, int, frozenset[int]]
"""A segment's reader, the number of its first passage, and its deleted ones by its own numbers."""


def _read_numbers(reader: Any) -> array[int]:
    """Passage -> the number of its source."""
    numbers = array("I")
    for leaf, _ in reader.leaf_readers():
        column = leaf.column_reader("number", translate=False)
        numbers.extend(column[i] for i in range(leaf.doc_count_all()))
    return numbers


def _deleted(reader: Any) -> frozenset[int]:
    return (
        frozenset(filter(reader.is_deleted, range(reader.doc_count_all())))
        if reader.has_deletions()
        else frozenset()
    )


def _read_postings(reader: Any, field: str, term: bytes, deleted: Set[int]) -> Iterator[tuple[int, float]]:
    """One segment's passages that have a word, deleted ones left out, and its weight in each."""
    matcher = reader.postings(field, term)
    if deleted:
        matcher = matcher.child  # the one that does not ask for every posting whether it is deleted
    one_alone = not isinstance(matcher, W3LeafMatcher)  # then it is kept beside the word
    read = [(matcher.id(), matcher.weight())] if one_alone else _read_blocks(matcher)
    return ((number, weight) for number, weight in read if number not in deleted)


def _read_blocks(matcher: Any) -> Iterator[tuple[int, float]]:
    """A block at a time: Whoosh's public way asks three functions for every posting and takes eight times as
    long.
    """
    while matcher.is_active():
        matcher.id(), matcher.weight()  # these read the block
        yield from zip(matcher._ids, matcher._weights, strict=True)
        matcher._next_block()


class Reader:
    """A finished index, open for reading. Passages have numbers, from 0; some of them may be gone."""

    def __init__(self, folder: Path) -> None:
        """Raises whatever the bytes of a damaged file happen to say."""
        self._reader = index.open_dir(folder, readonly=True).reader()
        self._leaves = [(reader, offset, _deleted(reader)) for reader, offset in self._reader.leaf_readers()]
        self._gone = frozenset(offset + number for _, offset, deleted in self._leaves for number in deleted)
        self._entry = lru_cache(maxsize=1000)(self._read_entry)
        self.source_of: Numbers = np.frombuffer(_read_numbers(self._reader), np.uint32)

    def passage(self, number: int) -> IndexedPassage:
        """What was stored of a passage, and of the entry it belongs to: that is kept with the first of its
        passages, which lie side by side.
        """
        lead = number
        while lead and self.source_of[lead - 1] == self.source_of[number] and lead - 1 not in self._gone:
            lead -= 1
        stored = self._reader.stored_fields(number)["stored"]
        return IndexedPassage(
            entry=self._entry(lead), **{name: stored[name] for name in PASSAGE if name in stored}
        )

    def _read_entry(self, lead: int) -> IndexEntry:
        return IndexEntry(**self._reader.stored_fields(lead)["stored"]["entry"])

    def passages(self, source: int | None = None) -> Iterator[IndexedPassage]:
        """Every passage, or every one of a source, by the source's number, in order."""
        for number, its_source in enumerate(self.source_of.tolist()):
            if source in (None, its_source) and number not in self._gone:
                yield self.passage(number)

    def matching(self, field: str, value: str) -> set[int]:
        """The passages whose `kind`, `lang`, `id` or `tag` is the value."""
        found: set[int] = set()
        for reader, offset, _ in self._leaves:
            if (field, value.encode()) in reader:
                found.update(i + offset for i in reader.postings(field, value.encode()).all_ids())
        return found

    def postings(self, lang: str, word: str) -> tuple[Numbers, Weights]:
        """The passages of a language that have a word, in order, and its weight in each."""
        numbers, weights = array("I"), array("f")
        field, term = _words_field(lang), word.encode()
        for reader, offset, deleted in self._leaves:
            if (field, term) in reader:
                for number, weight in _read_postings(reader, field, term, deleted):
                    numbers.append(number + offset)
                    weights.append(weight)
        return np.frombuffer(numbers, np.uint32), np.frombuffer(weights, np.float32)

    def close(self) -> None:
        """Lets go of the files."""
        self._reader.close()


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Holds a file's lock while the block runs; a second one waits. A killed process leaves none behind."""
    lock = FileLock(str(file))
    lock.acquire(blocking=True)
    try:
        yield
    finally:
        lock.release()
