"""Vectors as whole numbers from -127 to 127: a quarter of the space, nothing measurable lost, and products
that are the same on every machine, because whole numbers can be added in any order.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.meaning.one_thread import one_thread

MOST = 127
BLOCK = 1024
"""Rows that are multiplied at once: as floats they fit a processor's cache."""
EXACT = 2**24
"""Whole numbers below this are exact in 32-bit floats."""

Small = NDArray[np.int8]
Squares = NDArray[np.int32]


def quantise(vectors: NDArray[np.floating[Any]], most: int = MOST) -> Small:
    """Rows of whole numbers, the largest of each row `most`; shape (rows, dimension)."""
    largest = np.maximum(abs(vectors).max(axis=1, keepdims=True), 1e-9)
    small: Small = np.round(vectors / largest * most).astype(np.int8)
    return small


def squares(small: Small) -> Squares:
    """The square of each row's length."""
    found: Squares = np.vecdot(small, small, dtype=np.int32)
    return found


class Rows:
    """Rows of whole numbers, asked for their cosines with another one."""

    def __init__(self, small: Small, squared: Squares) -> None:
        """Shape (rows, dimension), and the squares of their lengths."""
        self.small = small
        self._lengths = np.sqrt(squared, dtype=np.float64)
        self._exact_as = np.float32 if small.shape[1] * MOST**2 < EXACT else np.float64

    def __len__(self) -> int:
        return len(self.small)

    def some(self, places: NDArray[np.intp]) -> Rows:
        """Some of the rows, by their places."""
        small = self.small[places]
        return Rows(small, squares(small))

    def cosines(self, other: Small) -> NDArray[np.float64]:
        """The cosine of each row with another one, shape (dimension,), or with several at once, shape
        (others, dimension); the rows are the last axis of what comes.
        """
        others = np.atleast_2d(other).astype(self._exact_as)
        block = np.empty((min(BLOCK, len(self)), self.small.shape[1]), self._exact_as)
        products = np.empty((*other.shape[:-1], len(self)), np.float64)
        with one_thread():
            for start in range(0, len(self), BLOCK):
                part = self.small[start : start + BLOCK]
                floats = block[: len(part)]
                np.copyto(floats, part)
                for row, one in zip(np.atleast_2d(products), others, strict=True):
                    row[start : start + len(part)] = floats @ one  # one at a time is faster than all at once
        lengths = np.sqrt(squares(other), dtype=np.float64)
        products /= np.maximum(self._lengths * lengths[..., None], 1.0)
        return products
