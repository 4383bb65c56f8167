"""Files replaced in one step: whoever reads, or kills, at any moment, finds the old one or the new one,
whole.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO

WORLD_READABLE, OWNER_ONLY = 0o644, 0o600
OURS = ".kb-tmp"
"""How the names of temporary files end."""
FORGOTTEN = 60.0
"""Seconds without a write after which a temporary file belongs to nobody any more."""


def write_atomically(path: Path, data: bytes, mode: int | None = None, beside: Path | None = None) -> None:
    """Puts `data` into `path`, as `replacing` does."""
    with replacing(path, mode, beside) as file:
        file.write(data)


@contextmanager
def replacing(path: Path, mode: int | None = None, beside: Path | None = None) -> Iterator[IO[bytes]]:
    """A file to write into, which takes the place of `path` when the block has ended well.

    It keeps the permissions of `path` unless `mode` says others; a link stays a link, and what is no file,
    such as /dev/stdout, is written to as it is. Until then it stands in the same folder, or in `beside`,
    which is made if need be and used where it is on the same disk; what a killed write left there is swept by
    a later one. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    if path.exists() and not path.is_file():
        with path.open("wb") as file:
            yield file
        return
    folder = beside if beside is not None and _same_disk(beside, target.parent) else target.parent
    _sweep(folder)
    if mode is None:
        mode = target.stat().st_mode & 0o777 if target.exists() else WORLD_READABLE
    try:
        number, name = tempfile.mkstemp(dir=folder, prefix=f".{target.name[:99]}.", suffix=OURS)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    try:
        with os.fdopen(number, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


@contextmanager
def replacing_text(path: Path, *, bom: bool) -> Iterator[TextIO]:
    """The same for text in UTF-8, its line ends as written, for its owner's eyes only; `bom` for
    spreadsheets, which take it for another encoding otherwise.
    """
    with replacing(path, OWNER_ONLY) as file:
        text = TextIOWrapper(file, encoding="utf-8-sig" if bom else "utf-8", newline="")
        yield text
        text.flush()
        text.detach()


def _same_disk(one: Path, other: Path) -> bool:
    """Whether a file can be moved from one folder to the other in one step; the first is made if need be."""
    one.mkdir(parents=True, exist_ok=True)
    return one.stat().st_dev == other.stat().st_dev


def _sweep(folder: Path) -> None:
    for left in folder.glob(f".*{OURS}"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > FORGOTTEN:
                left.unlink()


def _sync_folder(folder: Path) -> None:
    """So that the new name survives a power cut as well; not every system can."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
