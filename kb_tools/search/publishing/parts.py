"""Files in parts, each called by its digest, so that what did not change need not travel.

A file is cut where its own bytes say so, not at every so many: what is put in or taken out somewhere changes
the parts around it, and none behind. The hash that decides is the Gear hash of FastCDC (Xia et al., 2016): of
the last 32 bytes, each by a number of its own, shifted by how long ago it was.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b, sha256
from io import BytesIO
from itertools import accumulate, pairwise
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

LEAST, RARE, LARGEST = 8 * 1024, 15, 256 * 1024
"""Bytes of the smallest part but the last of a file and of the largest; in between a file is cut once in
2**RARE bytes.
"""
WINDOWS = (1, 2, 4, 8, 16)
"""The hash of so many bytes gives that of twice as many; this is 32 of them in the end."""
BLOCK = 2**20
"""Bytes that are looked through at once."""
Source = Path | bytes
"""A file on disk, or what one is to hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A file as the digests and sizes of its parts, in their order."""

    parts: tuple[tuple[str, int], ...]

    @property
    def size(self) -> int:
        """Its bytes."""
        return sum(size for _, size in self.parts)

    @property
    def starts(self) -> tuple[int, ...]:
        """Where each part begins."""
        return (0, *accumulate(size for _, size in self.parts))[:-1]


def digest(content: bytes) -> str:
    """What a part is called: SHA-256, in hexadecimal."""
    return sha256(content).hexdigest()


def parted(source: Source) -> Parted:
    """A file by its parts. Raises OSError."""
    with _mapped(source) as data:
        pieces = (data[start:end] for start, end in pairwise((0, *_ends(data))))
        return Parted(parts=tuple((digest(piece), len(piece)) for piece in pieces))


def contents(source: Source, file: Parted, numbers: list[int]) -> Iterator[tuple[int, bytes]]:
    """Some parts of a file by their numbers. Raises OSError."""
    starts = file.starts
    with _opened(source) as opened:
        for number in numbers:
            opened.seek(starts[number])
            yield number, opened.read(file.parts[number][1])


def holds(path: Path, file: Parted) -> bool:
    """Whether a path is a file with just these parts."""
    try:
        if path.stat().st_size != file.size:
            return False
        found = contents(path, file, list(range(len(file.parts))))
        return all(digest(content) == file.parts[number][0] for number, content in found)
    except OSError:
        return False


def _ends(data: bytes | mmap.mmap) -> Iterator[int]:
    """Where each part ends."""
    last = 0
    for place in (*_candidates(data), len(data)):
        while place - last > LARGEST:
            last += LARGEST
            yield last
        if place - last >= LEAST or (place == len(data) > last):
            last = place
            yield last


def _candidates(data: bytes | mmap.mmap) -> Iterator[int]:
    """Where the bytes say that a part may end."""
    before = 2 * WINDOWS[-1] - 1
    for start in range(0, len(data), BLOCK):
        first = max(0, start - before)
        hashes = _numbers()[np.frombuffer(data[first : start + BLOCK], np.uint8)]
        for window in WINDOWS:
            hashes[window:] += hashes[:-window] << np.uint32(window)
        places = first + 1 + np.flatnonzero(hashes >> np.uint32(32 - RARE) == 0)
        yield from places[places > start].tolist()


@lru_cache(maxsize=1)
def _numbers() -> NDArray[np.uint32]:
    """That of each byte; any that look random do."""
    drawn = b"".join(blake2b(bytes([byte]), digest_size=4).digest() for byte in range(256))
    return np.frombuffer(drawn, "<u4").astype(np.uint32)


@contextmanager
def _mapped(source: Source) -> Iterator[bytes | mmap.mmap]:
    if isinstance(source, bytes) or not source.stat().st_size:  # without a byte nothing can be mapped
        yield source if isinstance(source, bytes) else b""
        return
    with source.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        yield data


def _opened(source: Source) -> IO[bytes]:
    return BytesIO(source) if isinstance(source, bytes) else source.open("rb")
