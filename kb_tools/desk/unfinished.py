"""The rows of an inbox that were drafted so far: JSON lines in a file beside the one that they become, so
that nothing has to be drafted twice when the work was stopped, and memory does not grow with it.

The file is for its owner's eyes only (0600). Its first line says what the rows were made from.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from kb_tools.desk.answers import Finding
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.triage import URGENCY, Drafted, Row
from kb_tools.errors import UsageError
from kb_tools.text import from_json, say, to_json

SUFFIX = ".part"


class Unfinished:
    """An open file of drafted rows, in the order of their numbers."""

    def __init__(self, file: IO[bytes], path: Path | None = None) -> None:
        """`path` is the file's name, None where it has none."""
        self._file, self.path = file, path
        self.kept = 0

    def add(self, one: Drafted | BadRow) -> None:
        """Keeps one row, whatever becomes of this process."""
        self._file.write(json.dumps(_packed(one)).encode() + b"\n")
        self._file.flush()
        self.kept += 1

    def __iter__(self) -> Iterator[Drafted | BadRow]:
        """The rows that were kept, so many as `kept` says then."""
        self._file.seek(0)
        self._file.readline()
        for number, line in enumerate(self._file, 1):
            self.kept = number
            yield _unpacked(json.loads(line))

    def complete(self) -> None:
        """The rows are where they belong: the file loses its name, and is read no longer than it is open."""
        if self.path:
            with suppress(PermissionError):  # some systems keep the name as long
                self.path.unlink(missing_ok=True)

    def urgent_first(self) -> Iterator[Row]:
        """The rows, those of people in danger first, the others in order."""
        for level in URGENCY:
            yield from (one.row for one in self if isinstance(one, Drafted) and one.row.alert == level)


def part_of(output: Path) -> Path:
    """Where the rows of an output are until all are there."""
    return output.with_name(output.name + SUFFIX)


@contextmanager
def unfinished(output: Path | None, made_from: str, *, resume: bool) -> Iterator[Unfinished]:
    """A file for rows beside the output, gone again when the block has ended well, and where nothing is in
    it; without an output, or with one that is no file, it has no name. `made_from` tells the input and the
    options.

    With `resume` it holds what was kept before. Raises UsageError where that was made from something else.
    """
    if output is None or (output.exists() and not output.is_file()):
        with tempfile.TemporaryFile() as file:
            _begin(file, made_from)
            yield Unfinished(file)
        return
    path = part_of(output)
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_RDWR, 0o600), "r+b") as file:
            if not resume or not _continue(file, made_from):
                _begin(file, made_from)
            yield Unfinished(file, path)
    except BaseException:
        if not _holds_rows(path):
            path.unlink(missing_ok=True)
        raise
    path.unlink(missing_ok=True)


def _begin(file: IO[bytes], made_from: str) -> None:
    file.seek(0)
    file.truncate()
    file.write(json.dumps({"made_from": made_from}).encode() + b"\n")
    file.flush()


def _continue(file: IO[bytes], made_from: str) -> bool:
    """Goes to the end of the rows that are there, without one that was only half written; False where nothing
    was begun.
    """
    first = file.readline()
    if not first.endswith(b"\n"):
        return False
    if json.loads(first) != {"made_from": made_from}:
        raise UsageError(
            say("it was begun with another file, or other options"),
            say("add --overwrite to begin anew"),
        )
    whole = file.tell()
    for line in file:
        whole += len(line) if line.endswith(b"\n") else 0
    file.truncate(whole)
    file.seek(whole)
    return True


def _holds_rows(path: Path) -> bool:
    if not path.exists():
        return False
    with path.open("rb") as file:
        return file.readline().endswith(b"\n") and bool(file.read(1))


def _packed(one: Drafted | BadRow) -> dict[str, Any]:
    if isinstance(one, BadRow):
        return {"number": one.number, "why": to_json(one.why)}
    return asdict(one)


def _unpacked(packed: dict[str, Any]) -> Drafted | BadRow:
    if "row" not in packed:
        return BadRow(number=packed["number"], why=from_json(packed["why"]))
    row = packed["row"]
    findings = tuple(Finding(**finding) for finding in row["findings"])
    return Drafted(
        **{**packed, "row": Row(**{**row, "findings": findings}), "offered": tuple(packed["offered"])}
    )
