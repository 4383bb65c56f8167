"""What a YAML text should say after a change, against what the reader of the sources reads in it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kb_tools.errors import KbError
from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.sources.editing.yaml_text import Flag, Value, inline
from kb_tools.text import say

Path = Sequence[str | int]
"""From the top of a text: names of fields, and numbers of list items from 0."""


def load_yaml(text: str, file: str) -> Node:
    """What a text says; one that says nothing has no fields. Raises KbError when it is no YAML."""
    node, problems = parse_yaml(text, file)
    if problems:
        fix = say("mend it first; `kb check` says more")
        raise KbError(problems[0].what, fix, file=file, line=problems[0].line)
    return node if node and node.value not in (None, "") else Node(value={}, line=1)


def node_of(value: Value) -> Node:
    """A value as it is read where it was written."""
    if isinstance(value, Mapping):
        return Node(value={name: node_of(item) for name, item in value.items()}, line=0)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return Node(value=tuple(map(node_of, value)), line=0)
    value = value.value if isinstance(value, Flag) else value
    return Node(value=value, line=0, raw=value if isinstance(value, str) else inline(value))


def node_at(node: Node, path: Path) -> Node | None:
    """The value at a path; None where there is none."""
    for key in path:
        items: Any = node.value if isinstance(node.value, tuple if isinstance(key, int) else dict) else ()
        try:
            node = items[key]
        except (LookupError, TypeError):
            return None
    return node


def items_of(node: Node | None) -> tuple[Node, ...]:
    """The values of a list, or the one text in its place."""
    if node is None or node.value is None or isinstance(node.value, dict):
        return ()
    if isinstance(node.value, tuple):
        return node.value
    return (node,) if node.raw.strip() else ()


def with_value(node: Node, path: Path, value: Node | None) -> Node:
    """The node with another value at a path, or without that field."""
    items: Any = list(node.value) if isinstance(node.value, tuple) else dict(node.value)
    if len(path) > 1:
        items[path[0]] = with_value(items[path[0]], path[1:], value)
    elif value is None:
        del items[path[0]]
    else:
        items[path[0]] = value
    return replace(node, value=tuple(items) if isinstance(node.value, tuple) else items)


def same(one: Node, other: Node, compared: set[tuple[int, int]]) -> bool:
    """Whether two nodes say the same, white space around texts aside. `compared` holds the pairs of ids that
    need no second look, so that aliases cost nothing.
    """
    pair = (id(one), id(other))
    if pair in compared:
        return True
    compared.add(pair)
    if type(one.value) is not type(other.value) or one.tag != other.tag:
        return False
    if isinstance(one.value, dict):
        names = [[name for name, _ in node.repeated] for node in (one, other)]
        return (
            one.value.keys() == other.value.keys()
            and names[0] == names[1]
            and all(same(item, other.value[name], compared) for name, item in one.value.items())
        )
    if isinstance(one.value, tuple):
        return len(one.value) == len(other.value) and all(
            same(*items, compared) for items in zip(one.value, other.value, strict=True)
        )
    return one.raw.strip() == other.raw.strip()
