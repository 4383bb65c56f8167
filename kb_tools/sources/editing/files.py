"""Text files that people edit, read and written with their own line ends."""

from __future__ import annotations

from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.sources.atomic import write_atomically


def read_exact(root: Path, file: str) -> str:
    """The text of a file, named by its path from the root, byte order mark included. Raises KbError."""
    try:
        return (root / file).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fix = f"save the file as UTF-8 (byte {error.start} is the first that is not)"
        raise KbError("is not UTF-8 text", fix, file=file) from None
    except OSError as error:
        fix = "check the file and its permissions"
        raise KbError(f"cannot be read ({error.strerror})", fix, file=file) from None


def write_exact(root: Path, file: str, text: str) -> None:
    """The file in one step, and not at all when it says this already. Raises KbError."""
    path, data = root / file, text.encode()
    try:
        if data != (path.read_bytes() if path.exists() else b""):
            write_atomically(path, data)
    except OSError as error:
        fix = "check the folder, its permissions and the space left"
        raise KbError(f"cannot be written ({error.strerror})", fix, file=file) from None
