"""Which files are read meanwhile: Markdown extensions include others without telling, and a change there
changes the page.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb_tools.review.memory import stamp

CODE = (".py", ".pyc", ".so", ".pyd", ".pth")

_listeners: list[dict[str, str]] = []
_installed: list[bool] = []


@contextmanager
def files_read() -> Iterator[dict[str, str]]:
    """The files below the current folder that are opened until the block ends, by their path from here, each
    with the stamp it had then. Python's own are left out.

    Python's audit hooks (PEP 578) stay for the life of a process; ours looks away when nobody listens.
    """
    if not _installed:
        sys.addaudithook(_hear)
        _installed.append(True)
    heard: dict[str, str] = {}
    _listeners.append(heard)
    try:
        yield heard
    finally:
        _listeners[:] = [one for one in _listeners if one is not heard]


def _hear(event: str, details: tuple[object, ...]) -> None:
    if event == "open" and _listeners and isinstance(details[0], str) and not details[0].endswith(CODE):
        path = os.path.relpath(details[0])
        if not path.startswith((os.pardir, ".")) and "site-packages" not in path:
            for heard in _listeners:
                heard.setdefault(Path(path).as_posix(), stamp(path))
