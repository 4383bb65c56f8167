"""A whole generation, copied in shares by several processes. Each share is committed by itself, and counts
when its generation does; until then the table `begun` says that it may have to be swept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import LiteralString

from kb_tools.search.generations import open_files
from kb_tools.search.index import Index
from kb_tools.search.postgresql.arrays import kept_of
from kb_tools.search.postgresql.contents import all_postings, placed
from kb_tools.search.postgresql.tables import OPEN, VERSIONED, in_schema, index_schema
from kb_tools.search.postgresql.vectors import packed_texts
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import without_secrets
from kb_tools.store.connecting import Connection
from kb_tools.store.database import Row
from kb_tools.store.servers import connected
from kb_tools.store.state import schema_of

LONGEST = 3600
"""Seconds for a statement."""
STEPS: dict[LiteralString, int] = {"passages": 5_000, "postings": 5_000, "meanings": 1_000}
"""Passages, words, articles and videos in a share."""
BEGUN = "INSERT INTO kb_index_1.begun VALUES (%s) ON CONFLICT DO NOTHING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """From which passage, word, or article or video of a language to which other one a table is filled."""

    table: LiteralString
    lang: str
    begin: int
    end: int


class Copier:
    """Copies shares of the generation of files that counts, in any process. Passages stand where they stand
    there.
    """

    def __init__(self, settings: Settings, number: int) -> None:
        self._settings, self.number = settings, number
        self.schema = index_schema(settings)

    def __reduce__(self) -> tuple[type[Copier], tuple[Settings, int]]:
        return Copier, (self._settings, self.number)  # another process opens all for itself

    def __call__(self, share: Share) -> bytes:
        """Copies a share; the proofs of its passages, one behind the other."""
        proofs = list[bytes]()
        with self._connection.transaction():
            self._connection.execute(in_schema(BEGUN, self.schema), (self.number,))
            copy(self._connection, self.schema, share.table, self.number, self._rows(share, proofs))
        return b"".join(proofs)

    @cached_property
    def _index(self) -> Index:
        return open_files(self._settings.state_dir)

    @cached_property
    def _connection(self) -> Connection:
        return connect(self._settings)

    def _rows(self, share: Share, proofs: list[bytes]) -> Iterator[Row]:
        """What is to be copied; `proofs` takes those of its passages."""
        index, begin, end = self._index, share.begin, share.end
        if share.table == "passages":
            some = zip(
                index.reader.source_of[begin:end].tolist(), index.reader.some(range(begin, end)), strict=True
            )
            for source, passages in groupby(some, itemgetter(0)):
                for *row, proof in placed((one for _, one in passages), source, begin + len(proofs)):
                    proofs.append(proof)
                    yield tuple(row)
        elif share.table == "postings":
            yield from all_postings(share.lang, index.language(share.lang).lexicon, begin, end)
        elif kept := kept_of(index, share.lang):
            sources = index.language(share.lang).lexicon.asked.sources[begin:end].tolist()
            yield from ((share.lang, *row) for row in packed_texts(kept, sources))

    def close(self) -> None:
        """Lets go of what this process opened."""
        for name in ("_index", "_connection"):
            if name in self.__dict__:
                self.__dict__[name].close()


def shares_of(index: Index) -> Iterator[Share]:
    """All there is to copy."""
    yield from _shares("passages", "", len(index.reader.source_of))
    for lang in index.languages:
        lexicon = index.language(lang).lexicon
        yield from _shares("postings", lang, len(lexicon.words))
        if index.encoder:
            yield from _shares("meanings", lang, len(lexicon.asked.sources))


def _shares(table: LiteralString, lang: str, size: int) -> Iterator[Share]:
    for begin in range(0, size, STEPS[table]):
        yield Share(table=table, lang=lang, begin=begin, end=min(begin + STEPS[table], size))


def connect(settings: Settings) -> Connection:
    """A connection for whoever writes."""
    name = without_secrets(settings.store)
    return connected(settings.store, name, LONGEST, schema=schema_of(settings))


def copy(connection: Connection, schema: str, table: LiteralString, number: int, rows: Iterable[Row]) -> None:
    """Adds rows that count from a generation on."""
    into = in_schema(f"COPY kb_index_1.{table} FROM STDIN (FORMAT BINARY)", schema)
    with connection.cursor() as cursor, cursor.copy(into) as copying:
        copying.set_types([*VERSIONED[table].split(), "int8", "int8"])
        for row in rows:
            copying.write_row((*row, number, OPEN))
