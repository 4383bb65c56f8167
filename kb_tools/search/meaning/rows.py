"""Vectors as whole numbers from -127 to 127: a quarter of the space, nothing measurable lost, and products
that are the same on every machine, because whole numbers can be added in any order.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
import simsimd
from numpy.typing import NDArray

MOST = 127

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
        self.small, self._squared = small, squared

    @cached_property
    def _lengths(self) -> NDArray[np.float64]:
        return np.sqrt(self._squared, dtype=np.float64)

    def __len__(self) -> int:
        return len(self.small)

    def some(self, places: NDArray[np.integer[Any]]) -> Rows:
        """Some of the rows, by their places."""
        return Rows(np.take(self.small, places, axis=0), self._squared[places])

    def cosines(self, other: Small) -> NDArray[np.float64]:
        """The cosine of each row with another one, shape (dimension,), or with several at once, shape
        (others, dimension); the rows are the last axis of what comes.
        """
        if not len(self):
            return np.empty((*other.shape[:-1], 0))
        products = np.asarray(simsimd.cdist(np.atleast_2d(other), self.small, "dot"))
        lengths = np.sqrt(squares(np.atleast_2d(other)), dtype=np.float64)
        cosines: NDArray[np.float64] = products / np.maximum(self._lengths * lengths[:, None], 1.0)
        return cosines.reshape(*other.shape[:-1], -1)
