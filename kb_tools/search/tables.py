"""Lists of words and arrays of numbers in one file, opened with a few copies and no parsing.

Numbers are 16 bits where none needs more, else 32, little-endian.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from kb_tools.errors import IndexUnusable
from kb_tools.text import say

MAGIC = b"kbtable2"


def write_tables(path: Path, texts: Sequence[Sequence[str]], numbers: Sequence[array[int]]) -> None:
    """Writes lists of texts and arrays of numbers into one file, which `read_tables` gives back in the same
    order. Texts must not hold line breaks; numbers are from 0 to 2**32 - 1.
    """
    narrow = [array("H", one) if max(one, default=0) < 2**16 else array("I", one) for one in numbers]
    parts = ["\n".join(text).encode() for text in texts] + [_little_endian(one).tobytes() for one in narrow]
    header = struct.pack(
        f"<8s{len(parts)}Q{len(numbers)}s",
        MAGIC,
        *map(len, parts),
        "".join(one.typecode for one in narrow).encode(),
    )
    path.write_bytes(header + b"".join(parts))


def read_tables(path: Path, texts: int, numbers: int) -> tuple[list[list[str]], list[array[int]]]:
    """As many lists and arrays as were written. Raises IndexUnusable when the file is missing or is not what
    write_tables wrote.
    """
    header = struct.Struct(f"<8s{texts + numbers}Q{numbers}s")
    try:
        data = path.read_bytes()
        magic, *sizes, kinds = header.unpack_from(data)
    except (OSError, struct.error):
        raise IndexUnusable(say("the search index is damaged ({file} is cut off)", file=path.name)) from None
    if magic != MAGIC or header.size + sum(sizes) != len(data):
        raise IndexUnusable(say("the search index is damaged ({file} has another size)", file=path.name))
    ends = list(accumulate(sizes, initial=header.size))
    parts = [data[start:end] for start, end in pairwise(ends)]
    words = [part.decode().split("\n") if part else [] for part in parts[:texts]]
    return words, [
        _little_endian(array(chr(kind), part)) for kind, part in zip(kinds, parts[texts:], strict=True)
    ]


def _little_endian(numbers: array[int]) -> array[int]:
    if sys.byteorder == "little":
        return numbers
    swapped = array(numbers.typecode, numbers)
    swapped.byteswap()
    return swapped


def invert(rows: Sequence[Sequence[int]], size: int) -> tuple[array[int], array[int]]:
    """Rows of numbers below `size` -> for each number the rows it stands in: where they begin, and the rows
    themselves, in order.
    """
    having: list[list[int]] = [[] for _ in range(size)]
    for row, numbers in enumerate(rows):
        for number in numbers:
            having[number].append(row)
    return flatten(having)


def flatten(rows: Sequence[Sequence[int]]) -> tuple[array[int], array[int]]:
    """Rows of numbers, one behind the other: where each begins (and the last ends), and the numbers."""
    starts, members = array("I", [0]), array("I")
    for row in rows:
        members.extend(row)
        starts.append(len(members))
    return starts, members
