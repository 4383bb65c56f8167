"""The vectors of a generation of the index, as they lie on disk: a file for each language. Only texts of the
sources are kept, never a customer's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.arrays import UNREADABLE, read_arrays
from kb_tools.search.meaning.places import PHRASING, WHOLE
from kb_tools.search.meaning.rows import Rows, Small, Squares
from kb_tools.search.ragged import spread

Keys = NDArray[np.uint64]
Numbers = NDArray[np.uint32]
Ordinals = NDArray[np.int32]


def vectors_file(folder: Path, lang: str) -> Path:
    """Where the vectors of a language stand in a generation's folder."""
    return folder / f"meaning-{lang}"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Compared:
    """Texts of articles and videos to be compared with a message; those of one lie together, title first."""

    rows: Rows
    keys: Keys
    """The digest of each row's text."""
    row_of: NDArray[np.intp] | Numbers
    """Text -> its row."""
    owners: NDArray[np.intp]
    """Text -> the place of its article or video among those that were asked for."""
    ordinals: Ordinals
    """Text -> what it is to that, as in `Kept`."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Phrasings:
    """All titles and questions, in the order of their articles and videos."""

    rows: Rows
    row_of: NDArray[np.intp] | Numbers
    """Phrasing -> its row."""
    sources: Numbers
    """Phrasing -> the number of its article or video; they ascend."""

    def nearest(self, sources: NDArray[np.integer[Any]], messages: Small) -> NDArray[np.float64]:
        """The largest cosine of one of the messages' rows with a phrasing of each of some articles and
        videos, which have some.
        """
        sources = sources.astype(self.sources.dtype)
        begins = np.searchsorted(self.sources, sources)
        lengths = np.searchsorted(self.sources, sources, side="right") - begins
        cosines = self.rows.some(self.row_of[spread(begins, lengths)]).cosines(messages).max(axis=0)
        found: NDArray[np.float64] = np.maximum.reduceat(cosines, np.cumsum(lengths) - lengths)
        return found


class Vectors(Protocol):
    """What a message is compared with in one language, wherever it is kept."""

    def compared(self, sources: NDArray[np.integer[Any]]) -> Compared:
        """The texts of some articles and videos, by their numbers, in the order asked for: with the rows of
        these alone, unless all are asked for.
        """

    def wholes(self) -> Rows:
        """The rows of whole articles and videos, in the order of their numbers."""

    def phrasings(self) -> Phrasings:
        """All titles and questions."""

    def asked(self) -> Small:
        """The rows of all titles and questions, each once, in the order of their digests: any part of them is
        as good as chance would choose it.
        """

    def every(self) -> Small:
        """All rows, in the order of their digests."""

    def nearness_of(self, texts: Sequence[str], message: Small) -> list[float]:
        """The cosine of a message's row, shape (dimension,), with texts of the sources, 0 for any other."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kept:
    """`Vectors` on disk: a table of texts in the order of their articles and videos, and the rows it names.
    Those of whole articles and videos come first, in order; then each text once, however many say it, where
    it is first said: what is asked of one lies together.
    """

    keys: Keys
    """The digest of each row's text."""
    ordered: Numbers
    """The rows in the order of these."""
    small: Small
    squares: Squares
    rows: Numbers
    """Text -> its row."""
    sources: Numbers
    """Text -> the number of its article or video; they ascend."""
    ordinals: Ordinals
    """ASIDE, PHRASING, WHOLE, or how many passages of the article or video stand before this text's: the
    numbers of passages change from one generation to the next.
    """

    def compared(self, sources: NDArray[np.integer[Any]]) -> Compared:
        """See `Vectors`."""
        sources = sources.astype(self.sources.dtype)  # else all of the table would become the other type
        begins = np.searchsorted(self.sources, sources)
        lengths = np.searchsorted(self.sources, sources, side="right") - begins
        texts = spread(begins, lengths)
        rows, row_of = Rows(self.small, self.squares), self.rows[texts]
        few = len(texts) < len(self.rows)
        return Compared(
            rows=rows.some(row_of) if few else rows,
            keys=self.keys[row_of] if few else self.keys,
            row_of=np.arange(len(texts)) if few else row_of,
            owners=np.repeat(np.arange(len(sources)), lengths),
            ordinals=self.ordinals[texts],
        )

    def wholes(self) -> Rows:
        """See `Vectors`."""
        number = np.count_nonzero(self.ordinals == WHOLE)
        return Rows(self.small[:number], self.squares[:number])

    def every(self) -> Small:
        """See `Vectors`."""
        return self.small[self.ordered]

    def phrasings(self) -> Phrasings:
        """See `Vectors`."""
        said = np.flatnonzero(self.ordinals == PHRASING)
        return Phrasings(
            rows=Rows(self.small, self.squares), row_of=self.rows[said], sources=self.sources[said]
        )

    def asked(self) -> Small:
        """See `Vectors`."""
        asked = np.bincount(self.rows[self.ordinals == PHRASING], minlength=len(self.keys)) > 0
        return self.small[self.ordered[asked[self.ordered]]]

    def find(self, keys: Keys) -> tuple[Numbers, NDArray[np.bool_]]:
        """The rows of texts by their digests, and which are there; some other row for those that are not."""
        places = np.searchsorted(self.keys, keys, sorter=self.ordered)
        rows = self.ordered[np.minimum(places, len(self.keys) - 1)]
        return rows, self.keys[rows] == keys

    def nearness_of(self, texts: Sequence[str], message: Small) -> list[float]:
        """See `Vectors`."""
        rows, there = self.find(np.array([digest(text) for text in texts], np.uint64))
        cosines = Rows(self.small, self.squares).some(rows).cosines(message)
        found: list[float] = np.where(there, cosines, 0.0).tolist()
        return found


def read_kept(file: Path, encoder: str) -> Kept | None:
    """What was kept of a language, None where there is nothing that the encoder of this name made."""
    try:
        facts, arrays = read_arrays(file)
        return Kept(**arrays) if facts["encoder"] == encoder else None
    except UNREADABLE:
        return None


def digest(text: str) -> int:
    """By which the vector of a text is found again."""
    return int.from_bytes(blake2b(text.encode(errors="replace"), digest_size=8).digest(), "little")
