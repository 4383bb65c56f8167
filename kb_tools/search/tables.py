"""Lists of words and arrays of numbers in one file, of which the arrays are mapped into memory, not read.

Numbers are little-endian, each array in the narrowest of the types that holds it, from a multiple of eight
bytes on.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.checksums import damage
from kb_tools.search.sums import Numbers

MAGIC = b"kbtable3"
TEXT, FLOAT = "t", "e"
WIDTHS = {"B": 1, "H": 2, "I": 4}
"""The types of whole numbers, and how many bytes each takes."""
ALIGNED = 8


def write_tables(path: Path, texts: Sequence[Sequence[str]], arrays: Sequence[NDArray[Any]]) -> None:
    """Writes lists of texts and arrays of numbers into one file, which `read_tables` gives back in the same
    order. Texts must not hold line breaks; numbers are from 0 to 2**32 - 1, or floats, of which 16 bits are
    kept.
    """
    kinds = TEXT * len(texts) + "".join(map(_kind, arrays))
    parts = ["\n".join(text).encode() for text in texts]
    parts += [
        array.astype(f"<{kind}").tobytes() for array, kind in zip(arrays, kinds[len(texts) :], strict=True)
    ]
    header = _header(len(parts)).pack(MAGIC, *map(len, parts), kinds.encode())
    path.write_bytes(b"".join(part.ljust(_aligned(len(part)), b"\0") for part in (header, *parts)))


def _kind(array: NDArray[Any]) -> str:
    if array.dtype.kind == "f":
        return FLOAT
    most = array.max(initial=0)
    return next(kind for kind, width in WIDTHS.items() if most < 256**width)


def _header(parts: int) -> struct.Struct:
    return struct.Struct(f"<8s{parts}Q{parts}s")


def read_tables(path: Path, texts: int, arrays: int) -> tuple[list[list[str]], list[NDArray[Any]]]:
    """As many lists and arrays as were written; arrays cannot be written to. Raises IndexUnusable when the
    file is missing or is not what write_tables wrote.
    """
    header = _header(texts + arrays)
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        magic, *sizes, kinds = header.unpack_from(data)
    except (OSError, ValueError, struct.error):  # a file without a byte cannot be mapped
        raise damage(path.name) from None
    *starts, end = accumulate(map(_aligned, sizes), initial=_aligned(header.size))
    if magic != MAGIC or end != len(data):
        raise damage(path.name)
    parts = list(zip(starts, sizes, kinds.decode(), strict=True))
    words = [
        data[start : start + size].decode().split("\n") if size else [] for start, size, _ in parts[:texts]
    ]
    return words, [
        np.frombuffer(data, kind := np.dtype(f"<{letter}"), size // kind.itemsize, start)
        for start, size, letter in parts[texts:]
    ]


def _aligned(size: int) -> int:
    return size + -size % ALIGNED


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
