"""The fields of a video as YAML: in what order they stand, and how each value is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb_tools.models import Chapter
from kb_tools.sources import yaml_edit as edit
from kb_tools.sources.yaml_edit import Written
from kb_tools.text import clean

ORDER = (
    "id",
    "title",
    "lang",
    "description",
    "duration",
    "published",
    "captions",
    "questions",
    "articles",
    "chapters",
    "embeddable",
    "available",
)
EMPTY: Mapping[str, str] = {"chapters": "[]", "embeddable": "true", "available": "true"}
"""What a field says when its line cannot be taken out; "" for the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A truth value that says why, in a comment behind it."""

    value: bool
    why: str = ""


Value = str | int | date | bool | Flag | tuple[Chapter, ...] | tuple[str, ...] | None
"""What a field can become; `duration` in seconds, None to take it out."""
Changes = Mapping[str, Value]


def written(name: str, value: Value) -> Written:
    """A value as it stands in a block mapping."""
    if isinstance(value, Flag):
        return Written(inline=str(value.value).lower(), comment=f" # {value.why}" if value.why else "")
    if isinstance(value, str):
        tidied = tidy(value)
        return edit.literal(tidied) if "\n" in tidied else Written(inline=edit.quote(tidied, flow=False))
    if (
        isinstance(value, tuple)
        and value
        and (name in ("chapters", "questions") or sum(map(len, map(str, value))) > 100)
    ):
        return Written(
            below=tuple(f"  - {_flow_item(item, flow=not isinstance(item, str))}" for item in value)
        )
    return Written(inline=in_flow(name, value))


def in_flow(name: str, value: Value) -> str:
    """A value on one line."""
    if isinstance(value, tuple):
        return edit.flow_list([_flow_item(item, flow=True) for item in value])
    if isinstance(value, str):
        return edit.quote(tidy(value), flow=True)
    return plain(name, value)


def _flow_item(item: Chapter | str, *, flow: bool) -> str:
    if isinstance(item, str):
        return edit.quote(item, flow=flow)
    return f"{{start: {item.start}, title: {edit.quote(item.title, flow=True)}}}"


def plain(name: str, value: Value) -> str:
    if isinstance(value, Flag):
        return str(value.value).lower()
    if isinstance(value, bool):
        return str(value).lower()
    return iso_duration(value) if name == "duration" and isinstance(value, int) else str(value)


def iso_duration(seconds: int) -> str:
    """Seconds in ISO 8601, as YouTube writes them: PT1H2M3S."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if number]
    return "PT" + ("".join(parts) or "0S")


def tidy(text: str) -> str:
    """A text as it is kept in the file: nothing invisible, no white space at line ends, at the beginning and
    the end.
    """
    rows = re.split(r"\r\n|[\r\n\u2028\u2029\u0085]", text)
    kept = (edit.UNPRINTABLE.sub("", clean(row)).rstrip() for row in rows)
    return "\n".join(kept).strip()


def video_rows(fields: Changes, dash: int, inner: int) -> list[str]:
    """The lines of a new video; `dash` and `inner` are the columns of its dash and of its fields."""
    rows: list[str] = []
    for name in (name for name in ORDER if fields.get(name) is not None):
        new = written(name, fields[name])
        rows += [f"{name}:{' ' if new.inline else ''}{new.inline}{new.comment}", *new.below]
    indented = [" " * inner + row if row else "" for row in rows]
    return [" " * dash + "-" + " " * (inner - dash - 1) + rows[0], *indented[1:]]


def video_in_flow(fields: Changes) -> str:
    """A new video on one line."""
    return (
        "{"
        + ", ".join(
            f"{name}: {in_flow(name, fields[name])}" for name in ORDER if fields.get(name) is not None
        )
        + "}"
    )


def meant(name: str, value: Value) -> Any:
    """What YAML reads where the value was written, spaces trimmed: texts, tuples of texts, or tuples of names
    and texts.
    """
    if value is None:
        return ""
    if isinstance(value, tuple):
        return tuple(
            item.strip()
            if isinstance(item, str)
            else (("start", str(item.start)), ("title", item.title.strip()))
            for item in value
        )
    return tidy(value) if isinstance(value, str) else plain(name, value)
