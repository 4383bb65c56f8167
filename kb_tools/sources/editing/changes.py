"""Changes of a YAML text that people keep by hand: what is not changed keeps every byte, and what is written
is proved, or refused. Pure.

There may be several ways to write a change. Each result is read by the reader that the sources are read by,
and the first that says exactly what it should is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kb_tools.errors import KbError
from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.sources.editing.edits import Edit, apply
from kb_tools.sources.editing.lists import longer
from kb_tools.sources.editing.places import MAPPING, Place, read_places
from kb_tools.sources.editing.proof import Path, items_of, load_yaml, node_at, node_of, same, with_value
from kb_tools.sources.editing.ways import Field, added, exchanged, removed
from kb_tools.sources.editing.yaml_text import inline
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The field at `path` gets a value; None takes it out. With `add` it is a list, or becomes one, that gets
    longer by those of the values that it does not have. `empty` is what it says where its line cannot be
    taken out.
    """

    path: Path
    value: Any
    add: bool = False
    empty: Any = ""


def edit(text: str, changes: Sequence[Change], file: str, order: Sequence[str] = ()) -> str:
    """The text with the changes, the same text where it says so already. `order` is that of the fields, for
    new ones; `file` is for messages. The text may begin with a line of three hyphens.

    Raises KbError, with what to write by hand, when the result would not say exactly that, or the text is no
    YAML.
    """
    node, place = load_yaml(text, file), read_places(text)
    fields = [(change, _field(text, node, place, change, file)) for change in changes]
    needed = [(rest, field) for change, field in fields if (rest := _needed(change, field))]
    if not needed:
        return text
    wanted = node
    for change, _ in needed:
        wanted = with_value(wanted, change.path, _said(change, node_at(wanted, change.path)))
    ways = [_ways(change, field, order) for change, field in needed]
    for edits in ways[0] if len(ways) == 1 else [[edit for way in ways for edit in next(way, [])]]:
        after = apply(text, edits)
        found, problems = parse_yaml(after, file)
        if found and not problems and same(found, wanted, set()):
            return after
    if len(needed) == 1:
        change, field = needed[0]
        raise refusal(change, _obstacle(change, field), file, field.said.line if field.said else 0)
    half = len(needed) // 2  # one by one each may be written in another way, or is refused by its name
    first, second = ([change for change, _ in part] for part in (needed[:half], needed[half:]))
    return edit(edit(text, first, file, order), second, file, order)


def _field(text: str, node: Node, place: Place | None, change: Change, file: str) -> Field:
    *above, name = change.path
    holder, mapping = node_at(node, above), place.at(above) if place else None
    if holder is None or not isinstance(holder.value, dict):
        raise refusal(change, say("is not a list of fields"), file)
    return Field(
        text=text,
        name=str(name),
        mapping=mapping if mapping and mapping.kind is MAPPING else None,
        said=holder.value.get(name),
        repeated=any(again == name for again, _ in holder.repeated),
    )


def _needed(change: Change, field: Field) -> Change | None:
    """The change without what is there already, None when nothing is left of it."""
    if change.add:
        new = type(change.value)(value for value in change.value if value not in field.texts)
        return replace(change, value=new) if new else None
    if change.value is not None or field.found is None:
        return change if change.value is not None else None
    return change if removed(field, *field.found) else replace(change, value=change.empty)


def _said(change: Change, old: Node | None) -> Node | None:
    """The value that the field must have after a change, where its value is `old` (None: there is no such
    field) before it. None: the field must be gone.
    """
    if not change.add:
        return None if change.value is None else node_of(change.value)
    items = (*items_of(old), *map(node_of, change.value))
    return replace(old, value=items) if old and isinstance(old.value, tuple) else Node(value=items, line=0)


def _ways(change: Change, field: Field, order: Sequence[str]) -> Iterator[list[Edit]]:
    if field.found is None:
        yield from added(field, change.value, order)
    elif change.add:
        yield from longer(field, *field.found, change.value)
    elif change.value is None:
        yield removed(field, *field.found)
    else:
        yield exchanged(field, *field.found, change.value)


def _obstacle(change: Change, field: Field) -> str:
    """The reason, as a sentence for the editor, why no way to write this change into the field was safe."""
    if field.repeated:
        return say("`{name}:` stands here twice", name=field.name)
    if change.add and field.said and isinstance(field.said.value, dict):
        return say("`{name}:` is no list but names and values", name=field.name)
    if field.found and field.found[1].shared:
        return say("`{name}:` is shared with another field by an anchor", name=field.name)
    return say("is written in a way that cannot be changed safely")


def refusal(change: Change, why: str, file: str, line: int = 0) -> KbError:
    """Why nothing was written, and what to write by hand."""
    name, written = change.path[-1], inline(change.value)
    fix = (
        say("add to its `{name}:` yourself: {values}", name=name, values=written[1:-1])
        if change.add
        else say("write `{name}: {value}` yourself", name=name, value=written)
    )
    return KbError(say("{why}, so nothing was written", why=why), fix, file=file, line=line)
