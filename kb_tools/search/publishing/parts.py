"""Files in parts of one size, each called by its digest, so that what did not change need not travel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO

SIZE = 256 * 1024
"""Bytes of a part; the last one of a file has what is left."""
Source = Path | bytes
"""A file on disk, or what one is to hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """A file of so many bytes, as the digests of its parts in their order."""

    size: int
    parts: tuple[str, ...]

    def size_of(self, number: int) -> int:
        """How many bytes a part has."""
        return min(SIZE, self.size - number * SIZE)


def digest(content: bytes) -> str:
    """What a part is called: SHA-256, in hexadecimal."""
    return sha256(content).hexdigest()


def parted(source: Source) -> Parted:
    """A file by its parts. Raises OSError."""
    size, digests = 0, []
    with opened(source) as file:
        for content in iter(lambda: file.read(SIZE), b""):
            size += len(content)
            digests.append(digest(content))
    return Parted(size=size, parts=tuple(digests))


def contents(source: Source, numbers: list[int]) -> Iterator[tuple[int, bytes]]:
    """Some parts of a file by their numbers. Raises OSError."""
    with opened(source) as file:
        for number in numbers:
            file.seek(number * SIZE)
            yield number, file.read(SIZE)


def opened(source: Source) -> IO[bytes]:
    """A source, open for reading. Raises OSError."""
    return BytesIO(source) if isinstance(source, bytes) else source.open("rb")
