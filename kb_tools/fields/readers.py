"""Nodes of YAML to typed values, one field at a time.

`read_mapping` turns a node into values by a table of readers and collects everything that is wrong. A reader
takes a `Node` and returns the value or raises `FieldError(what, fix)`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from kb_tools.fields.nodes import Node
from kb_tools.models import Problem, Severity
from kb_tools.text import CONTROL, clean, joined, say

DURATION = re.compile(r"P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d+)?)S)?)?")
CLOCK = re.compile(r"(\d{1,3}:)?[0-5]?\d:[0-5]\d")
MOST_SECONDS = 999_999


class FieldError(ValueError):
    """A value that a field cannot take. `line` is where, when that is not the field's own line."""

    def __init__(self, what: str, fix: str, line: int = 0) -> None:
        super().__init__(what)
        self.what, self.fix, self.line = what, fix, line


Reader = Callable[[Node], Any]


def read_mapping(
    node: Node | None,
    fields: Mapping[str, Reader],
    file: str,
    *,
    of: str,
    ignore: Callable[[str], bool] = lambda _key: False,
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The values of the fields that are there and right, and a problem for each that is not, which has the
    name as its `field`. `of` names the thing in messages, as it stands behind "in".
    """
    if node is None or node.value is None:
        return {}, ()
    if not isinstance(node.value, dict):
        what = say("{of} should be a list of names and values", of=of)
        fix = say("write it as `name: value`, one a line")
        return {}, (Problem(file=file, line=node.line, what=what, fix=fix, rule="type"),)
    values: dict[str, Any] = {}
    problems = [
        Problem(
            file=file,
            line=line,
            what=say("{key} stands here a second time", key=key),
            fix=say("keep one of the two"),
            rule="duplicate-key",
            field=key,
        )
        for key, line in node.repeated
    ]
    for key, item in node.value.items():
        if key not in fields:
            problems += [] if ignore(key) else [_unknown(key, item, fields, file, of)]
        elif item.value is not None:
            try:
                values[key] = fields[key](item)
            except FieldError as error:
                problems.append(
                    Problem(
                        file=file,
                        line=error.line or item.line,
                        what=joined((key, error.what), " "),
                        fix=error.fix,
                        rule="value",
                        field=key,
                    )
                )
    return values, tuple(problems)


def read_part(node: Node, fields: Mapping[str, Reader], of: str) -> dict[str, Any]:
    """The same for a mapping that is itself a field's value. Raises FieldError for the first mistake in
    it.
    """
    values, problems = read_mapping(node, fields, "", of=of)
    if problems:
        what = say("has a mistake: {what}", what=problems[0].what)
        raise FieldError(what, problems[0].fix, problems[0].line)
    return values


def _unknown(key: str, item: Node, fields: Mapping[str, Reader], file: str, of: str) -> Problem:
    what, fix, severity = _what_is_unknown(key, tuple(fields), of)
    return Problem(
        file=file, line=item.line, what=what, fix=fix, rule="unknown-key", severity=severity, field=key
    )


@lru_cache(maxsize=1_000)
def _what_is_unknown(key: str, known: tuple[str, ...], of: str) -> tuple[str, str, Severity]:
    """What is said of such a key, what to do, and how grave it is: a near miss is surely a slip and an error,
    anything else may be another tool's key. Whole folders of pages may have the same.
    """
    what = say("unknown key `{key}` in {of}", key=clean(key)[:60], of=of)
    if near := difflib.get_close_matches(key, known, n=1, cutoff=0.75):
        return what, say("did you mean `{name}`?", name=near[0]), "error"
    return what, say("known here: {names}", names=", ".join(known)), "warning"


def itself(node: Node) -> Node:
    """The node as it is, for values that are read later."""
    return node


def text(node: Node) -> str:
    """One text, spaces trimmed. What YAML would take for a number, date or truth value stays as it was
    written.
    """
    if isinstance(node.value, (dict, tuple)):
        raise FieldError(say("should be one text"), say("write it on one line, in quotes if it has a colon"))
    if CONTROL.search(node.raw):
        raise FieldError(say("has a control character"), say("delete the invisible character"))
    return node.raw.strip()


def line(node: Node) -> str:
    """One text on one line, such as a title."""
    return " ".join(text(node).split())


def texts(node: Node) -> tuple[str, ...]:
    """A list of texts; a single text counts as a list of one."""
    return tuple(t for t in (text(item) for item in node.items if item.value is not None) if t)


def flag(node: Node) -> bool:
    """True or false."""
    if not isinstance(node.value, bool):
        raise FieldError(say("should be true or false"), say("write `true` or `false`"))
    return node.value


def day(node: Node) -> date:
    """A date as 2026-10-01."""
    if isinstance(node.value, datetime):
        return node.value.date()
    if isinstance(node.value, date):
        return node.value
    try:  # in quotes YAML leaves it a text
        return datetime.strptime(node.raw.strip(), "%Y-%m-%d").date()
    except ValueError:
        what = say("is not a date: {value!r}", value=clean(node.raw)[:40])
        raise FieldError(what, say("write it as 2026-10-01")) from None


def integer(low: int, high: int) -> Reader:
    """A whole number from `low` to `high`."""

    def read(node: Node) -> int:
        if not isinstance(node.value, int) or isinstance(node.value, bool) or not low <= node.value <= high:
            raise FieldError(
                say("should be a whole number from {low} to {high}", low=low, high=high),
                say("write a number such as {number}", number=str(max(low, min(90, high)))),
            )
        return node.value

    return read


def share(node: Node) -> float:
    """A number from 0 to 1."""
    if not isinstance(node.value, (int, float)) or isinstance(node.value, bool) or not 0 <= node.value <= 1:
        raise FieldError(
            say("should be a number from 0 to 1"), say("write a number such as {number}", number="0.4")
        )
    return float(node.value)


def seconds(node: Node) -> int:
    """Seconds from the start: 83, "1:23", "0:01:23", or ISO 8601 (PT1M23S)."""
    found = _seconds(node)
    if found is None or not 0 <= found <= MOST_SECONDS:
        what = say("is not a time: {value!r}", value=clean(node.raw.strip())[:40])
        raise FieldError(what, say("write seconds (83), 1:23, or PT1M23S"))
    return int(found)


def _seconds(node: Node) -> float | None:
    if isinstance(node.value, (int, float)) and not isinstance(node.value, bool):
        return node.value
    raw = node.raw.strip()
    if re.fullmatch(r"\d{1,6}", raw):
        return int(raw)
    if CLOCK.fullmatch(raw):
        return int(sum(int(part) * 60**power for power, part in enumerate(reversed(raw.split(":")))))
    match = DURATION.fullmatch(raw)
    if not match or not any(match.groups()):
        return None
    days, hours, minutes, rest = (float(part or 0) for part in match.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + rest


def one_of(*choices: str) -> Reader:
    """One of the given texts."""

    def read(node: Node) -> str:
        value = text(node)
        if value not in choices:
            near = difflib.get_close_matches(value, choices, n=1)
            fix = (
                say("did you mean `{name}`?", name=near[0])
                if near
                else say("use one of: {names}", names=", ".join(choices))
            )
            raise FieldError(say("cannot be {value!r}", value=value[:40]), fix)
        return value

    return read


def matching(pattern: str, wrong: Callable[[str], str], fix: str) -> Reader:
    """One text that a pattern describes as a whole; `wrong` says of the beginning of another that it is
    not one.
    """

    def read(node: Node) -> str:
        value = text(node)
        if not re.fullmatch(pattern, value):
            raise FieldError(wrong(value[:60]), fix)
        return value

    return read


_language_code = matching(
    r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*",
    lambda value: say("is not a language: {value!r}", value=value[:40]),
    say("write a code such as de or en"),
)


def language(node: Node) -> str:
    """A language code such as de or en-GB."""
    return re.sub(r"^[A-Z]+", lambda code: code[0].lower(), _language_code(node))
