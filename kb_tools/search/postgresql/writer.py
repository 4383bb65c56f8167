"""A finished generation of files becomes one of tables: rows that say what has changed, in one transaction.
What was said before is read from the tables, so any machine that has indexed the sources may write.
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, LiteralString

import numpy as np
import psycopg

from kb_tools.models import IndexedPassage
from kb_tools.search.documents import same_tag, word_weights
from kb_tools.search.generations import open_files
from kb_tools.search.index import Index
from kb_tools.search.postgresql.arrays import arrays_of, kept_of, parts
from kb_tools.search.postgresql.contents import changed, read_passage, stored, stored_whole
from kb_tools.search.postgresql.shares import Copier, connect, copy, shares_of
from kb_tools.search.postgresql.tables import (
    BEGIN,
    BLOCK,
    CREATE,
    NEWEST,
    OPEN,
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
from kb_tools.store.connecting import Connection, fetch_one, first_line, unusable
from kb_tools.store.database import Row
from kb_tools.store.state import open_state

MANY = 40
"""Shares of which another process copies a part: it takes most of a second to begin."""
SPARE = 2
"""Times as many places as passages, above which all are new."""
Placed = Iterator[tuple[int, IndexedPassage]]
"""Passages, each with its place."""
Change = tuple[set[int], dict[int, float]]
"""Places in a block that a word no longer has, and those that it has now, with its weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the passages of an article or video stand."""

    digest: str
    first: int
    passages: int


def write_tables(settings: Settings, many: int = MANY) -> None:
    """Writes the generation of files that counts, where it is another than that of the tables. Nothing of it
    counts before all is there. Of `many` shares or more a second process copies a part. Raises KbError where
    the store cannot be used.
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
                name, manifest = (connection.execute(newest).fetchone() or (0, "", "{}"))[1:]
                if name == index.name:
                    return
                tally = read_tally(settings.state_dir / index.name)
                with closing(Copier(settings, state.generations.add(index.name))) as copier:
                    _Writing(connection, index, tally, copier, many).write(json.loads(manifest))
    except psycopg.Error as error:
        raise unusable(without_secrets(settings.store), first_line(error)) from None


class _Writing:
    def __init__(self, connection: Connection, index: Index, tally: Tally, copier: Copier, many: int) -> None:
        self._connection, self._index, self._copier, self._many = connection, index, copier, many
        self._number, self._config = copier.number, tally.config
        self._digests = {one.number: one.digest for one in tally.sources.values() if one.passages}
        sources, first, counts = np.unique(index.reader.source_of, return_index=True, return_counts=True)
        self._local = dict(
            zip(sources.tolist(), zip(first.tolist(), counts.tolist(), strict=True), strict=True)
        )

    def write(self, before: Mapping[str, Any]) -> None:
        """`before` is the manifest of the generation before."""
        self._sweep_begun()
        known = self._known() if before.get("config") == self._config else {}
        places = {source: one for source, one in known.items() if self._digests.get(source) == one.digest}
        end = max((one.first + one.passages for one in known.values()), default=0)
        if not places or end > SPARE * len(self._index.reader.source_of) + BLOCK:
            places, end = {}, 0
            for table in VERSIONED:
                self._close(table, "TRUE")
        fresh = [source for source in self._digests if source not in places]
        if not places:
            fresh.sort(key=lambda source: self._local[source])
        stale = known.keys() - places.keys() if places else set[int]()
        old = [*self._stored(stale)]
        self._close("sources", "source = ANY(%s)", [*stale])
        self._close("passages", "source = ANY(%s)", [*stale])
        self._close("meanings", "source = ANY(%s)", [*stale])
        for source in fresh:
            count = self._local[source][1]
            places[source] = Place(digest=self._digests[source], first=end, passages=count)
            end += count
        self._write_sources(fresh, places)
        if len(fresh) == len(places):
            deque(work_through(self._copier, [*shares_of(self._index)], self._many), 0)
        else:
            self._copy("passages", self._passages(fresh, places))
            self._copy("meanings", self._meanings(fresh))
            self._change_postings(iter(old), self._placed(fresh, places))
        facts = self._write_arrays(places)
        self._complete({**self._index.manifest, "config": self._config, "arrays": facts, "files": {}})

    def _sweep_begun(self) -> None:
        """Takes away what somebody copied whose generation never came to count."""
        if numbers := [number for (number,) in self._connection.execute("SELECT number FROM begun")]:
            for table in VERSIONED:
                sql = f"DELETE FROM {table} WHERE made = ANY(%s)"  # noqa: S608 - our own tables
                self._connection.execute(sql, (numbers,))
            self._connection.execute("DELETE FROM begun")

    def _known(self) -> dict[int, Place]:
        query = f"SELECT source, digest, first, passages FROM sources WHERE gone = {OPEN}"  # noqa: S608
        return {
            source: Place(digest=digest, first=first, passages=passages)
            for source, digest, first, passages in self._connection.execute(query)
        }

    def _stored(self, sources: Iterable[int]) -> Placed:
        """What some articles and videos said until now, with the place of each passage."""
        query = f"""SELECT passage, p.stored, s.stored FROM passages p JOIN sources s USING (source)
            WHERE source = ANY(%s) AND p.gone = {OPEN} AND s.gone = {OPEN}"""  # noqa: S608
        for passage, own, whole in self._connection.execute(query, ([*sources],)):
            yield passage, read_passage(own, whole)

    def _placed(self, sources: Iterable[int], places: Mapping[int, Place]) -> Placed:
        """What some of them say now, likewise."""
        for source in sources:
            first, count = self._local[source]
            yield from enumerate(self._index.reader.some(range(first, first + count)), places[source].first)

    def _close(self, table: LiteralString, where: LiteralString, *values: Any) -> None:
        query = f"UPDATE {table} SET gone = %s WHERE gone = {OPEN} AND {where}"  # noqa: S608
        self._connection.execute(query, (self._number, *values))

    def _copy(self, table: LiteralString, rows: Iterable[Row]) -> None:
        copy(self._connection, self._copier.schema, table, self._number, rows)

    def _write_sources(self, fresh: Sequence[int], places: Mapping[int, Place]) -> None:
        leads = self._index.reader.some([self._local[source][0] for source in fresh])
        self._copy(
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

    def _passages(self, fresh: Sequence[int], places: Mapping[int, Place]) -> Iterator[Row]:
        for source in fresh:
            for passage, one in self._placed([source], places):
                yield passage, source, stored(one)

    def _change_postings(self, old: Placed, new: Placed) -> None:
        changes = defaultdict[tuple[str, str, int], Change](lambda: (set(), {}))
        for passage, one in old:
            for word in word_weights(one):
                changes[one.entry.lang, word, passage // BLOCK][0].add(passage % BLOCK)
        for passage, one in new:
            for word, weight in word_weights(one).items():
                changes[one.entry.lang, word, passage // BLOCK][1][passage % BLOCK] = weight
        keys = [[*column] for column in zip(*changes, strict=True)]
        those = "(lang, word, block) IN (SELECT * FROM unnest(%s::text[], %s::text[], %s::int[]))"
        sql = f"SELECT lang, word, block, content FROM postings WHERE gone = {OPEN} AND {those}"  # noqa: S608
        found = self._connection.cursor(binary=True).execute(sql, keys)
        before = {(lang, word, block): content for lang, word, block, content in found}
        self._close("postings", those, *keys)
        rows = ((*key, changed(before.get(key, b""), *change)) for key, change in sorted(changes.items()))
        self._copy("postings", (row for row in rows if row[3]))

    def _meanings(self, fresh: Sequence[int]) -> Iterator[Row]:
        for lang in self._index.languages:
            if kept := kept_of(self._index, lang):
                here = set(self._index.language(lang).lexicon.asked.sources.tolist())
                for source, content in packed_texts(kept, [one for one in fresh if one in here]):
                    yield lang, source, content

    def _write_arrays(self, places: Mapping[int, Place]) -> dict[str, dict[str, tuple[str, Any]]]:
        """The arrays that a reader has in memory; what there is to know of each."""
        place_of = np.empty_like(self._index.reader.source_of, np.uint32)
        for source, place in places.items():
            first, count = self._local[source]
            place_of[first : first + count] = np.arange(place.first, place.first + count)
        arrays = arrays_of(self._index, place_of)
        query = f"SELECT lang, name, place, digest FROM arrays WHERE gone = {OPEN}"  # noqa: S608
        before = {
            (lang, name, place): digest for lang, name, place, digest in self._connection.execute(query)
        }
        now = parts(arrays)
        digests = {key: blake2b(part, digest_size=16).hexdigest() for key, part in now.items()}
        other = [key for key, digest in before.items() if digests.get(key) != digest]
        gone = [[*column] for column in zip(*other, strict=True)] or [[], [], []]
        where = "(lang, name, place) IN (SELECT * FROM unnest(%s::text[], %s::text[], %s::int[]))"
        self._close("arrays", where, *gone)
        rows = ((*key, digest, now[key]) for key, digest in digests.items() if before.get(key) != digest)
        self._copy("arrays", rows)
        return {
            lang: {name: (array.dtype.str, array.shape) for name, array in those.items()}
            for lang, those in arrays.items()
        }

    def _complete(self, manifest: Mapping[str, Any]) -> None:
        """The generation counts, and the one before it stays for those who read it; older ones are swept."""
        values = (self._number, self._index.name, json.dumps(manifest))
        self._connection.execute("INSERT INTO complete VALUES (%s, %s, %s)", values)
        self._connection.execute("DELETE FROM begun")
        kept = "SELECT min(number) FROM (SELECT number FROM complete ORDER BY number DESC LIMIT 2) AS kept"
        self._connection.execute(f"DELETE FROM complete WHERE number < ({kept})")  # noqa: S608
        for table in VERSIONED:
            self._connection.execute(f"DELETE FROM {table} WHERE gone <= ({kept})")  # noqa: S608
        self._connection.execute("ANALYZE sources, passages, postings")
