"""Which files are read meanwhile: Markdown extensions include others without telling, and a change there
changes the page.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb_tools.review.memory import stamp

CODE = (".py", ".pyc", ".so", ".pyd", ".pth")


class _Listening(threading.local):
    """Those who listen in this thread, each with the folder whose files it wants to hear of."""

    def __init__(self) -> None:
        self.to: list[tuple[str, dict[str, str]]] = []


_listening = _Listening()
_installed: list[bool] = []


@contextmanager
def files_read(root: Path) -> Iterator[dict[str, str]]:
    """The files below `root` that this thread opens until the block ends, by their path from there, each with
    the stamp it had then. Python's own and hidden ones are left out.

    Python's audit hooks (PEP 578) stay for the life of a process; ours looks away when nobody listens.
    """
    if not _installed:
        sys.addaudithook(_hear)
        _installed.append(True)
    heard: dict[str, str] = {}
    _listening.to.append((f"{root}{os.sep}", heard))
    try:
        yield heard
    finally:
        _listening.to.pop()


def _hear(event: str, details: tuple[object, ...]) -> None:
    if event != "open" or not _listening.to:
        return
    opened = details[0]
    if isinstance(opened, str) and not opened.endswith(CODE) and "site-packages" not in opened:
        path = os.path.abspath(opened)  # noqa: PTH100 - links stay what they are called
        for root, heard in _listening.to:
            name = path.removeprefix(root)
            if name != path and not name.startswith("."):
                heard.setdefault(Path(name).as_posix(), stamp(path))
