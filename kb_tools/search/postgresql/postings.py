"""The lexicon of a language whose postings stand in tables: words, their likeness and the phrasings are in
memory, and what a message's words earn is fetched at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from functools import cached_property

import numpy as np

from kb_tools.search.kept_within import KeptWithin
from kb_tools.search.lexicon import Lexicon, Tables
from kb_tools.search.postgresql.contents import Posting, unpacked
from kb_tools.search.postgresql.tables import BLOCK
from kb_tools.search.sums import Numbers
from kb_tools.store.database import Row

Fetch = Callable[[list[str], list[int]], list[Row]]
"""Words -> rows of a word, its block, and its postings in there; besides, passages to have at hand."""
MOST = 72_000_000
"""Bytes of postings that are kept for the next message: those of words that stand everywhere."""


class FarLexicon(Lexicon):
    """A lexicon as ranking wants it, of `tables` without postings. `room` is a number above those of all
    passages, `leads` say for each word which passage spells it.
    """

    def __init__(self, tables: Tables, leads: Numbers, room: int, fetch: Fetch, most: int = MOST) -> None:
        super().__init__(tables)
        self._leads, self._room, self._fetch = leads, room, fetch
        self._kept = KeptWithin[str, Posting](most, _bytes)

    @cached_property
    def room(self) -> int:
        return self._room

    def fetch(self, words: Callable[[], Set[str]], spelt: Callable[[], Iterable[str]] = tuple) -> None:
        missing = sorted(word for word in self._kept.missing(words()) if word in self)
        numbers = [number for word in spelt() if (number := self.find(word)) is not None]
        if missing or numbers:
            self._kept.sweep()
            rows = defaultdict[str, list[tuple[int, bytes]]](list)
            for word, block, content in self._fetch(missing, self._leads[numbers].tolist()):
                rows[word].append((block, content))
            for word in missing:
                self._kept.keep(word, _unpacked(sorted(rows[word])))

    def postings(self, word: str) -> Posting:
        if word not in self._kept:
            self.fetch(lambda: {word})
        return self._kept.get(word) or _unpacked([])


def _unpacked(blocks: list[tuple[int, bytes]]) -> Posting:
    parts = [(block * BLOCK, *unpacked(content)) for block, content in blocks]
    if len(parts) == 1:
        start, offsets, weights = parts[0]
        return offsets.astype(np.uint32) + np.uint32(start), weights
    return (
        np.concatenate([np.empty(0, np.uint32), *(start + one.astype(np.uint32) for start, one, _ in parts)]),
        np.concatenate([np.empty(0, np.float16), *(weights for *_, weights in parts)]),
    )


def _bytes(one: Posting) -> int:
    return one[0].nbytes + one[1].nbytes
