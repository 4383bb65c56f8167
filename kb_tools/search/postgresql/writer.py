"""A finished generation of files becomes one of tables: rows that say what has changed, in one transaction.
What was said before is read from the tables, so any machine that has indexed the sources may write.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import closing, suppress
from typing import Any

import numpy as np
import psycopg

from kb_tools.errors import IndexUnusable
from kb_tools.search.documents import same_tag
from kb_tools.search.generations import open_files
from kb_tools.search.index import Index
from kb_tools.search.postgresql.arrays import Arrays, arrays_of, facts_of, kept_of
from kb_tools.search.postgresql.contents import placed, stored_whole
from kb_tools.search.postgresql.proofs import SIZE, WRITTEN, Proofs, Proved, altered, keep, read_proved
from kb_tools.search.postgresql.rows import Place, Placed, Rows
from kb_tools.search.postgresql.shares import Copier, connect, shares_of
from kb_tools.search.postgresql.tables import (
    BEGIN,
    BLOCK,
    CREATE,
    NEWEST,
    THERE,
    VERSIONED,
    in_schema,
    index_schema,
)
from kb_tools.search.postgresql.vectors import packed_texts
from kb_tools.search.tally import Tally, read_tally
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import require_database, without_secrets
from kb_tools.sources.in_order import work_through
from kb_tools.store.connecting import fetch_one, first_line, unusable
from kb_tools.store.database import Row
from kb_tools.store.state import open_state

MANY = 40
"""Shares of which another process copies a part: it takes most of a second to begin."""
SPARE = 2
"""Times as many places as passages, above which all are new."""


def write_tables(settings: Settings, many: int = MANY, *, anew: bool = False) -> None:
    """Writes the generation of files that counts, where it is another than that of the tables. Nothing of it
    counts before all is there. Of `many` shares or more a second process copies a part. What there is to know
    of it stays beside the index. All of it is written `anew` where what is there may have been altered.
    Raises KbError where the store cannot be used.
    """
    require_database(settings.store)
    begin, there, create, newest = (
        in_schema(sql, index_schema(settings)) for sql in (BEGIN, THERE, CREATE, NEWEST)
    )
    try:
        with (
            open_files(settings.state_dir) as index,
            open_state(settings) as state,
            closing(connect(settings)) as connection,
        ):
            with connection.transaction():
                connection.execute(begin)
                if not fetch_one(connection, there):
                    connection.execute(create)
            with connection.transaction():
                connection.execute(begin)
                last, name, manifest = connection.execute(newest).fetchone() or (0, "", "{}")
                told, there = _last_told(settings, last), name == index.name
                if told and there:
                    return
                tally = read_tally(settings.state_dir / index.name)
                number = last if there else state.generations.add(index.name)
                with closing(Copier(settings, number)) as copier:
                    rows = Rows(connection, copier.schema, number)
                    writing = _Writing(rows, index, tally, copier, many)
                    if there:
                        proved = writing.told()
                    else:
                        published = state.generations.names()
                        proved = writing.write({} if anew else json.loads(manifest), told, published)
            keep(proved, settings.state_dir)
    except psycopg.Error as error:
        raise unusable(without_secrets(settings.store), first_line(error)) from None


def _last_told(settings: Settings, number: int) -> Proved | None:
    """What was told of the generation of that number, where it was this machine that wrote it."""
    with suppress(IndexUnusable):
        if (told := read_proved(settings.state_dir, WRITTEN)) and told.number == number:
            return told
    return None


class _Writing:
    def __init__(self, rows: Rows, index: Index, tally: Tally, copier: Copier, many: int) -> None:
        self._rows, self._index, self._copier, self._many = rows, index, copier, many
        self._number, self._config = copier.number, tally.config
        self._digests = {one.number: one.digest for one in tally.sources.values() if one.passages}
        sources, first, counts = np.unique(index.reader.source_of, return_index=True, return_counts=True)
        self._local = dict(
            zip(sources.tolist(), zip(first.tolist(), counts.tolist(), strict=True), strict=True)
        )

    def write(self, before: Mapping[str, Any], last: Proved | None, published: Set[str]) -> Proved:
        """Writes the generation. `before` is the manifest of the one before, `last` what was told of it where
        this machine has written it, and `published` the names of those to be kept.
        """
        self._rows.sweep_begun()
        known = self._rows.known() if before.get("config") == self._config else {}
        places = self._staying(known)
        end = max((one.first + one.passages for one in known.values()), default=0)
        if not places or end > SPARE * len(self._index.reader.source_of) + BLOCK:
            places, end = {}, 0
            for table in VERSIONED:
                self._rows.close(table, "TRUE")
        fresh = [source for source in self._digests if source not in places]
        if not places:
            fresh.sort(key=lambda source: self._local[source])
        stale = known.keys() - places.keys() if places else set[int]()
        old = [*self._rows.stored(stale)]
        for table in ("sources", "passages", "meanings"):
            self._rows.close(table, "source = ANY(%s)", [*stale])
        for source in fresh:
            count = self._local[source][1]
            places[source] = Place(digest=self._digests[source], first=end, passages=count)
            end += count
        arrays, whole = self._arrays(places), len(fresh) == len(places)
        self._write_sources(fresh, places)
        if whole:
            copied = b"".join(work_through(self._copier, [*shares_of(self._index)], self._many))
            proofs = np.frombuffer(copied, np.uint8).reshape(-1, SIZE)
        else:
            self._rows.copy("passages", (row[:3] for row in self._placed_rows(fresh, places)))
            self._rows.copy("meanings", self._meanings(fresh))
            self._rows.change_postings(iter(old), self._placed(fresh, places))
            proofs = self._proofs(places, arrays, (last.proofs, fresh) if last else None)
        self._rows.write_arrays(arrays)
        proved = self._told(arrays, proofs)
        self._rows.complete(proved, published)
        return proved

    def told(self) -> Proved:
        """What there is to tell of the generation, where all of it is written."""
        places = self._staying(self._rows.known())
        if places.keys() != self._digests.keys():
            raise altered()
        arrays = self._arrays(places)
        return self._told(arrays, self._proofs(places, arrays, None))

    def _told(self, arrays: Arrays, proofs: Proofs) -> Proved:
        facts = {"config": self._config, "arrays": facts_of(arrays), "files": {}}
        manifest = {**self._index.manifest, **facts}
        return Proved(number=self._number, name=self._index.name, manifest=manifest, proofs=proofs)

    def _staying(self, known: Mapping[int, Place]) -> dict[int, Place]:
        return {source: one for source, one in known.items() if self._digests.get(source) == one.digest}

    def _proofs(
        self,
        places: Mapping[int, Place],
        arrays: Arrays,
        before: tuple[Proofs, Iterable[int]] | None,
    ) -> Proofs:
        """Those of all passages; `before` are those of the last generation, and what is new since."""
        source_of = arrays[""]["source_of"]
        proofs = np.zeros((len(source_of), SIZE), np.uint8)
        if before:
            stay = min(len(proofs), len(before[0]))
            proofs[:stay] = before[0][:stay]
        for place, *_, proof in self._placed_rows(before[1] if before else places, places):
            proofs[place] = np.frombuffer(proof, np.uint8)
        proofs[source_of < 0] = 0
        return proofs

    def _placed(self, sources: Iterable[int], places: Mapping[int, Place]) -> Placed:
        """What some of them say now, likewise."""
        for source in sources:
            first, count = self._local[source]
            yield from enumerate(self._index.reader.some(range(first, first + count)), places[source].first)

    def _write_sources(self, fresh: Sequence[int], places: Mapping[int, Place]) -> None:
        leads = self._index.reader.some([self._local[source][0] for source in fresh])
        self._rows.copy(
            "sources",
            (
                (
                    *(source, places[source].digest, entry.lang, entry.kind, entry.id),
                    *([same_tag(tag) for tag in entry.tags], places[source].first, places[source].passages),
                    stored_whole(entry),
                )
                for source, entry in zip(fresh, (lead.entry for lead in leads), strict=True)
            ),
        )

    def _placed_rows(
        self, sources: Iterable[int], places: Mapping[int, Place]
    ) -> Iterator[tuple[int, int, str, bytes]]:
        """The rows of their passages, each with its proof."""
        for source in sources:
            passages = (one for _, one in self._placed([source], places))
            yield from placed(passages, source, places[source].first)

    def _meanings(self, fresh: Sequence[int]) -> Iterator[Row]:
        for lang in self._index.languages:
            if kept := kept_of(self._index, lang):
                here = set(self._index.language(lang).lexicon.asked.sources.tolist())
                for source, content in packed_texts(kept, [one for one in fresh if one in here]):
                    yield lang, source, content

    def _arrays(self, places: Mapping[int, Place]) -> Arrays:
        """The arrays that a reader has in memory."""
        place_of = np.empty_like(self._index.reader.source_of, np.uint32)
        for source, place in places.items():
            first, count = self._local[source]
            place_of[first : first + count] = np.arange(place.first, place.first + count)
        return arrays_of(self._index, place_of)
