"""Edits of a text: what is put in place of which characters. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Put `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that do not overlap. Two insertions at one place stay in their order."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def insert(at: int, text: str) -> Edit:
    return Edit(start=at, end=at, text=text)


def insert_lines(text: str, at: int, lines: Sequence[str]) -> Edit:
    """Lines of their own: before the line that begins at a place, else behind the one that ends there."""
    begins, newline = at == 0 or text[at - 1] == "\n", newline_of(text)
    return insert(at, "".join(f"{line}{newline}" if begins else f"{newline}{line}" for line in lines))


def newline_of(text: str) -> str:
    """The line end of a text: that of its first line."""
    return "\r\n" if re.match(r"[^\r\n]*\r\n", text) else "\n"


def line_start(text: str, at: int) -> int:
    """Where the line of a character begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of a character ends, before its line end."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if end > at and text[end - 1] == "\r" else end
