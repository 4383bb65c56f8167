"""A generation in tables, open for reading."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import fields
from functools import partial
from typing import Any

import numpy as np

from kb_tools.models import IndexedPassage
from kb_tools.search.arrays import Array, as_lines
from kb_tools.search.index import Index
from kb_tools.search.lexicon import LISTS, Lexicon
from kb_tools.search.lexicon import Tables as LexiconTables
from kb_tools.search.meaning.kept import Phrasings, Vectors
from kb_tools.search.meaning.rows import Rows, squares
from kb_tools.search.postgresql.arrays import FAR, HELD, PART, Facts, checksum
from kb_tools.search.postgresql.contents import read_passage
from kb_tools.search.postgresql.postings import FarLexicon
from kb_tools.search.postgresql.proofs import SIGNED, WRITTEN, Proved, altered, read_proved
from kb_tools.search.postgresql.tables import (
    NEWEST,
    Question,
    Tables,
    in_schema,
    index_schema,
    nothing_there,
    swept,
)
from kb_tools.search.postgresql.vectors import FarVectors
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import require_database, without_secrets
from kb_tools.store.database import Row

MOST = 5_000
"""Passages that are kept for the next message."""
AT_ONCE = 1_000
"""Passages that are read together."""
# Each question asks besides whether its generation is still there: of one that was swept, rows are missing.
POSTINGS = """SELECT word, block, content FROM kb_index_1.postings
    WHERE lang = %s AND word = ANY(%s) AND made <= %s AND gone > %s
    UNION ALL SELECT NULL, NULL, NULL FROM kb_index_1.complete WHERE number = %s"""
PASSAGES = """SELECT passage, p.stored, s.stored FROM kb_index_1.passages p
    JOIN kb_index_1.sources s ON s.source = p.source AND s.made <= %s AND s.gone > %s
    WHERE passage = ANY(%s) AND p.made <= %s AND p.gone > %s
    UNION ALL SELECT NULL, NULL, NULL FROM kb_index_1.complete WHERE number = %s"""
MATCHING = """SELECT first, passages FROM kb_index_1.sources WHERE {} AND made <= %s AND gone > %s
    UNION ALL SELECT NULL, NULL FROM kb_index_1.complete WHERE number = %s"""
HAVING = {"kind": "kind = %s", "lang": "lang = %s", "id": "id = %s", "tag": "tags @> ARRAY[%s]"}
TEXTS = """SELECT source, content FROM kb_index_1.meanings
    WHERE lang = %s AND source = ANY(%s) AND made <= %s AND gone > %s
    UNION ALL SELECT NULL, NULL FROM kb_index_1.complete WHERE number = %s"""
ALL_TEXTS = TEXTS.replace(" AND source = ANY(%s)", "")
"""Not "all, or these" in one query: once prepared, that would read all to find these."""
NEW = "SELECT passage FROM kb_index_1.passages WHERE made > %s AND made <= %s AND gone > %s ORDER BY passage"
NAMED = "SELECT number FROM kb_index_1.complete WHERE name = %s"
ARRAY = """SELECT place, content FROM kb_index_1.arrays
    WHERE lang = %s AND name = %s AND place >= %s AND place < %s AND made > %s AND made <= %s AND gone > %s"""
TOGETHER = 4
"""Megabytes of an array that are read in one question, which must not take longer than others."""


class TableReader:
    """A generation in tables, as `reader.Reader` says. Numbers of passages are places that a source keeps as
    long as it says the same; -1 is the source of those that are free.
    """

    def __init__(
        self, tables: Tables, schema: str, number: int, facts: Facts, proved: Proved | None = None
    ) -> None:
        """`facts` are what the manifest says of the arrays. Of a passage nothing is told that is not what was
        `proved`.
        """
        self.tables, self._number, self._facts, self._proved = tables, number, facts, proved
        self._schema, self._here = schema, partial(in_schema, schema=schema)
        self._kept = OrderedDict[int, IndexedPassage]()
        self.source_of = self._array("", "source_of")

    def newest(self) -> str:
        return (
            self._proved.name
            if self._proved and self._proved.signed
            else newest(self.tables, self._schema)[1]
        )

    def some(self, numbers: Sequence[int]) -> list[IndexedPassage]:
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)
        found = {number: self._kept[number] for number in numbers if number in self._kept}
        missing = [number for number in numbers if number not in found]
        now = self._number
        for start in range(0, len(missing), AT_ONCE):
            some = missing[start : start + AT_ONCE]
            found |= self._read(self.tables.rows(self._here(PASSAGES), now, now, some, now, now, now))
        if len(numbers) <= AT_ONCE:
            self._kept |= found
        if len(found) < len({*numbers}):
            raise altered()
        return [found[number] for number in numbers]

    def _read(self, rows: list[Row]) -> dict[int, IndexedPassage]:
        """Passages by their numbers, each proved where it can be."""
        whole = self._whole(rows)
        if self._proved:
            for row in whole:
                self._proved.prove(*row)
        return {number: read_passage(own, entry) for number, own, entry in whole}

    def _whole(self, rows: list[Row]) -> list[Row]:
        """The rows, if their generation is still there."""
        if not rows or rows[-1][0] is not None:
            rows.sort(key=lambda row: row[0] is None)
        if not rows or rows[-1][0] is not None:
            raise swept()
        return rows[:-1]

    def passages(self) -> Iterator[IndexedPassage]:
        return self._of(np.flatnonzero(self.source_of >= 0).tolist())

    def since(self, name: str) -> Iterator[IndexedPassage]:
        for (number,) in self.tables.rows(self._here(NAMED), name):
            now = self._number
            return self._of([one for (one,) in self.tables.rows(self._here(NEW), number, now, now)])
        return self.passages()

    def _of(self, numbers: Sequence[int]) -> Iterator[IndexedPassage]:
        for start in range(0, len(numbers), AT_ONCE):
            yield from self.some(numbers[start : start + AT_ONCE])

    def matching(self, field: str, value: str) -> set[int]:
        now, query = self._number, self._here(MATCHING.format(HAVING[field]))
        rows = self._whole(self.tables.rows(query, value, now, now, now))
        return {number for first, passages in rows for number in range(first, first + passages)}

    def lexicon(self, lang: str) -> Lexicon:
        arrays: dict[str, Any] = {
            field.name: np.empty(0, np.uint32) if field.name in FAR else self._array(lang, field.name)
            for field in fields(LexiconTables)
        }
        lines = {name: as_lines(arrays[name]) for name in LISTS}
        tables, leads = LexiconTables(**arrays | lines), self._array(lang, "leads")
        return FarLexicon(tables, leads, len(self.source_of), partial(self._postings, lang))

    def _postings(self, lang: str, words: list[str], passages: list[int]) -> list[Row]:
        now, missing = self._number, [number for number in passages if number not in self._kept]
        questions: list[Question] = [(self._here(POSTINGS), lang, words, now, now, now)] if words else []
        if missing:
            questions.append((self._here(PASSAGES), now, now, missing, now, now, now))
        found = self.tables.each(*questions) if questions else []
        if missing:
            self._kept |= self._read(found.pop())
        return self._whole(found[0]) if found else []

    def vectors(self, lang: str, encoder: str) -> Vectors | None:
        if encoder not in self._facts[lang]:
            return None
        phrasings = self._array(lang, "phrasings")
        return FarVectors(
            small=self._array(lang, encoder),
            squares=self._array(lang, "squares"),
            phrased=Phrasings(
                rows=Rows(phrasings, squares(phrasings)),
                row_of=self._array(lang, "phrasing_rows"),
                sources=self._array(lang, "phrasing_sources"),
            ),
            fetch=partial(self._texts, lang),
        )

    def _texts(self, lang: str, sources: list[int] | None) -> list[Row]:
        now = self._number
        if sources is None:
            return self._whole(self.tables.rows(self._here(ALL_TEXTS), lang, now, now, now))
        return self._whole(self.tables.rows(self._here(TEXTS), lang, sources, now, now, now))

    def _array(self, lang: str, name: str) -> Array:
        """Raises IndexUnusable where it is not what was written."""
        kind, shape, written = self._facts[lang][name]
        key = (self.tables.name, self._schema, lang, name)
        before, number, was = HELD.find(key)
        if before is not None and was == written:
            return before
        array, since = np.empty(shape, kind), 0
        if before is not None and (before.shape, before.dtype) == (array.shape, array.dtype):
            array[...], since = before, number if number < self._number else 0
        found = self._fill(array, lang, name, since)
        if since and found != written:
            found = self._fill(array, lang, name, 0)
        if found != written:
            raise altered()
        HELD.hold(key, array, self._number, written)
        return array

    def _fill(self, array: Array, lang: str, name: str, since: int) -> str:
        """Reads what came after a generation into an array; its checksum then. Raises IndexUnusable where
        something of it is no longer there.
        """
        flat, now, read = array.reshape(-1).view(np.uint8), self._number, 0
        for start in range(0, len(flat), PART * TOGETHER):
            first = start // PART
            among = (first, first + TOGETHER, since, now, now)
            for place, content in self.tables.rows(self._here(ARRAY), lang, name, *among):
                flat[place * PART : place * PART + len(content)] = np.frombuffer(content, np.uint8)
                read += len(content)
        if not since and read != len(flat):
            raise swept()
        return checksum(array)

    def close(self) -> None:
        self.tables.close()


def open_tables(settings: Settings) -> Index:
    """The generation that counts: that which was signed, where the settings came with one. Raises
    IndexUnusable where there is none, and KbError where the store cannot be used.
    """
    require_database(settings.store)
    tables = Tables(settings.store, without_secrets(settings.store), settings.store_read)
    try:
        schema, proved = index_schema(settings), read_proved(settings.state_dir, SIGNED)
        if proved:
            number, name, manifest = proved.number, proved.name, proved.manifest
        else:
            number, name, manifest = newest(tables, schema)
            own = read_proved(settings.state_dir, WRITTEN)  # where it was written by this machine
            proved = own if own and (own.number, own.name) == (number, name) else None
        open_reader = partial(TableReader, tables, schema, number, manifest["arrays"], proved)
        return Index(name, manifest, settings.root, open_reader)
    except BaseException:
        tables.close()
        raise


def is_there(settings: Settings, name: str) -> bool:
    """Whether the generation of that name can still be read. Raises KbError where nobody can be asked."""
    with closing(Tables(settings.store, without_secrets(settings.store))) as tables:
        return bool(tables.rows(in_schema(NAMED, index_schema(settings)), name))


def newest(tables: Tables, schema: str) -> tuple[int, str, dict[str, Any]]:
    """The number, name and manifest of the generation that counts. Raises IndexUnusable where there is none,
    and KbError where the tables cannot be asked.
    """
    for number, name, manifest in tables.rows(in_schema(NEWEST, schema)):
        return number, name, json.loads(manifest)
    raise nothing_there()
