"""An inbox export - CSV, JSONL or JSON - read one message at a time, so that memory does not grow with the
file.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import IO, Any, Literal

from kb_tools.desk.answers import LONGEST_MESSAGE
from kb_tools.errors import UsageError
from kb_tools.languages import in_every_language
from kb_tools.text import say

Form = Literal["csv", "jsonl", "json"]
FORMS: Mapping[str, Form] = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
}  # fmt: skip
FIELDS = ("text", "id", "lang", "name", "thread")
LONGEST_ITEM = 5_000_000
CHUNK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message of the export. `number` counts rows from 1, without the header; messages of one conversation
    have the same `thread`.
    """

    number: int
    id: str
    text: str
    lang: str = ""
    name: str = ""
    thread: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row that holds no message, and why."""

    number: int
    why: str


def parse_map(pairs: Iterable[str]) -> dict[str, str]:
    """`text=Nachricht` as {"text": "Nachricht"}. Raises UsageError for what is not of that form."""
    mapped = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals or field not in FIELDS or not column:
            raise UsageError(
                say("--map {pair!r} cannot be read", pair=pair[:60]),
                say("write FIELD=COLUMN, with one of: {names}", names=", ".join(FIELDS)),
            )
        mapped[field] = column
    return mapped


def read_inbox(raw: IO[bytes], form: Form, mapped: Mapping[str, str]) -> Iterator[Incoming | BadRow]:
    """Each row of the export. Raises UsageError when no column holds messages."""
    rows = read_rows(raw, form)
    columns: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            yield BadRow(number=number, why=row)
            continue
        if "text" not in columns:
            columns = find_columns(tuple(row), mapped)
        yield _incoming(number, row, columns)


def read_rows(raw: IO[bytes], form: Form) -> Iterator[dict[str, Any] | str]:
    """Each row as column -> cell, or why it cannot be read."""
    return csv_rows(raw) if form == "csv" else _lines(raw) if form == "jsonl" else _items(raw)


def form_of(path: Path, head: bytes) -> Form:
    """The form of a file by its name, else by how it begins."""
    if path.suffix.lower() in FORMS:
        return FORMS[path.suffix.lower()]
    begin = head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    return "json" if begin == b"[" else "jsonl" if begin == b"{" else "csv"


def find_columns(names: tuple[str, ...], mapped: Mapping[str, str]) -> dict[str, str]:
    """Field -> the column that holds it: as mapped, else by its name. Raises UsageError when there is none
    for the messages.
    """
    columns = columns_by_name(names, FIELDS)
    for field, column in mapped.items():
        if column not in names:
            raise UsageError(
                say("there is no column {column!r}", column=column[:60]),
                say("use one of: {names}", names=", ".join(names)[:300]),
            )
        columns[field] = column
    if not columns["text"]:
        raise UsageError(
            say("no column looks like the messages (there are: {names})", names=", ".join(names)[:300]),
            say("name it: --map text=COLUMN"),
        )
    return {field: column for field, column in columns.items() if column}


def columns_by_name(names: tuple[str, ...], fields: tuple[str, ...]) -> dict[str, str]:
    """Field of `languages.columns` -> the column that is called so in any language, the likeliest first; ""
    where there is none.
    """
    plain = {_plain(name): name for name in reversed(names)}
    return {
        field: next((plain[known] for known in map(_plain, _known_as(field)) if known in plain), "")
        for field in fields
    }


def _known_as(field: str) -> Iterator[str]:
    """The likeliest name of each language, then the second ones."""
    said = (getattr(columns, field) for columns in in_every_language("columns"))
    return (name for rank in zip_longest(*said, fillvalue="") for name in rank if name)


def _plain(name: str) -> str:
    """Without capitals, blanks, underscores and accents."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFD", name.casefold()))


def _incoming(number: int, row: Mapping[str, Any], columns: Mapping[str, str]) -> Incoming | BadRow:
    values = {field: row.get(column) for field, column in columns.items()}
    text = values.pop("text", None)
    if not isinstance(text, str) or not text.strip():
        return BadRow(number=number, why=say("there is no message in it"))
    if len(text) > LONGEST_MESSAGE:  # a broken export can put a whole file into one cell
        why = say("the message is longer than {most:,} characters", most=LONGEST_MESSAGE)
        return BadRow(number=number, why=why)
    plain = {field: str(value) if isinstance(value, str | int) else "" for field, value in values.items()}
    return Incoming(number=number, id=plain.pop("id", "") or str(number), text=text, **plain)


def csv_rows(raw: IO[bytes]) -> Iterator[dict[str, str] | str]:
    """The rows below the header as column -> cell, or why one cannot be read; encoding and delimiter are
    found out.
    """
    file = io.TextIOWrapper(raw, encoding=_encoding(raw), errors="replace", newline="")
    head = file.readline()
    delimiter = max(",;\t|", key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    reader = csv.reader(file, delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield say("it cannot be read ({error})", error=str(error))
            continue
        if not cells:
            continue
        if len(cells) > len(names):
            yield say("it has {n} cells where the header has {most}", n=len(cells), most=len(names))
        else:
            yield dict(zip(names, cells, strict=False))


def _encoding(raw: IO[bytes]) -> str:
    """UTF-8 with or without mark, UTF-16 with one, else the encoding of Western Windows. Looks through the
    file where it can go back.
    """
    head = raw.peek(4)[:4] if isinstance(raw, io.BufferedReader) else b""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if not raw.seekable():
        return "utf-8-sig"
    start, decoder, encoding = raw.tell(), codecs.getincrementaldecoder("utf-8-sig")(), "utf-8-sig"
    try:
        while chunk := raw.read(CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        encoding = "cp1252"
    raw.seek(start)
    return encoding


def _lines(raw: IO[bytes]) -> Iterator[dict[str, Any] | str]:
    for line in io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace"):
        if line.strip():
            yield _row_of(line)


def _row_of(line: str) -> dict[str, Any] | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return say("it is not JSON ({error})", error=str(error)[:60])
    return row if isinstance(row, dict) else say("it is no object")


def _items(raw: IO[bytes]) -> Iterator[dict[str, Any] | str]:
    """The objects of a JSON list, or of the first list in a JSON object, one at a time."""
    file = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace")
    buffer, decoder = "", json.JSONDecoder()
    while "[" not in buffer and (chunk := file.read(CHUNK)):
        buffer += chunk
    buffer = buffer.partition("[")[2]
    while True:
        buffer = buffer.lstrip(" \r\n\t,")
        if buffer.startswith("]"):
            return
        try:
            item, end = decoder.raw_decode(buffer)
            if end == len(buffer) and (chunk := file.read(CHUNK)):  # a number may go on
                buffer += chunk
                continue
        except (ValueError, RecursionError) as error:
            chunk = file.read(CHUNK)
            if not chunk or len(buffer) > LONGEST_ITEM:
                if buffer.strip():
                    yield say("from here on it is not JSON ({error})", error=str(error)[:60])
                return
            buffer += chunk
            continue
        buffer = buffer[end:]
        yield item if isinstance(item, dict) else say("it is no object")
