"""Text files that people edit, read and written with their own line ends."""

from __future__ import annotations

from pathlib import Path

from kb_tools.errors import KbError, reason
from kb_tools.sources.atomic import write_atomically
from kb_tools.text import say


def read_exact(root: Path, file: str) -> str:
    """The text of a file, named by its path from the root, byte order mark included. Raises KbError."""
    try:
        return (root / file).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fix = say("save the file as UTF-8 (byte {n} is the first that is not)", n=error.start)
        raise KbError(say("is not UTF-8 text"), fix, file=file) from None
    except OSError as error:
        fix = say("check the file and its permissions")
        raise KbError(say("cannot be read ({error})", error=reason(error)), fix, file=file) from None


def write_exact(root: Path, file: str, text: str) -> None:
    """The file in one step, and not at all when it says this already. Raises KbError."""
    path, data = root / file, text.encode()
    try:
        if data != (path.read_bytes() if path.exists() else b""):
            write_atomically(path, data)
    except OSError as error:
        fix = say("check the folder, its permissions and the space left")
        raise KbError(say("cannot be written ({error})", error=reason(error)), fix, file=file) from None
