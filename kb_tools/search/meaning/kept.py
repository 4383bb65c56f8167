"""The vectors of a generation of the index, as they lie on disk: a file for each language. Only texts of the
sources are kept, never a customer's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.arrays import UNREADABLE, read_arrays
from kb_tools.search.meaning.places import PHRASING
from kb_tools.search.meaning.rows import Rows, Small, Squares

Numbers = NDArray[np.uint32]
Ordinals = NDArray[np.int32]


def vectors_file(folder: Path, lang: str) -> Path:
    """Where the vectors of a language stand in a generation's folder."""
    return folder / f"meaning-{lang}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vectors:
    """What a message is compared with, in one language."""

    rows: Rows
    """Each text once, however many say it."""
    keys: NDArray[np.uint64]
    """The digest of each row's text; they ascend."""
    phrasing_rows: Numbers
    phrasing_sources: Numbers
    """Phrasing (title or question) -> its row; the number of its article or video, which ascends."""
    place_rows: Numbers
    place_sources: Numbers
    place_passages: NDArray[np.int64]
    """Place where an answer may stand -> the same; the number of its passage, WHOLE for all of them."""

    def nearness_of(self, texts: Sequence[str], message: Small) -> list[float]:
        """The cosine of a message's row, shape (dimension,), with texts of the sources, 0 for any other."""
        places = np.searchsorted(self.keys, keys := np.array([digest(text) for text in texts], np.uint64))
        places = np.minimum(places, len(self.keys) - 1)
        cosines = self.rows.some(places).cosines(message)
        found: list[float] = np.where(self.keys[places] == keys, cosines, 0.0).tolist()
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The same on disk: a table of texts in the order of their articles and videos, and the rows it names."""

    keys: NDArray[np.uint64]
    """The digest of each row's text; they ascend."""
    small: Small
    squares: Squares
    rows: Numbers
    sources: Numbers
    ordinals: Ordinals
    """ASIDE, PHRASING, WHOLE, or how many passages of the article or video stand before this text's: the
    numbers of passages change from one generation to the next.
    """


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


def open_vectors(kept: Kept, number: Callable[[Numbers, Ordinals], NDArray[np.int64]]) -> Vectors:
    """What was kept, ready to be asked. `number` says the numbers of passages, given those of their articles
    or videos and how many stand before each there.
    """
    asked, ranked = kept.ordinals == PHRASING, kept.ordinals > PHRASING
    sources, ordinals = kept.sources[ranked], kept.ordinals[ranked]
    return Vectors(
        rows=Rows(kept.small, kept.squares),
        keys=kept.keys,
        phrasing_rows=kept.rows[asked],
        phrasing_sources=kept.sources[asked],
        place_rows=kept.rows[ranked],
        place_sources=sources,
        place_passages=np.where(ordinals < 0, ordinals, number(sources, np.maximum(ordinals, 0))),
    )
