"""The rows of a generation that is being written, all in one transaction: those that come, and those of the
one before that go.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, LiteralString

from kb_tools.models import IndexedPassage
from kb_tools.search.documents import word_weights
from kb_tools.search.postgresql.arrays import Arrays, parts
from kb_tools.search.postgresql.contents import changed, read_passage
from kb_tools.search.postgresql.proofs import Proved
from kb_tools.search.postgresql.shares import copy
from kb_tools.search.postgresql.tables import BLOCK, OPEN, VERSIONED
from kb_tools.store.connecting import Connection
from kb_tools.store.database import Row

Placed = Iterator[tuple[int, IndexedPassage]]
"""Passages, each with its place."""
Change = tuple[set[int], dict[int, float]]
"""Places in a block that a word no longer has, and those that it has now, with its weight."""
THOSE = "IN (SELECT * FROM unnest(%s::text[], %s::text[], %s::int[]))"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the passages of an article or video stand."""

    digest: str
    first: int
    passages: int


class Rows:
    """Those of the generation of that number, in a schema."""

    def __init__(self, connection: Connection, schema: str, number: int) -> None:
        self._connection, self._schema, self._number = connection, schema, number

    def sweep_begun(self) -> None:
        """Takes away what somebody copied whose generation never came to count."""
        if numbers := [number for (number,) in self._connection.execute("SELECT number FROM begun")]:
            for table in VERSIONED:
                sql = f"DELETE FROM {table} WHERE made = ANY(%s)"  # noqa: S608 - our own tables
                self._connection.execute(sql, (numbers,))
            self._connection.execute("DELETE FROM begun")

    def known(self) -> dict[int, Place]:
        """Where articles and videos stand until now."""
        query = f"SELECT source, digest, first, passages FROM sources WHERE gone = {OPEN}"  # noqa: S608
        return {
            source: Place(digest=digest, first=first, passages=passages)
            for source, digest, first, passages in self._connection.execute(query)
        }

    def stored(self, sources: Iterable[int]) -> Placed:
        """What some articles and videos said until now, with the place of each passage."""
        query = f"""SELECT passage, p.stored, s.stored FROM passages p JOIN sources s USING (source)
            WHERE source = ANY(%s) AND p.gone = {OPEN} AND s.gone = {OPEN}"""  # noqa: S608
        for passage, own, whole in self._connection.execute(query, ([*sources],)):
            yield passage, read_passage(own, whole)

    def close(self, table: LiteralString, where: LiteralString, *values: Any) -> None:
        """Rows of a table go with this generation."""
        query = f"UPDATE {table} SET gone = %s WHERE gone = {OPEN} AND {where}"  # noqa: S608
        self._connection.execute(query, (self._number, *values))

    def copy(self, table: LiteralString, rows: Iterable[Row]) -> None:
        """Rows of a table come with it."""
        copy(self._connection, self._schema, table, self._number, rows)

    def change_postings(self, old: Placed, new: Placed) -> None:
        """The postings of what some articles and videos said give way to those of what they say."""
        changes = defaultdict[tuple[str, str, int], Change](lambda: (set(), {}))
        for passage, one in old:
            for word in word_weights(one):
                changes[one.entry.lang, word, passage // BLOCK][0].add(passage % BLOCK)
        for passage, one in new:
            for word, weight in word_weights(one).items():
                changes[one.entry.lang, word, passage // BLOCK][1][passage % BLOCK] = weight
        keys = _columns(changes)
        those: LiteralString = f"(lang, word, block) {THOSE}"
        sql = f"SELECT lang, word, block, content FROM postings WHERE gone = {OPEN} AND {those}"  # noqa: S608
        found = self._connection.cursor(binary=True).execute(sql, keys)
        before = {(lang, word, block): content for lang, word, block, content in found}
        self.close("postings", those, *keys)
        rows = ((*key, changed(before.get(key, b""), *change)) for key, change in sorted(changes.items()))
        self.copy("postings", (row for row in rows if row[3]))

    def write_arrays(self, arrays: Arrays) -> None:
        """What differs of the arrays that readers have in memory."""
        query = f"SELECT lang, name, place, digest FROM arrays WHERE gone = {OPEN}"  # noqa: S608
        before = {
            (lang, name, place): digest for lang, name, place, digest in self._connection.execute(query)
        }
        now = parts(arrays)
        digests = {key: blake2b(part, digest_size=16).hexdigest() for key, part in now.items()}
        other = [key for key, digest in before.items() if digests.get(key) != digest]
        self.close("arrays", f"(lang, name, place) {THOSE}", *_columns(other))
        rows = ((*key, digest, now[key]) for key, digest in digests.items() if before.get(key) != digest)
        self.copy("arrays", rows)

    def complete(self, proved: Proved, published: Set[str]) -> None:
        """The generation counts, and the one before it stays for those who read it, as do those of these
        names that were published and may be gone back to; older ones are swept.
        """
        values = (proved.number, proved.name, json.dumps(proved.manifest))
        self._connection.execute("INSERT INTO complete VALUES (%s, %s, %s)", values)
        self._connection.execute("DELETE FROM begun")
        last = "SELECT number FROM complete ORDER BY number DESC LIMIT 2"
        old = f"number NOT IN ({last}) AND NOT name = ANY(%s)"
        self._connection.execute(f"DELETE FROM complete WHERE {old}", ([*published],))  # noqa: S608
        for table in VERSIONED:
            kept = "SELECT min(number) FROM complete"
            self._connection.execute(f"DELETE FROM {table} WHERE gone <= ({kept})")  # noqa: S608
        self._connection.execute("ANALYZE sources, passages, postings")


def _columns(keys: Iterable[tuple[Any, Any, Any]]) -> list[list[Any]]:
    """Keys of three columns as the columns, of none as three that are empty."""
    return [[*column] for column in zip(*keys, strict=True)] or [[], [], []]
