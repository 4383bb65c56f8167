"""JSON of any size -> the values in it. What is small is read whole, what is large one part at a time.

JSON, one object a line in any file, JSON that a script assigns to a variable (the archive of X), several
documents after one another: all are the same here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import IO, Any

from kb_tools.desk.inbox.encodings import as_text
from kb_tools.text import say

CHUNK = 65_536
SMALL = 1_000_000
"""Characters of a value that is read whole; of a larger one, each part."""
LARGEST = 50_000_000
"""Characters of a text or number at most."""
ASSIGNED = re.compile(r"(?:export\s+default\s+|(?:(?:var|let|const)\s+)?[\w$.]+(?:\[[^\]\s]*\])?\s*=\s*)")
BETWEEN = " \r\n\t,;\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A value and the objects it stands in, from the outside in: as much of them as was read before it.
    `listed` is the number of the list it belongs to, 0 for none.
    """

    value: Any
    around: tuple[dict[str, Any], ...] = ()
    listed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A place that cannot be read, and why."""

    why: str


def parts_of(raw: IO[bytes], *, lines: bool = False, small: int = SMALL) -> Iterator[Part | Broken]:
    """The values of a file, in order. After one that cannot be read there is nothing more, but where each
    line is a value of its own: `lines` says so, else the first two lines do. What has more characters than
    `small` comes in parts.
    """
    with as_text(raw) as file:
        yield from _lines(file) if lines or _a_value_a_line(file) else _Reader(file, small).documents()


def _a_value_a_line(file: IO[str]) -> bool:
    """Whether the first two lines are objects."""
    if not file.seekable():
        return False
    lines = (line.strip() for line in iter(partial(file.readline, SMALL), ""))
    first, second = islice(chain(filter(None, lines), ("", "")), 2)
    file.seek(0)
    return second.startswith("{") and isinstance(_object(first), dict)


def _lines(file: IO[str]) -> Iterator[Part | Broken]:
    for line in file:
        if line.strip(BETWEEN):
            value = _object(line)
            yield Broken(why=value) if isinstance(value, str) else Part(value=value, listed=1)


def _object(line: str) -> dict[str, Any] | str:
    try:
        value = json.loads(line.strip(BETWEEN))
    except (ValueError, RecursionError):
        return say("it is not JSON")
    return value if isinstance(value, dict) else say("it is no object")


class _Reader:
    """Reads values out of a text that is longer than memory should hold."""

    def __init__(self, file: IO[str], small: int) -> None:
        self._file, self._text, self._at, self._small = file, "", 0, small
        self._decoder = json.JSONDecoder()
        self._lists = 0

    def documents(self) -> Iterator[Part | Broken]:
        try:
            while self._next(BETWEEN):
                if assigned := ASSIGNED.match(self._text, self._at):
                    self._at = assigned.end()
                    self._next(BETWEEN)
                yield from self._value((), 0)
        except (ValueError, RecursionError):
            yield Broken(why=say("from here on it is not JSON"))

    def _value(self, around: tuple[dict[str, Any], ...], listed: int) -> Iterator[Part]:
        """The value that begins here: whole, or its parts."""
        begin = self._text[self._at]
        if begin not in "[{":
            yield Part(value=self._whole(LARGEST), around=around, listed=listed)
            return
        try:
            yield Part(value=self._whole(self._small), around=around, listed=listed)
        except (ValueError, RecursionError):
            yield from self._items(around) if begin == "[" else self._members(around)

    def _items(self, around: tuple[dict[str, Any], ...]) -> Iterator[Part]:
        self._lists += 1
        listed = self._lists
        self._at += 1
        while self._next(BETWEEN) != "]":
            self._expect_more()
            yield from self._value(around, listed)
        self._at += 1

    def _members(self, around: tuple[dict[str, Any], ...]) -> Iterator[Part]:
        known: dict[str, Any] = {}
        self._at += 1
        while self._next(BETWEEN) != "}":
            self._expect_more()
            name = str(self._whole(SMALL))
            if self._next(" \r\n\t") != ":":
                raise ValueError(f"no colon after {name[:20]!r}")
            self._at += 1
            self._next(" \r\n\t")
            self._expect_more()
            for part in self._value((*around, known), 0):
                if len(part.around) == len(around) + 1 and not part.listed:
                    known[name] = part.value
                yield part
        self._at += 1

    def _whole(self, most: int) -> Any:
        """The value that begins here, of `most` characters at most. Raises ValueError, and stays where it
        is, for one that is none, or longer.
        """
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
                if end < len(self._text) or not self._more():  # a number may go on
                    self._at = end
                    return value
            except ValueError:
                if len(self._text) - self._at > most or not self._more():
                    raise

    def _next(self, between: str) -> str:
        """The next character that is none of `between`, "" at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in between:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def _more(self) -> bool:
        """Reads on: as much as there is already, so that a long value is not begun too often."""
        chunk = self._file.read(max(CHUNK, len(self._text) - self._at))
        self._text, self._at = self._text[self._at :] + chunk, 0
        return bool(chunk)

    def _expect_more(self) -> None:
        if self._at >= len(self._text):
            raise ValueError("it ends here")
