"""Figures as text in columns. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A title and aligned columns; the first column to the left, all others to the right. A row may be
    shorter than the header; an empty one becomes an empty line.
    """
    columns = zip_longest(header, *rows, fillvalue="")
    widths = [max(map(len, column)) for column in columns]
    rule = ["-" * width for width in widths]
    return "\n".join([f"\n{title}", *(_line(row, widths) for row in (header, rule, *rows))])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.ljust(width) if i == 0 else cell.rjust(width)
        for i, (cell, width) in enumerate(zip(row, widths, strict=False))
    ]
    return "  ".join(cells).rstrip()


def share(value: float) -> str:
    """0.4567 -> .457, 1 -> 1."""
    return f"{value:.3f}".removeprefix("0") if value < 0.9995 else "1"


def points(value: float) -> str:
    """A difference of shares in percentage points, with its sign."""
    return f"{100 * value:+.1f}"


def percent(values: Sequence[bool]) -> str:
    """The share that is true, and of how many; a dash when there is none."""
    return f"{100 * sum(values) / len(values):.0f}% of {len(values):,}" if values else "-"
