"""YAML as nodes: values that know the line they stand on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kb_tools.fields.yaml_faults import is_left_open, meaning_of
from kb_tools.models import Problem
from kb_tools.text import say

DEEPEST = 60
"""Levels of YAML; a menu of seven levels takes 14."""
TEXT = "tag:yaml.org,2002:str"
OPENING = "[{-:?"
"""Signs of which every level needs one at least."""


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

    @property
    def items(self) -> tuple[Node, ...]:
        """The nodes of a list; any other value counts as a list of one."""
        return self.value if isinstance(self.value, tuple) else (self,)

    @property
    def named(self) -> dict[str, Node]:
        """The nodes of a mapping by name; any other value has none."""
        return self.value if isinstance(self.value, dict) else {}

    def get(self, *keys: str) -> Node | None:
        """The node under `keys`, one after the other; None where there is none."""
        node: Node | None = self
        for key in keys:
            node = node.named.get(key) if node is not None else None
        return node


def parse_yaml(text: str, file: str, first_line: int = 1) -> tuple[Node | None, tuple[Problem, ...]]:
    """The document as nodes, or None and why not. Aliases are followed once; custom tags count as plain
    text.
    """
    import yaml

    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        if sum(map(text.count, OPENING)) > DEEPEST:
            _refuse_depth(yaml.parse(text, Loader=loader_class))
        loader = loader_class(text)
        composed = loader.get_single_node()
        return (None, ()) if composed is None else (_to_node(composed, loader, first_line, {}, 0), ())
    except yaml.MarkedYAMLError as error:
        return None, (_broken(file, *_fault(error, text, first_line)),)
    except yaml.YAMLError:
        odd = yaml.reader.Reader.NON_PRINTABLE.search(text)
        line = text.count("\n", 0, odd.start() if odd else 0) + first_line
        return None, (_broken(file, line, say("the YAML has a character that YAML does not allow")),)
    except RecursionError:
        return None, (_broken(file, first_line, say("the YAML is nested too deeply")),)


def _fault(error: Any, text: str, first_line: int) -> tuple[int, str]:
    """The line of a fault, and what it is. What is never closed is told where it begins."""
    said, mark = error.problem or error.context or "", error.problem_mark or error.context_mark
    if error.context_mark and is_left_open(said):
        mark = error.context_mark
    lines = text.rstrip("\n").split("\n")
    line = min(mark.line if mark else 0, len(lines) - 1)
    tab = mark is not None and lines[line][mark.column : mark.column + 1] == "\t"
    meaning = meaning_of("tab character" if tab else said)
    return line + first_line, say("the YAML is broken here ({error})", error=meaning)


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
    if source.tag == TEXT:
        return source.value
    if not source.tag.startswith("tag:yaml.org,2002:") or source.tag not in loader.yaml_constructors:
        return source.value  # a custom tag; or a lone = or <<, which YAML has a tag but no value for
    try:
        return loader.construct_object(source)
    except (ValueError, ArithmeticError, LookupError, AttributeError):
        return source.value  # 2026-13-40 looks like a date and is none; `!!bool x` is no truth
