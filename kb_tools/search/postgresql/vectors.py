"""Vectors in tables: those of whole articles and videos and of phrasings are in memory, and all others of
what leads for a message are fetched at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.kept import Compared, Kept, Phrasings, digest
from kb_tools.search.meaning.rows import Rows, Small, Squares
from kb_tools.store.database import Row

Fetch = Callable[[list[int] | None], list[Row]]
"""Numbers of articles and videos, None for all -> rows of such a number and its texts."""
HEAD = np.dtype([("key", "<u8"), ("ordinal", "<i4"), ("square", "<i4")])
"""What stands of each text before all vectors."""
LAST = 3
"""Messages whose vectors are kept, for what the desk compares of their hits."""


@dataclass(slots=True, kw_only=True, eq=False)
class FarVectors:
    """`Vectors` of a language whose texts are fetched when they are needed."""

    small: Small
    squares: Squares
    """The rows of whole articles and videos."""
    phrased: Phrasings
    """Of titles and questions each text once, in the order of their digests."""
    fetch: Fetch
    _last: list[Compared] = field(default_factory=list)

    def compared(self, sources: NDArray[np.integer[Any]]) -> Compared:
        """See `Vectors`."""
        found: dict[int, bytes] = dict(self.fetch(sources.tolist()))
        texts = unpacked_texts([found[source] for source in sources.tolist()], self.small.shape[1])
        self._last = [*self._last[1 - LAST :], texts]
        return texts

    def wholes(self) -> Rows:
        """See `Vectors`."""
        return Rows(self.small, self.squares)

    def phrasings(self) -> Phrasings:
        """See `Vectors`."""
        return self.phrased

    def asked(self) -> Small:
        """See `Vectors`."""
        return self.phrased.rows.small

    def every(self) -> Small:
        """See `Vectors`."""
        texts = unpacked_texts([content for _, content in self.fetch(None)], self.small.shape[1])
        return texts.rows.small[np.unique(texts.keys, return_index=True)[1]]

    def nearness_of(self, texts: Sequence[str], message: Small) -> list[float]:
        """See `Vectors`; nan for what was not fetched for the last messages."""
        found: dict[int, float] = dict.fromkeys((digest(text) for text in texts), nan)
        for one in self._last:
            places = np.flatnonzero(np.isin(one.keys, np.array([*found], np.uint64)))
            cosines = one.rows.some(places).cosines(message).tolist()
            found |= zip(one.keys[places].tolist(), cosines, strict=True)
        return [found[digest(text)] for text in texts]


def packed_texts(kept: Kept, sources: Sequence[int]) -> Iterator[tuple[int, bytes]]:
    """The texts of some articles and videos, as a row holds those of each."""
    numbers = np.array(sources, kept.sources.dtype)
    begins, ends = (np.searchsorted(kept.sources, numbers, side) for side in ("left", "right"))
    for source, begin, end in zip(sources, begins.tolist(), ends.tolist(), strict=True):
        rows = kept.rows[begin:end]
        head = np.empty(len(rows), HEAD)
        head["key"], head["ordinal"] = kept.keys[rows], kept.ordinals[begin:end]
        head["square"] = kept.squares[rows]
        yield source, head.tobytes() + kept.small[rows].tobytes()


def unpacked_texts(contents: Sequence[bytes], dimension: int) -> Compared:
    """The texts of articles and videos from their rows, one behind the other."""
    numbers = [len(content) // (HEAD.itemsize + dimension) for content in contents]
    total = sum(numbers)
    heads, small, place = np.empty(total, HEAD), np.empty((total, dimension), np.int8), 0
    for content, number in zip(contents, numbers, strict=True):
        heads[place : place + number] = np.frombuffer(content, HEAD, number)
        vectors = np.frombuffer(content, np.int8, offset=number * HEAD.itemsize)
        small[place : place + number] = vectors.reshape(number, dimension)
        place += number
    return Compared(
        rows=Rows(small, np.ascontiguousarray(heads["square"])),
        keys=np.ascontiguousarray(heads["key"]),
        row_of=np.arange(total),
        owners=np.repeat(np.arange(len(numbers)), numbers),
        ordinals=np.ascontiguousarray(heads["ordinal"]),
    )
