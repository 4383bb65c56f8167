"""Whether the files of an index are those that were written. Each has a checksum, held against all its bytes
whenever the index is opened: that is what must cost next to nothing.
"""

from __future__ import annotations

import mmap
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np

from kb_tools.errors import IndexUnusable
from kb_tools.text import Sentence, say

REBUILD = say("run `kb index --rebuild`")
WORD, BLOCK = 8, 1024
"""Bytes of a word; words of a block."""
LOCK = "LOCK"
"""How the name of a file ends that has no content."""


def checksum(file: Path) -> str:
    """BLAKE2b over the size of a file and the sums of 64-bit words in each of its blocks. The sums find every
    flipped bit, and garbage but for one chance in 2**64, as fast as memory is read; CRC-32 takes five times
    as long, BLAKE2b of everything fifty times. Raises OSError.
    """
    with file.open("rb") as opened:
        size = file.stat().st_size  # without a byte it cannot be mapped
        data = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
    words = np.frombuffer(data, "<u8", len(data) // WORD)
    sums = np.add.reduceat(words, np.arange(0, len(words), BLOCK)) if len(words) else words
    parts = str(len(data)).encode(), sums.astype("<u8").tobytes(), data[len(words) * WORD :]
    return blake2b(b" ".join(parts), digest_size=12).hexdigest()


def checksums(folder: Path) -> dict[str, str]:
    """Of every file in a folder, by name. Raises OSError."""
    return {file.name: checksum(file) for file in sorted(folder.iterdir()) if not file.name.endswith(LOCK)}


def damaged(folder: Path, written: Mapping[str, str]) -> list[str]:
    """The names of the files that are missing or not as they were written."""
    return [name for name, sum_ in written.items() if not _is(folder / name, sum_)]


def _is(file: Path, written: str) -> bool:
    try:
        return checksum(file) == written
    except OSError:
        return False


def damage(what: Sentence | str) -> IndexUnusable:
    """The error that says what of an index is damaged."""
    return IndexUnusable(say("the search index is damaged ({what})", what=what), REBUILD)
