"""Which export a file is, and its drafts."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, cast

from kb_tools.errors import KbError, UsageError
from kb_tools.importing.drafts import Draft, LeftOut
from kb_tools.importing.exported import objects

Form = Literal["csv", "zendesk", "freshdesk", "zammad", "html"]
LARGEST = 200_000_000
"""Bytes; the JSON of a help centre is read as a whole."""
SUFFIXES: dict[str, Form] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def read_file(path: Path, form: Form | None = None) -> tuple[tuple[Draft, ...], tuple[LeftOut, ...]]:
    """What is in an export, and what of it can or should not be brought in. Raises KbError when it cannot be
    read at all.
    """
    if path.stat().st_size > LARGEST:
        raise KbError(f"is larger than {LARGEST // 1_000_000} MB", "export it in parts", file=path.name)
    if not path.stat().st_size:
        raise KbError("is empty", "export it again", file=path.name)
    form = form or SUFFIXES.get(path.suffix.lower())
    found = tuple(_csv(path) if form == "csv" else _page(path) if form == "html" else _json(path, form))
    drafts = tuple(one for one in found if isinstance(one, Draft))
    if not found:
        raise KbError("has no questions and answers in it", "name what it is with --format", file=path.name)
    return drafts, tuple(one for one in found if isinstance(one, LeftOut))


def _csv(path: Path) -> Iterator[Draft | LeftOut]:
    from kb_tools.importing.rows import parse_rows

    yield from parse_rows(io.BufferedReader(cast(io.RawIOBase, io.BytesIO(path.read_bytes()))))


def _page(path: Path) -> Iterator[Draft]:
    from kb_tools.importing.page import decode_page, parse_page

    yield from parse_page(decode_page(path.read_bytes()))


def _json(path: Path, form: Form | None) -> Iterator[Draft | LeftOut]:
    from kb_tools.importing.freshdesk import parse_freshdesk
    from kb_tools.importing.zammad import parse_zammad
    from kb_tools.importing.zendesk import parse_zendesk

    try:
        data = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        kind = "is no JSON" if form or path.suffix.lower() == ".json" else "is of no kind that is known here"
        raise KbError(
            f"{kind} ({str(error)[:80]})", "name what it is with --format, or export it again", file=path.name
        ) from None
    parsers = {"zendesk": parse_zendesk, "freshdesk": parse_freshdesk, "zammad": parse_zammad}
    yield from parsers[form or recognise_json(data)](data)


def recognise_json(data: Any) -> Form:
    """Whose export this is, by the names in it. Raises UsageError when it looks like none."""
    for _, item in objects(data):
        if any(name.startswith("KnowledgeBase") for name in item):
            return "zammad"
        if "title" in item and "body" in item:
            return "zendesk"
        if "title" in item and "description" in item and "status" in item:
            return "freshdesk"
    raise UsageError(
        "this JSON looks like no export of Zendesk, Freshdesk or Zammad", "name what it is with --format"
    )
