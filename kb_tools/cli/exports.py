"""The file that `kb triage` reads, and the one that it writes."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, FileIO
from pathlib import Path
from typing import Any, BinaryIO

import click

from kb_tools.cli.talk import told
from kb_tools.desk.inbox.forms import form_of
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.reading import read_inbox
from kb_tools.desk.inbox.turns import Turns, gathering
from kb_tools.desk.unfinished import Unfinished, part_of
from kb_tools.errors import KbError, UsageError
from kb_tools.sources.atomic import replacing_text
from kb_tools.telling import triage as telling
from kb_tools.text import say

LARGE = 2_000_000
"""Bytes of a file that takes a while to read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A file, and what was said of how to read it."""

    file: Path
    mapped: dict[str, str]
    own: tuple[str, ...]

    @contextmanager
    def opened(self, handle: str) -> Iterator[tuple[Turns, list[BadRow], str]]:
        """Its messages gathered, the rows that hold none, and a digest of it all."""
        with self._bytes() as raw, gathering() as turns:
            digest = hashlib.file_digest(raw, "sha256")
            digest.update(repr((self.mapped, self.own)).encode())
            raw.seek(0)
            head = raw.peek(100)
            if not head.strip():
                raise KbError(say("is empty"), say("export it again"), file=self.file.name)
            form = form_of(self.file, head)
            rows = read_inbox(raw, form, self.mapped, [handle, *self.own])
            bad = list(turns.add_all(_with_progress(rows, raw)))
            yield turns, bad, digest.hexdigest()

    @contextmanager
    def _bytes(self) -> Iterator[Any]:
        """The file. It is read more than once: what comes through a pipe is kept meanwhile, in a file without
        a name.
        """
        is_input = self.file == Path("-")
        with BufferedReader(FileIO(0 if is_input else self.file, closefd=not is_input)) as raw:
            if raw.seekable():
                yield raw
                return
            with tempfile.TemporaryFile() as kept:
                shutil.copyfileobj(raw, kept)
                kept.seek(0)
                yield kept


def _with_progress(rows: Iterator[Incoming | BadRow], raw: BinaryIO) -> Iterator[Incoming | BadRow]:
    """The rows, with a bar on standard error, on a terminal, by the share of the file that was read."""
    size = raw.seek(0, os.SEEK_END)
    raw.seek(0)
    if size < LARGE or not sys.stderr.isatty():
        yield from rows
        return
    with click.progressbar(length=size, label=told(say("Reading")), file=sys.stderr) as bar:
        for row in rows:
            yield row
            bar.update(raw.tell() - bar.pos)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the rows go, and what may become of what is there."""

    path: Path | None
    source: Path
    """The file that is read, `-` for standard input."""
    as_json: bool
    resume: bool
    overwrite: bool

    def is_complete(self) -> bool:
        """Whether nothing is left to resume. Raises UsageError where something would be lost: what is read,
        rows in the output, or rows on the way to it.
        """
        if self.resume and self.overwrite:
            raise UsageError(say("--resume and --overwrite exclude each other"), say("leave one of them out"))
        if self.path is None:
            return False
        if any(map(self._is_read, (self.path, part_of(self.path)))):
            what = say("{file} is the file that is read, and would be lost", file=str(self.path))
            raise UsageError(what, say("name another file"))
        there, begun = self.path.is_file(), part_of(self.path).is_file()
        if begun and not (self.resume or self.overwrite):
            fix = say("add --resume to go on, or --overwrite to begin anew")
            raise UsageError(say("{file} was begun and not completed", file=str(self.path)), fix)
        if there and not (self.resume or self.overwrite):
            fix = say("name another file, or add --overwrite")
            raise UsageError(say("{file} is there already", file=str(self.path)), fix)
        return self.resume and there and not begun

    def _is_read(self, output: Path) -> bool:
        """Whether it is the very file that is read, by whatever name."""
        source = os.fstat(0) if self.source == Path("-") else self.source.stat()
        return output.is_file() and os.path.samestat(source, output.stat())

    def write(self, rows: Unfinished) -> None:
        """The rows, those of people in danger first."""
        if self.path is None:
            telling.write_rows(rows.urgent_first(), sys.stdout, as_json=self.as_json)
            return
        with replacing_text(self.path, bom=not self.as_json) as file:
            telling.write_rows(rows.urgent_first(), file, as_json=self.as_json)
