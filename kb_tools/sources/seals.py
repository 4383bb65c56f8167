"""Files that tell whether they are as they were written: their first line is a seal over the others."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from kb_tools.sources.atomic import write_atomically


def sealed(data: bytes) -> bytes:
    """The bytes with their seal."""
    return _seal(data) + b"\n" + data


def write_sealed(path: Path, data: bytes) -> None:
    """Puts `data` and its seal into `path` in one step. Raises OSError."""
    write_atomically(path, sealed(data))


def read_sealed(path: Path) -> bytes:
    """What was written. Raises OSError, and ValueError when a bit of it or of its seal is another one."""
    return unsealed(path.read_bytes())


def unsealed(read: bytes) -> bytes:
    """The bytes below a seal. Raises ValueError when a bit of them or of it is another one."""
    seal, _, data = read.partition(b"\n")
    if seal != _seal(data):
        raise ValueError("not as it was written")
    return data


def _seal(data: bytes) -> bytes:
    return blake2b(data, digest_size=12).hexdigest().encode()
