"""Passages and postings on disk. The only file that knows Whoosh; `generations` knows where its folders lie and which one counts.

Whoosh's files are pickles: an index somebody else made is never to be opened.
"""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from whoosh import columns, fields, formats, index
from whoosh.util.filelock import FileLock

from kb_tools.errors import IndexUnusable
from kb_tools.models import Link
from kb_tools.search.lexicon import Lexicon, read_lexicon
from kb_tools.search.units import Unit

MOST_SEGMENTS = 6
REBUILD = "run `kb index --rebuild`"


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
        source=fields.ID(),
        number=fields.COLUMN(columns.NumericColumn("I")),
        kind=fields.ID(),
        lang=fields.ID(),
        id=fields.ID(),
        tag=fields.KEYWORD(commas=True),
        unit=fields.STORED(),
    )
    for lang in languages:
        schema.add(_words_field(lang), Weighted())
    return schema


def _words_field(lang: str) -> str:
    return f"words_{lang}"


def same_tag(tag: str) -> str:
    """The form in which tags are compared: Karten and karten are one. Whoosh keeps a list of them apart by commas."""
    return " ".join(tag.casefold().replace(",", " ").split())


class Writer:
    """Adds and deletes units in a new generation, which nobody reads before it is switched to."""

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

    def add(self, unit: Unit, number: int, weights: dict[str, float]) -> None:
        """`number` is that of the unit's source."""
        tags = (unit.lead or {}).get("tags") or ()
        self._writer.add_document(
            source=unit.source,
            number=number,
            kind=unit.kind,
            lang=unit.lang,
            id=unit.id,
            tag=",".join(same_tag(tag) for tag in tags),
            unit=unit.stored(),
            **{_words_field(unit.lang): weights},
        )

    def delete(self, source: str) -> None:
        """Takes every unit of a source out."""
        self._writer.delete_by_term("source", source)

    def commit(self) -> None:
        """Writes what was added. Small segments are merged when there are too many."""
        self._writer.commit(mergetype=_keep_few)
        self._index.close()

    def cancel(self) -> None:
        """Gives up what was added."""
        self._writer.cancel()


def _keep_few(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's own policies merge all or, at most sizes, nothing: keep the largest segment and merge the rest when there are many."""
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


class Language:
    """One language of an index, as the ranking wants it. Postings that were read once are kept."""

    def __init__(self, lang: str, lexicon: Lexicon, passages: int, source_of: Sequence[int], leaves: list[tuple[Any, int]]) -> None:
        self.lexicon, self.passages, self.source_of = lexicon, passages, source_of
        self._field, self._leaves = _words_field(lang), leaves
        self.postings = lru_cache(maxsize=50_000)(self._postings)

    def _postings(self, word: str) -> tuple[array[int], array[float]]:
        numbers, weights = array("I"), array("f")
        term = word.encode()
        for reader, offset in self._leaves:
            if (self._field, term) not in reader:
                continue
            matcher = reader.postings(self._field, term)
            while matcher.is_active():
                numbers.append(matcher.id() + offset)
                weights.append(matcher.weight())
                matcher.next()
        return numbers, weights


class Index:
    """A generation, opened for reading."""

    def __init__(self, folder: Path, manifest: dict[str, Any]) -> None:
        """Raises IndexUnusable when a file is missing or damaged."""
        self.folder, self.manifest = folder, manifest
        try:
            self.languages: tuple[str, ...] = tuple(manifest["languages"])
            if lost := [name for name, size in manifest["files"].items() if (folder / name).stat().st_size != size]:
                raise EOFError(f"{lost[0]} is cut off")
            self._reader = index.open_dir(folder, readonly=True).reader()
            self._leaves = [(reader, offset) for reader, offset in self._reader.leaf_readers()]
            self._source_of = self._read_sources()
        except Exception as error:  # a cut-off pickle raises whatever its bytes happen to say
            raise IndexUnusable(f"the search index is damaged ({type(error).__name__})", REBUILD) from None
        self.language = lru_cache(maxsize=None)(self._language)

    def _language(self, lang: str) -> Language:
        lexicon = read_lexicon(self.folder / f"lexicon-{lang}")
        return Language(lang, lexicon, self.manifest["passages"][lang], self._source_of, self._leaves)

    def _read_sources(self) -> array[int]:
        numbers = array("I")
        for reader, _ in self._leaves:
            column = reader.column_reader("number", translate=False)
            numbers.extend(column[i] for i in range(reader.doc_count_all()))
        return numbers

    def unit(self, number: int) -> dict[str, Any]:
        """What was stored of a unit."""
        stored: dict[str, Any] = self._reader.stored_fields(number)["unit"]
        return stored

    def matching(self, field: str, value: str) -> set[int]:
        """The units whose `kind`, `lang`, `id`, `tag` or `source` is the value."""
        found: set[int] = set()
        for reader, offset in self._leaves:
            if (field, value.encode()) in reader:
                found.update(i + offset for i in reader.postings(field, value.encode()).all_ids())
        return found

    def source_units(self, source: str) -> tuple[dict[str, Any], ...]:
        """Every stored unit of a source, the lead first."""
        return tuple(self.unit(number) for number in sorted(self.matching("source", source)))

    def links(self) -> tuple[Link, ...]:
        """Every address that a suggestion could hand out."""
        durations: dict[str, int | None] = {}
        links = []
        for stored in (document["unit"] for document in self._reader.all_stored_fields()):
            if lead := stored.get("lead"):
                durations[stored["source"]] = lead.get("duration")
            duration = durations.get(stored["source"])
            links.append(Link(url=stored["url"], source=stored["source"], start=stored.get("start"), duration=duration))
        return tuple(links)

    def close(self) -> None:
        """Lets go of the files."""
        self._reader.close()


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """One at a time; a second one waits. A killed process leaves no lock behind."""
    lock = FileLock(str(file))
    lock.acquire(blocking=True)
    try:
        yield
    finally:
        lock.release()
