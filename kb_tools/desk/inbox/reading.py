"""An export of messages - a table or JSON, of any system - read one message at a time, so that memory does
not grow with the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from email.utils import parseaddr
from typing import IO, Any

from kb_tools.desk.inbox.columns import FIELDS, columns_by_name, common_value, names_of, plain_name
from kb_tools.desk.inbox.documents import Broken, parts_of
from kb_tools.desk.inbox.finding import Around, Found, Stray, as_mapped, find_messages, stray
from kb_tools.desk.inbox.forms import Form
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.moments import seconds_of
from kb_tools.desk.inbox.paths import first_at, word_of
from kb_tools.desk.inbox.shapes import COMMON, Shape
from kb_tools.desk.inbox.table import csv_rows
from kb_tools.desk.inbox.whose import named, people_of, written_by
from kb_tools.desk.inbox.wording import plain_text, undo_mojibake
from kb_tools.errors import KbError, UsageError
from kb_tools.search.message import LONGEST_MESSAGE
from kb_tools.text import say

MOST_WAITING = 1_000
"""Values of a list that wait for the first message in it."""


def parse_map(pairs: Iterable[str]) -> dict[str, str]:
    """`text=Nachricht` as {"text": "Nachricht"}. Raises UsageError for what is not of that form."""
    mapped = {}
    for pair in pairs:
        field, equals, path = pair.partition("=")
        if not equals or field not in FIELDS or not path:
            raise UsageError(
                say("--map {pair!r} cannot be read", pair=pair[:60]),
                say("write FIELD=COLUMN, with one of: {names}", names=", ".join(FIELDS)),
            )
        mapped[field] = path
    return mapped


def read_inbox(
    raw: IO[bytes], form: Form, mapped: Mapping[str, str], ours: Iterable[str] = ()
) -> Iterator[Incoming | BadRow]:
    """Each row of the export. `ours` are names, handles and ids of the company. Raises KbError when no
    messages are found.
    """
    own = frozenset(map(plain_name, filter(None, ours)))
    rows = _table(raw, mapped) if form == "csv" else _documents(raw, mapped, lines=form == "jsonl")
    for number, row in enumerate(rows, 1):
        yield BadRow(number=number, why=row) if isinstance(row, str) else read_message(row, number, own)


def read_rows(raw: IO[bytes], form: Form) -> Iterator[dict[str, Any] | str]:
    """Each row as column -> cell, or why it cannot be read."""
    if form == "csv":
        yield from csv_rows(raw)
        return
    for part in parts_of(raw, lines=form == "jsonl"):
        if isinstance(part, Broken):
            yield part.why
        else:
            values = part.value if isinstance(part.value, list) else [part.value]
            yield from (one if isinstance(one, dict) else say("it is no object") for one in values)


def read_message(row: Found | Stray, number: int, ours: frozenset[str] = frozenset()) -> Incoming | BadRow:
    """The message of an object; a bad row where a customer's has no text, or too much of it. `ours` are the
    company's names, handles and ids, as `plain_name` has them.
    """
    if isinstance(row, Stray):
        if row.known:
            return Incoming(number=number, id=str(number), text="", by="internal")
        return BadRow(number=number, why=_no_message() if isinstance(row.value, dict) else _no_object())
    item, around, shape = row.item, row.around, row.shape
    words = {field: _word(field, item, around, shape) for field in ("id", "thread", "reply_to", "author")}
    name, handle = _names(item, around, shape, words["author"])
    text = _text(_value("text", item, around, shape), latin=shape.latin)
    by = written_by(item, around, shape, (words["author"], name, handle), ours)
    if by == "customer" and not text.strip():
        return BadRow(number=number, why=_no_message())
    if by == "customer" and len(text) > LONGEST_MESSAGE:  # a broken export can put a whole file into one cell
        why = say("the message is longer than {most:,} characters", most=LONGEST_MESSAGE)
        return BadRow(number=number, why=why)
    return Incoming(
        number=number,
        id=words["id"] or str(number),
        text=text[:LONGEST_MESSAGE],
        lang=_word("lang", item, around, shape),
        name=name,
        handle=handle and f"@{handle}",
        author=words["author"] or handle or name,
        thread=words["thread"] or (str(row.holder) if shape.talk and row.holder else ""),
        reply_to=words["reply_to"],
        by=by,
        at=seconds_of(_value("at", item, around, shape)),
        talk=shape.talk,
    )


def _table(raw: IO[bytes], mapped: Mapping[str, str]) -> Iterator[Found | str]:
    shape: Shape | None = None
    for row in csv_rows(raw):
        if isinstance(row, str):
            yield row
            continue
        shape = shape or _shape_of_table(tuple(row), mapped)
        yield Found(item=row, around=(), shape=shape)
    if shape is None:
        raise _nothing_found()


def _shape_of_table(names: tuple[str, ...], mapped: Mapping[str, str]) -> Shape:
    """Raises UsageError for a column that is not there, KbError where none holds messages."""
    if unknown := next((column for column in mapped.values() if column not in names), None):
        raise UsageError(
            say("there is no column {column!r}", column=unknown[:60]),
            say("use one of: {names}", names=", ".join(names)[:300]),
        )
    if "text" not in mapped and not columns_by_name(names, ("text",))["text"]:
        raise KbError(
            say("no column looks like the messages (there are: {names})", names=", ".join(names)[:300]),
            say("name it: --map text=COLUMN"),
        )
    return as_mapped(COMMON, mapped)


def _documents(raw: IO[bytes], mapped: Mapping[str, str], *, lines: bool) -> Iterator[Found | Stray | str]:
    """The messages of JSON. Of a list that is read in parts, what is no message waits until it is clear
    whether the list holds any.
    """
    last = last_here = None
    holders = _Holders()
    waiting: list[Any] = []
    listed = 0
    broken = False
    for part in parts_of(raw, lines=lines):
        if isinstance(part, Broken):
            broken = True
            yield part.why
            continue
        if part.listed != listed:
            waiting, listed, last_here = [], part.listed, None
        found = find_messages(part, mapped)
        if found:
            last = last_here = found[0]
            yield from (stray(value, last_here) for value in waiting)
            waiting = []
            yield from map(holders.number, found)
        elif part.listed and last_here:
            yield stray(part.value, last_here)
        elif part.listed and len(waiting) < MOST_WAITING:
            waiting.append(part.value)
    if last is None:
        raise KbError(say("it is not JSON"), say("export it again")) if broken else _nothing_found()


class _Holders:
    """Counts the objects that hold messages: a conversation without an id is told by that."""

    def __init__(self) -> None:
        self._last: Any = None
        self._count = 0

    def number(self, row: Found | Stray) -> Found | Stray:
        if isinstance(row, Stray) or not row.around:
            return row
        if row.around[-1] is not self._last:
            self._last, self._count = row.around[-1], self._count + 1
        return replace(row, holder=self._count)


def _value(field: str, item: Any, around: Around, shape: Shape) -> Any:
    """Where the shape says, else under one of its usual names."""
    value = first_at(item, around, getattr(shape, field))
    return common_value(item, field) if value is None else value


def _word(field: str, item: Any, around: Around, shape: Shape) -> str:
    for path in getattr(shape, field):
        if "&" in path:
            return "-".join(sorted(word_of(first_at(item, around, (part,))) for part in path.split("&")))
    return word_of(_value(field, item, around, shape))


def _text(value: Any, *, latin: bool) -> str:
    """A text, or one of pieces, some of which have a form of their own, as Telegram writes them."""
    pieces = value if isinstance(value, list) else [value]
    words = (piece.get("text") if isinstance(piece, dict) else piece for piece in pieces)
    text = "".join(word for word in words if isinstance(word, str))
    return plain_text(undo_mojibake(text) if latin else text)


def _names(item: Any, around: Around, shape: Shape, author: str) -> tuple[str, str]:
    """The name and the handle of whoever wrote it, without @, from what the export says of people."""
    name, handle = _word("name", item, around, shape), _word("handle", item, around, shape)
    for person in people_of(item, around, shape) if author else ():
        if author in named(person):
            name = name or word_of(person.get("name"))
            handle = handle or word_of(person.get("username") or person.get("screen_name"))
    name = undo_mojibake(name) if shape.latin else name
    if "<" in name or "@" in name[1:]:
        name = parseaddr(name)[0]
    if name.startswith("@"):
        name, handle = "", handle or name
    if plain_name(name) in names_of("theirs") | names_of("ours"):
        name = ""
    return name, handle.rstrip("/").rpartition("/")[2].removeprefix("@")


def _nothing_found() -> KbError:
    return KbError(say("no messages were found in it"), say("say where they are: --map text=PATH.TO.TEXT"))


def _no_message() -> str:
    return say("there is no message in it")


def _no_object() -> str:
    return say("it is no object")
