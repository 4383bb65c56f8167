"""A FAQ as CSV: a question, its answer and perhaps a category in each row. Pure."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import cast

from kb_tools.desk.inbox import columns_by_name, csv_rows
from kb_tools.errors import UsageError
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.text import say

FIELDS = ("title", "html", "category", "tags", "lang", "summary")
TAG = re.compile(
    r"</?(?:p|br|div|span|a|ul|ol|li|b|strong|i|em|u|h[1-6]|table|img|pre|code|blockquote)\b[^<>]*>",
    re.IGNORECASE,
)
BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)")
ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")


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
            yield _draft(place, values)


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


def _draft(place: str, values: Mapping[str, str]) -> Draft:
    answer = values.get("html", "")
    categories = tuple(filter(None, (part.strip() for part in values.get("category", "").split(">"))))
    return Draft(
        place=place,
        title=values.get("title", ""),
        html=answer if TAG.search(answer) else html_of_text(answer),
        lang=values.get("lang", ""),
        summary=values.get("summary", ""),
        categories=categories,
        tags=tuple(filter(None, (part.strip() for part in re.split(r"[,;|]", values.get("tags", ""))))),
    )


def html_of_text(text: str) -> str:
    """A text without markup as HTML: paragraphs, line ends, lists of lines that begin with a dash or number,
    and links.
    """
    parts: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        rows = [row for row in block.split("\n") if row.strip()]
        while rows:
            listed = bool(BULLET.match(rows[0]))
            end = next(
                (place for place, row in enumerate(rows) if bool(BULLET.match(row)) != listed), len(rows)
            )
            parts.append(_list(rows[:end]) if listed else f"<p>{'<br>'.join(map(_linked, rows[:end]))}</p>")
            rows = rows[end:]
    return "".join(parts)


def _list(rows: list[str]) -> str:
    name = "ol" if rows[0].lstrip()[0].isdigit() else "ul"
    items = "".join(f"<li>{_linked(BULLET.sub('', row, count=1))}</li>" for row in rows)
    return f"<{name}>{items}</{name}>"


def _linked(row: str) -> str:
    parts, at = [], 0
    for found in ADDRESS.finditer(row):
        parts += [escape(row[at : found.start()]), f'<a href="{escape(found[0])}">{escape(found[0])}</a>']
        at = found.end()
    return "".join([*parts, escape(row[at:])])


FORMAT = Format(parse=parse_rows, suffixes=(".csv", ".tsv", ".txt"))
