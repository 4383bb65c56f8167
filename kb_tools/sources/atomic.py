"""Files replaced in one step: whoever reads, or kills, at any moment, finds the old one or the new one,
whole.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

WORLD_READABLE = 0o644
FORGOTTEN = 3600.0
"""Seconds after which a temporary file belongs to nobody any more."""


def write_atomically(path: Path, data: bytes, mode: int | None = None) -> None:
    """Put `data` into `path`, which keeps its permissions unless `mode` says others; a link stays a link.

    The temporary file stands in the same folder; one that a killed write left is swept by a later one. Raises
    OSError.
    """
    target = Path(os.path.realpath(path))
    _sweep(target)
    if mode is None:
        mode = target.stat().st_mode & 0o777 if target.exists() else WORLD_READABLE
    number, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sweep(target: Path) -> None:
    for left in target.parent.glob(f".{target.name}.*.tmp"):
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
