"""YAML as editors write it, read with line numbers, one typed field at a time.

`parse_yaml` gives a `Node`; `read_mapping` turns a node into values by a table of readers and collects
everything that is wrong. A reader takes a `Node` and returns the value or raises `FieldError(what, fix)`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kb_tools.models import Problem, Severity
from kb_tools.text import CONTROL, clean, joined, say

DURATION = re.compile(r"P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d+)?)S)?)?")
CLOCK = re.compile(r"(\d{1,3}:)?[0-5]?\d:[0-5]\d")
MOST_SECONDS = 999_999
DEEPEST = 60
"""Levels of YAML; a menu of seven levels takes 14."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A YAML value and the line it starts on. `value` is a scalar, a tuple of nodes, or a dict of nodes;
    `raw` a scalar as written, `tag` a tag the writer put before it (`!ENV`).
    """

    value: Any
    line: int
    raw: str = ""
    tag: str = ""
    repeated: tuple[tuple[str, int], ...] = ()

    def get(self, *keys: str) -> Node | None:
        """The node under `keys`, one after the other; None where there is none."""
        node: Node | None = self
        for key in keys:
            node = node.value.get(key) if node is not None and isinstance(node.value, dict) else None
        return node


class FieldError(ValueError):
    """A value that a field cannot take. `line` is where, when that is not the field's own line."""

    def __init__(self, what: str, fix: str, line: int = 0) -> None:
        super().__init__(what)
        self.what, self.fix, self.line = what, fix, line


Reader = Callable[[Node], Any]


def parse_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """The document as nodes, or None and why not. Aliases are followed once; custom tags count as plain
    text.
    """
    import yaml

    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _refuse_depth(yaml.parse(text, Loader=loader_class))
        loader = loader_class(text)
        composed = loader.get_single_node()
        return (None, ()) if composed is None else (_to_node(composed, loader, first_line, {}, 0), ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (
            min(mark.line if mark else 0, text.rstrip("\n").count("\n")) + first_line
        )  # a bracket left open is noticed behind the end
        what = say("the YAML is broken here ({error})", error=error.problem or error.context)
        return None, (_broken(file, line, what),)
    except yaml.YAMLError:
        odd = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, odd.start() if odd else 0) + first_line
        return None, (_broken(file, line, say("the YAML has a character that YAML does not allow")),)
    except RecursionError:
        return None, (_broken(file, first_line, say("the YAML is nested too deeply")),)


def _refuse_depth(events: Iterable[Any]) -> None:
    """Before anything is composed: the C library overflows its stack on deep nesting, and takes the whole
    program with it.
    """
    depth = 0
    for event in events:
        name = type(event).__name__
        depth += name in ("SequenceStartEvent", "MappingStartEvent")
        depth -= name in ("SequenceEndEvent", "MappingEndEvent")
        if depth > DEEPEST:
            raise RecursionError


def _broken(file: str, line: int, what: str) -> Problem:
    fix = say("check quotes, colons and indentation; a text with a colon needs quotes")
    return Problem(file=file, line=line, what=what, fix=fix, rule="yaml")


def _to_node(source: Any, loader: Any, first_line: int, seen: dict[int, Node], depth: int) -> Node:
    """`seen` makes an alias cost nothing, `depth` ends one that contains itself."""
    if depth > DEEPEST:
        raise RecursionError
    if id(source) in seen:
        return seen[id(source)]
    line, tag = source.start_mark.line + first_line, source.tag if source.tag.startswith("!") else ""
    if source.id == "scalar":
        node = Node(value=_scalar(source, loader), line=line, raw=source.value, tag=tag)
    elif source.id == "sequence":
        node = Node(
            value=tuple(_to_node(item, loader, first_line, seen, depth + 1) for item in source.value),
            line=line,
            tag=tag,
        )
    else:
        names = [str(key.value) for key, _ in source.value]
        again = tuple(
            (n, key.start_mark.line + first_line)
            for i, (n, (key, _)) in enumerate(zip(names, source.value, strict=True))
            if n in names[:i]
        )
        value = {
            n: _to_node(item, loader, first_line, seen, depth + 1)
            for n, (_, item) in zip(names, source.value, strict=True)
        }
        node = Node(value=value, line=line, repeated=again)
    seen[id(source)] = node
    return node


def _scalar(source: Any, loader: Any) -> Any:
    if not source.tag.startswith("tag:yaml.org,2002:") or source.tag not in loader.yaml_constructors:
        return source.value  # a custom tag; or a lone = or <<, which YAML has a tag but no value for
    try:
        return loader.construct_object(source)
    except (
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
    ):  # 2026-13-40 looks like a date and is none; `!!bool x` is no truth
        return source.value


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


def _unknown(key: str, item: Node, fields: Mapping[str, Reader], file: str, of: str) -> Problem:
    """A near miss is surely a slip and an error; anything else may be another tool's key."""
    near = difflib.get_close_matches(key, fields, n=1, cutoff=0.75)
    fix = (
        say("did you mean `{name}`?", name=near[0])
        if near
        else say("known here: {names}", names=", ".join(fields))
    )
    severity: Severity = "error" if near else "warning"
    return Problem(
        file=file,
        line=item.line,
        what=say("unknown key `{key}` in {of}", key=clean(key)[:60], of=of),
        fix=fix,
        rule="unknown-key",
        severity=severity,
        field=key,
    )


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
    items = node.value if isinstance(node.value, tuple) else (node,)
    return tuple(t for t in (text(item) for item in items if item.value is not None) if t)


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


def language(node: Node) -> str:
    """A language code such as de or en-GB."""
    value = text(node)
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", value):
        what = say("is not a language: {value!r}", value=value[:40])
        raise FieldError(what, say("write a code such as de or en"))
    return re.sub(r"^[A-Z]+", lambda code: code[0].lower(), value)
