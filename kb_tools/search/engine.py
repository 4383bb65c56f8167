"""The engine behind the index: passages on disk, written, read, and found by their fields. The only file that
knows Whoosh; with another engine, it is the only one that changes.

Whoosh's files are pickles, which can name any function to be called while they are read. Here they are read
by an unpickler that knows the few classes they need, so that an index may come from anywhere.
"""

from __future__ import annotations

import os
import pickle
import shutil
from collections.abc import Iterator, Sequence, Set
from contextlib import closing, contextmanager
from dataclasses import asdict
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import numpy as np

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.arrays import read_arrays, write_arrays
from kb_tools.search.checksums import LOCK, damage
from kb_tools.search.documents import same_tag
from kb_tools.search.lexicon import Lexicon, lexicon_file, read_lexicon
from kb_tools.search.meaning.kept import Kept, read_kept, vectors_file
from kb_tools.search.stand_in import stand_in
from kb_tools.search.sums import Numbers

NEEDED = (
    "builtins.int",
    "collections.defaultdict",
    "datetime.date",
    "whoosh.codec.whoosh3.W3Codec",
    "whoosh.codec.whoosh3.W3Segment",
)
"""The classes of what is stored, and of what Whoosh says of a segment."""
BYTES, NO_BYTES = "_codecs.encode", "__builtin__.bytes"
"""By what names older pickles make bytes of text, and of nothing."""


class _Unpickler(pickle.Unpickler):
    """Reads plain values and the classes that are needed, and runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        if f"{module}.{name}" == BYTES:
            return lambda text, _: text.encode("latin-1")
        if f"{module}.{name}" == NO_BYTES:
            return lambda: b""
        if f"{module}.{name}" not in NEEDED:
            raise damage(f"{module}.{name}")
        return super().find_class(module, name)


def _load(file: IO[bytes]) -> Any:
    return _Unpickler(file).load()


# urllib.request brings ssl and http along: half of the time that importing Whoosh takes.
with stand_in("urllib.request", urlretrieve=None):
    from whoosh import compat

    compat.load, compat.loads = _load, lambda data: _load(BytesIO(data))  # for all of Whoosh, at its import
    from whoosh import columns, fields, index
    from whoosh.util.filelock import FileLock
index.toc_loaders.clear()  # those of older versions bring unpicklers of their own

MOST_SEGMENTS = 6
NUMBERS = "passages"
"""The file that says how passages are numbered."""

SCHEMA = fields.Schema(
    number=fields.COLUMN(columns.NumericColumn("I")),
    kind=fields.ID(),
    lang=fields.ID(),
    id=fields.ID(),
    tag=fields.KEYWORD(commas=True),
    stored=fields.STORED(),
)
PASSAGE = ("url", "heading", "text", "start")


def filled(entry: IndexEntry) -> dict[str, Any]:
    return {name: value for name, value in asdict(entry).items() if value not in (None, "", ())}


class Writer:
    """Adds and deletes passages in a new generation, which nobody reads before it is switched to. `with`
    takes back what was not committed.
    """

    def __init__(self, folder: Path, base: Path | None = None) -> None:
        """`base` is a generation to start from; its files are linked, not copied, where the disk can."""
        folder.mkdir(parents=True)
        self._folder = folder
        if base is None:
            self._index = index.create_in(folder, SCHEMA)
        else:
            for file in base.iterdir():
                if file.name.startswith(("_MAIN_", "MAIN_")) and not file.name.endswith(LOCK):
                    _link(file, folder / file.name)
            self._index = index.open_dir(folder, schema=SCHEMA)
        self._writer = self._index.writer(limitmb=128)

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, error: type[BaseException] | None, *_: object) -> None:
        if error:
            self._writer.cancel()
        self._index.close()

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
                stored=own | ({"entry": filled(entry)} if place == 0 else {}),
            )

    def delete(self, sources: Set[int]) -> None:
        """Takes every passage of some sources out, by the sources' numbers."""
        documents, numbers = _read_numbers(self._index)
        for document in documents[np.isin(numbers, [*sources])].tolist():
            self._writer.delete_document(document)

    def commit(self) -> Numbers:
        """Writes what was added. Small segments are merged when there are too many. For each passage there is
        now the number of its source; those of one lie side by side.
        """
        self._writer.commit(mergetype=_keep_few)
        documents, sources = _read_numbers(self._index)
        write_arrays(self._folder / NUMBERS, {}, {"documents": documents, "sources": sources})
        return sources


def _keep_few(writer: Any, segments: list[Any]) -> list[Any]:
    """Keeps the largest segment and merges the others when there are many; Whoosh's own policies do not."""
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


def _read_numbers(opened: Any) -> tuple[Numbers, Numbers]:
    """Of each passage Whoosh's number, in order, and the number of its source."""
    documents, sources = [np.empty(0, np.uint32)], [np.empty(0, np.uint32)]
    with closing(opened.reader()) as reader:
        for leaf, offset in reader.leaf_readers():
            column = leaf.column_reader("number", translate=False)
            there = np.ones(leaf.doc_count_all(), bool)
            there[[*leaf.segment().deleted_docs()]] = False
            kept = column._dbfile.get(column._basepos, 4 * column._count)
            documents.append(offset + np.flatnonzero(there).astype(np.uint32))
            sources.append(np.frombuffer(kept, ">u4", len(there))[there].astype(np.uint32))
    return np.concatenate(documents), np.concatenate(sources)


class FileReader:
    """A generation in files, as `reader.Reader` says."""

    def __init__(self, folder: Path) -> None:
        """Raises whatever the bytes of another file happen to say."""
        self.folder = folder
        self._reader = index.open_dir(folder, readonly=True, schema=SCHEMA).reader()
        self._entry = lru_cache(maxsize=1000)(self._read_entry)
        numbers = read_arrays(folder / NUMBERS)[1]
        self._documents, self.source_of = numbers["documents"], numbers["sources"]
        """Passage -> Whoosh's number; the number of its article or video."""

    def some(self, numbers: Sequence[int]) -> list[IndexedPassage]:
        return [*map(self._passage, numbers)]

    def _passage(self, number: int) -> IndexedPassage:
        source, lead = self.source_of.item(number), number
        while lead and self.source_of.item(lead - 1) == source:
            lead -= 1
        stored = self._stored(number)
        return IndexedPassage(
            entry=self._entry(lead), **{name: stored[name] for name in PASSAGE if name in stored}
        )

    def _read_entry(self, lead: int) -> IndexEntry:
        return IndexEntry(**self._stored(lead)["entry"])

    def _stored(self, number: int) -> dict[str, Any]:
        stored: dict[str, Any] = self._reader.stored_fields(self._documents.item(number))["stored"]
        return stored

    def passages(self) -> Iterator[IndexedPassage]:
        return map(self._passage, range(len(self.source_of)))

    def since(self, name: str) -> Iterator[IndexedPassage]:  # noqa: ARG002 - as the protocol has it
        return self.passages()  # files do not say what is new in them

    def matching(self, field: str, value: str) -> set[int]:
        if (field, value.encode()) not in self._reader:
            return set()
        documents = np.fromiter(self._reader.postings(field, value.encode()).all_ids(), np.uint32)
        return set(np.searchsorted(self._documents, documents).tolist())

    def lexicon(self, lang: str) -> Lexicon:
        return read_lexicon(lexicon_file(self.folder, lang))

    def vectors(self, lang: str, encoder: str) -> Kept | None:
        return read_kept(vectors_file(self.folder, lang), encoder)

    def newest(self) -> str:
        return (self.folder.parent / "current").read_text(encoding="utf-8").strip()

    def close(self) -> None:
        self._reader.close()


@contextmanager
def locked(file: Path, *, wait: bool = True) -> Iterator[bool]:
    """Holds a file's lock while the block runs, if it could be had: a second one waits, or goes without it. A
    killed process leaves none behind.
    """
    lock = FileLock(str(file))
    held = bool(lock.acquire(blocking=wait))
    try:
        yield held
    finally:
        if held:
            lock.release()
