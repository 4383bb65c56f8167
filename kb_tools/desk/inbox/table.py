"""CSV as spreadsheets and help desks write it -> rows."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterator
from itertools import zip_longest
from typing import IO

from kb_tools.desk.inbox.encodings import as_text
from kb_tools.text import say

DELIMITERS = ",;\t|"
SEP = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)
"""The first line by which Excel tells itself the delimiter."""
MOST_LINES, MOST_CHARACTERS = 500, 100_000
"""A row that is longer is taken for one with a quote that nobody closed."""
CLOSING = re.compile(r'(?:[^"]|"")*+"')
"""The rest of a quoted cell, in which a quote is written twice, and the quote that closes it."""
LARGEST = 50_000_000
"""Characters of a cell at most; Python's csv reads no more than 131,072 unless it is told."""
csv.field_size_limit(LARGEST)


def csv_rows(raw: IO[bytes]) -> Iterator[dict[str, str] | str]:
    """The rows below the header as column -> cell, or why one cannot be read; encoding and delimiter are
    found out.
    """
    with as_text(raw, newline="") as file:
        yield from _rows(_Lines(file))


def _rows(lines: _Lines) -> Iterator[dict[str, str] | str]:
    first = lines.next()
    told = SEP.fullmatch(first)
    line = lines.next() if told else first
    head = lines.record(DELIMITERS, line)
    delimiter = told[1] if told else max(DELIMITERS, key=re.sub(r'"[^"]*"', "", head).count)
    cells = _cells(head, delimiter)
    if cells is None:
        lines.back(head.removeprefix(line))
        cells = line.replace('"', "").split(delimiter)
    names = [" ".join(name.split()) for name in cells]
    while line := lines.next():
        record = lines.record(delimiter, line)
        cells = _cells(record, delimiter)
        if cells is None:
            lines.back(record.removeprefix(line))
            yield _unclosed(record)
        elif len(cells) > len(names):
            yield say("it has {n} cells where the header has {most}", n=len(cells), most=len(names))
        elif cells:
            yield dict(zip_longest(names, cells, fillvalue=""))


def _unclosed(record: str) -> str:
    if record.count("\n") < MOST_LINES and len(record) < MOST_CHARACTERS:
        return say("a quote is opened in it and not closed")
    return say(
        "a quote is opened in it and not closed within {n} lines or {most:,} characters",
        n=MOST_LINES,
        most=MOST_CHARACTERS,
    )


class _Lines:
    """The lines of a file; those that were read too far can be put back."""

    def __init__(self, file: IO[str]) -> None:
        self._file, self._back = file, deque[str]()

    def next(self) -> str:
        """The next line with its end, "" after the last."""
        return self._back.popleft() if self._back else self._file.readline()

    def back(self, text: str) -> None:
        self._back.extendleft(reversed(text.splitlines(keepends=True)))

    def record(self, delimiters: str, line: str) -> str:
        """The line, and those after it, as long as a quoted cell goes on."""
        record, size = [line], len(line)
        is_open = _ends_open(line, delimiters, is_open=False)
        while is_open and len(record) < MOST_LINES and size < MOST_CHARACTERS and (line := self.next()):
            record.append(line)
            size += len(line)
            is_open = _ends_open(line, delimiters, is_open=True)
        return "".join(record)


def _ends_open(line: str, delimiters: str, *, is_open: bool) -> bool:
    """Whether a line ends within a quoted cell; `is_open` says whether it began within one."""
    if '"' not in line:
        return is_open
    rest = line if is_open else f"{delimiters[0]}{line}"
    opening = re.compile(f'[{re.escape(delimiters)}] *"')
    place = 0
    while True:
        if is_open:
            closing = CLOSING.match(rest, place)
            if not closing:
                return True
            place = closing.end()
        begin = opening.search(rest, place)
        if not begin:
            return False
        place, is_open = begin.end(), True


def _cells(record: str, delimiter: str) -> list[str] | None:
    """The cells of a row, None where a quote is not closed. One line is read as it comes: `5"` is a size."""
    lines = record.splitlines(keepends=True)
    one_line = len(lines) == 1
    if one_line and _ends_open(record, delimiter, is_open=False):
        return None
    try:
        rows = list(csv.reader(lines, delimiter=delimiter, strict=not one_line))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else [] if not rows else None
