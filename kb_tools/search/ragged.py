"""Rows of different lengths as two arrays: where each begins, and all they hold. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.sums import Numbers


def invert(starts: Numbers, members: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Rows of numbers below `size`, as `flatten` makes them -> for each number the rows it stands in: where
    they begin, and the rows themselves, in order.
    """
    rows = np.repeat(np.arange(len(starts) - 1, dtype=np.uint32), np.diff(starts))
    return starts_of(np.bincount(members, minlength=size)), rows[np.argsort(members, kind="stable")]


def flatten(rows: Sequence[Sequence[int]]) -> tuple[Numbers, Numbers]:
    """Rows of numbers, one behind the other: where each begins (and the last ends), and the numbers."""
    lengths = np.array([len(row) for row in rows], np.uint32)
    return starts_of(lengths), np.fromiter(chain.from_iterable(rows), np.uint32, int(lengths.sum()))


def starts_of(lengths: NDArray[Any]) -> Numbers:
    """Where rows of these lengths begin, one behind the other, and the last ends."""
    return np.append(0, np.cumsum(lengths)).astype(np.uint32)


def spread(begins: NDArray[Any], lengths: NDArray[Any]) -> NDArray[np.intp]:
    """The places of all members of some rows, given where these begin and how many each has."""
    lengths = lengths.astype(np.intp)
    before = np.cumsum(lengths) - lengths
    return np.repeat(begins.astype(np.intp) - before, lengths) + np.arange(lengths.sum())
