"""Adding up by number, in the order in which the amounts come: the same bits on every machine and in the
browser. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.integer[Any]]
"""Numbers of passages, words, phrasings or sources."""
Weights = NDArray[np.floating[Any]]
Sums = NDArray[np.float64]


def add_up(
    rows: Sequence[Numbers], worths: Sequence[float], size: int, weights: Sequence[Weights] = ()
) -> tuple[Numbers, Sums, NDArray[np.intp]]:
    """Rows of numbers below `size`, none twice in a row, become each number once, in the order they first
    come; with the sum of what each of its rows is worth, times its weight there if there are `weights`; and
    with the first of its rows.
    """
    if not rows:
        return np.empty(0, np.uint32), np.empty(0), np.empty(0, np.intp)
    numbers, lengths = np.concatenate(rows), [len(row) for row in rows]
    amounts = np.repeat(np.asarray(worths, np.float64), lengths)
    if weights:
        amounts *= np.concatenate(weights)
    row_of = np.repeat(np.arange(len(rows)), lengths)
    if len(rows) == 1:
        return numbers, amounts, row_of
    order = np.arange(len(numbers))
    place_of = np.empty(size, np.intp)  # only what is written is read
    place_of[numbers[::-1]] = order[::-1]  # of several the last written stays, which is the first
    first = place_of[numbers] == order
    once = numbers[first]
    place_of[once] = order[: len(once)]
    sums = np.bincount(place_of[numbers], amounts, len(once))
    return once, np.asarray(sums, np.float64), row_of[first]
