"""The formats of `search_export`, read again: what the page's `files.js` and `shelf.js` do."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise
from pathlib import Path

import numpy as np

from kb_tools.search.meaning.rows import Small


def unpacked(file: Path) -> bytes:
    """Raises OSError."""
    return gzip.decompress(file.read_bytes())


def divided(content: bytes) -> tuple[str, bytes]:
    """A file's first line, and the bytes behind it."""
    line, _, rest = content.partition(b"\n")
    return line.decode(), rest


def read_rows(content: bytes, dimensions: int) -> Small:
    """Numbers from -7 to 7, two in a byte, the first in the low half; shape (rows, dimensions)."""
    halves = np.frombuffer(content, np.uint8)
    numbers = np.stack((halves & 15, halves >> 4), axis=1).astype(np.int8) - 8
    return numbers.reshape(-1, dimensions)


def read_postings(
    content: bytes, counts: Sequence[int], weights: Sequence[float]
) -> Iterator[list[tuple[int, float]]]:
    """For each word of a part the numbers of its passages, and its weights there."""
    numbers = list(_varints(content))
    weighed = (weights[number] for number in numbers[sum(counts) :])
    for start, end in pairwise(accumulate(counts, initial=0)):
        passages = accumulate(numbers[start:end], initial=-1)
        yield list(zip(islice(passages, 1, None), weighed, strict=False))


def _varints(content: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in content:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0
