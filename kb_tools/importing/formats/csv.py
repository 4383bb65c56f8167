"""A FAQ as CSV: a question, its answer and perhaps a category in each row. Pure."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import cast

from kb_tools.desk.inbox.columns import columns_by_name
from kb_tools.desk.inbox.table import csv_rows
from kb_tools.errors import UsageError
from kb_tools.importing.as_html import html_of
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import Item, not_public
from kb_tools.text import say

FIELDS = ("title", "html", "category", "tags", "lang", "summary")


def parse_rows(data: bytes) -> Iterator[Draft | LeftOut]:
    """Each row of the table. Raises UsageError when no columns look like questions and answers."""
    columns: dict[str, str] = {}
    raw = io.BufferedReader(cast(io.RawIOBase, io.BytesIO(data)))
    for number, row in enumerate(csv_rows(raw), 1):
        place = say("row {number}", number=number)
        if isinstance(row, str):
            yield LeftOut(place=place, title="", why=row)
            continue
        columns = columns or find_columns(tuple(row))
        values = {field: (row.get(column) or "").strip() for field, column in columns.items()}
        if any(values.values()):
            yield draft_of(place, values, row)


def find_columns(names: tuple[str, ...]) -> dict[str, str]:
    """Field -> the column that holds it. Raises UsageError when questions or answers have none."""
    found = columns_by_name(names, FIELDS)
    if not (found["title"] and found["html"]):
        there = ", ".join(names)[:300]
        raise UsageError(
            say("no column looks like the answers (there are: {names})", names=there)
            if found["title"]
            else say("no column looks like the questions (there are: {names})", names=there),
            say("call it question and answer (or Frage and Antwort) in the first row"),
        )
    return {field: column for field, column in found.items() if column}


def draft_of(place: str, values: Mapping[str, str], row: Item) -> Draft | LeftOut:
    """An article of the values of FIELDS, unless its row is marked as not for everybody."""
    if why := not_public(row):
        return LeftOut(place=place, title=values.get("title", ""), why=why, failed=False)
    categories = tuple(filter(None, (part.strip() for part in values.get("category", "").split(">"))))
    return Draft(
        place=place,
        title=values.get("title", ""),
        html=html_of(values.get("html", "")),
        lang=values.get("lang", ""),
        summary=values.get("summary", ""),
        categories=categories,
        tags=tuple(filter(None, (part.strip() for part in re.split(r"[,;|]", values.get("tags", ""))))),
    )


FORMAT = Format(parse=parse_rows, suffixes=(".csv", ".tsv", ".txt"))
