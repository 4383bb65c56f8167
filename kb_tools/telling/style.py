"""How text looks in a terminal: colours, and how wide it is."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

LOOKS = {
    "bold": 1, "dim": 2, "underline": 4, "red": 31, "green": 32, "yellow": 33, "blue": 34, "cyan": 36,
}  # fmt: skip
"""Select Graphic Rendition (ECMA-48)."""
SEQUENCE = re.compile(r"\x1b\[[0-9;]*m")
WIDEST = 100
_columns: ContextVar[int | None] = ContextVar("columns", default=None)
"""Those of somebody else's terminal."""


def style(text: str, *looks: str) -> str:
    """The text with some of LOOKS."""
    return f"\x1b[{';'.join(str(LOOKS[look]) for look in looks)}m{text}\x1b[0m"


def unstyled(text: str) -> str:
    """The text without looks."""
    return SEQUENCE.sub("", text)


def titled(title: str, rows: list[str]) -> str:
    """A title with rows below it."""
    return "\n".join([style(title, "bold"), *rows])


def width() -> int:
    """The columns to fill: those of the terminal, at most 100."""
    return min(_columns.get() or shutil.get_terminal_size().columns, WIDEST)


@contextmanager
def as_wide_as(columns: int) -> Iterator[None]:
    """Text is for a terminal of so many columns, wherever that stands."""
    token = _columns.set(columns)
    try:
        yield
    finally:
        _columns.reset(token)


def cut(text: str, longest: int) -> str:
    """The text, with an ellipsis at its end where it is too long."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def wrapped(text: str, columns: int) -> list[str]:
    """Lines of at most so many columns. A link is never broken: it must stay clickable."""
    rows = (
        textwrap.wrap(row, max(20, columns), break_long_words=False, break_on_hyphens=False) or [""]
        for row in text.splitlines()
    )
    return [line for row in rows for line in row]
