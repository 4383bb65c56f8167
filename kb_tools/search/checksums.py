"""Whether the files of an index are those that were written. Each has a checksum, held against all its bytes
unless it has been since, and nothing has touched the file after that. Nobody can set when the inode of a file
last changed, not even who puts the time of its content back.
"""

from __future__ import annotations

import json
import mmap
import time
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import numpy as np

from kb_tools.errors import IndexUnusable
from kb_tools.sources.seals import read_sealed, write_sealed
from kb_tools.text import Sentence, say

REBUILD = say("run `kb index --rebuild`")
WORD, BLOCK = 8, 1024
"""Bytes of a word; words of a block."""
LOCK = "LOCK"
"""How the name of a file ends that has no content."""
CHECKED = "checked"
"""The file that says what was as written when."""
SETTLED = 2 * 10**9
"""Nanoseconds after which a second change of a file has another time, on every disk."""


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


def damaged(folder: Path, written: Mapping[str, str], now: int | None = None) -> list[str]:
    """The names of the files that are missing or not as they were written. Which are is remembered in the
    folder, where that can be, as soon as nobody has touched them for a while; `now` in nanoseconds.
    """
    known, stamps = _remembered(folder), {name: _stamp(folder / name) for name in written}
    lost = [
        name
        for name, sum_ in written.items()
        if not stamps[name] or (stamps[name] != known.get(name) and not _is(folder / name, sum_))
    ]
    latest = (time.time_ns() if now is None else now) - SETTLED
    sound = {name: one for name, one in stamps.items() if name not in lost and max(one[2:]) < latest}
    if sound != known:
        with suppress(OSError):
            write_sealed(folder / CHECKED, json.dumps(sound).encode())
    return lost


def _remembered(folder: Path) -> dict[str, list[int]]:
    """The stamps of the files that were as written when they had them."""
    try:
        known: dict[str, list[int]] = json.loads(read_sealed(folder / CHECKED))
    except (OSError, ValueError):
        return {}
    return known


def _stamp(file: Path) -> list[int]:
    """What changes with a file's content: which it is, its size, when it and its inode last changed, in
    nanoseconds. Nothing for a file that is missing.
    """
    try:
        status = file.stat()
    except OSError:
        return []
    return [status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def _is(file: Path, written: str) -> bool:
    try:
        return checksum(file) == written
    except OSError:
        return False


def damage(what: Sentence | str) -> IndexUnusable:
    """The error that says what of an index is damaged."""
    return IndexUnusable(say("the search index is damaged ({what})", what=what), REBUILD)
