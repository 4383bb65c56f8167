"""The formats of exports that can be brought in: a row of `importing/shapes` for each system that lists whole
articles, and a file for each other, found by being here, with its `FORMAT`.
"""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from kb_tools.desk.inbox.encodings import encoding_of
from kb_tools.errors import KbError, UsageError
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import objects
from kb_tools.importing.shapes import FORMATS
from kb_tools.text import say

LARGEST = 200_000_000
"""Bytes; the JSON of a help centre is read as a whole."""
KNOWN = say(
    "bring an export of {systems}, schema.org's FAQPage or a list of objects with question and answer as "
    "JSON, a CSV with these two columns, or a page as HTML",
    systems="Chatwoot, Freshdesk, Help Scout, Intercom, WordPress, Zammad, Zendesk",
)
NAMES = tuple(sorted({*FORMATS, *(module.name for module in iter_modules(__path__))}))
LINES = (".jsonl", ".ndjson")


def read_file(path: Path, name: str | None = None) -> tuple[tuple[Draft, ...], tuple[LeftOut, ...]]:
    """What is in an export, and what of it can or should not be brought in; `name` is that of its format,
    None to recognise it. Raises KbError when it cannot be read at all.
    """
    if path.stat().st_size > LARGEST:
        raise KbError(
            say("is larger than {most} MB", most=LARGEST // 1_000_000),
            say("export it in parts"),
            file=path.name,
        )
    if not path.stat().st_size:
        raise KbError(say("is empty"), say("export it again"), file=path.name)
    suffix = path.suffix.lower()
    known = [_format(name)] if name else [one for one in map(_format, NAMES) if suffix in one.suffixes]
    if known and known[0].has is None:
        found = tuple(known[0].parse(path.read_bytes()))
    else:
        data = _json(path, named=bool(name))
        found = tuple((known[0] if known else recognise_json(data)).parse(data))
    if not found:
        raise KbError(
            say("has no questions and answers in it"), say("name what it is with --format"), file=path.name
        )
    drafts = tuple(one for one in found if isinstance(one, Draft))
    return drafts, tuple(one for one in found if isinstance(one, LeftOut))


def _format(name: str) -> Format:
    found: Format = FORMATS.get(name) or import_module(f"{__name__}.{name}").FORMAT
    return found


def _json(path: Path, *, named: bool) -> Any:
    try:
        with path.open("rb") as raw:
            encoding = encoding_of(raw)
            text = raw.read().decode(encoding, errors="replace").removeprefix("\ufeff")
        rows = [row for row in text.splitlines() if row.strip()]
        if len(rows) > 1 and all(row.startswith("{") and row.rstrip().endswith("}") for row in rows):
            return [json.loads(row) for row in rows]
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        what = (
            say("is no JSON from line {line} on", line=getattr(error, "lineno", 1))
            if named or path.suffix.lower() in {".json", *LINES}
            else say("is of no kind that is known here")
        )
        raise KbError(what, KNOWN, file=path.name) from None


def recognise_json(data: Any) -> Format:
    """Whose export this is, by what its objects have. Raises UsageError when it is none."""
    known = [one for one in map(_format, NAMES) if one.has]
    for _, item in objects(data):
        for one in known:
            if one.has and one.has(item):
                return one
    raise UsageError(say("this JSON looks like no export that is known here"), KNOWN)
