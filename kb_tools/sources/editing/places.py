"""Where each value of a YAML text stands, in characters. Read from YAML's events: unlike its nodes they know
where an alias stands. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from kb_tools.sources.editing.edits import line_end, line_start

GAP = r"(?:\s|(?<=\s)#[^\n]*)*"
COLON, COMMA = re.compile(GAP + ":"), re.compile(GAP + ",")
COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
FENCE = re.compile(r"---[ \t]*\r?\n")
PROPERTIES = re.compile(rf"(?:[&!]\S*{GAP})*")
"""An anchor and a tag before a value, and what separates them from it."""
BLOCK_TEXT, BLOCK_SIGN = ("|", ">"), re.compile(r"(?:[&!]\S*[ \t]+)*[|>]\S*")
LIST, MAPPING, TEXT = yaml.SequenceStartEvent, yaml.MappingStartEvent, yaml.ScalarEvent
"""Kinds of places; an alias is of none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A value: `end` is behind its last character, `below` where a line below it goes.

    `items` are those of a list, or the keys and values of a mapping in turn; `flow` is whether they stand in
    [ ] or { }. `style` is the quotes of a text, or the | or > of one on lines of its own; "" for none.
    Another value may hang on one that is `shared`: it has an anchor or a tag, or is an alias.
    """

    kind: type
    start: int
    end: int
    below: int
    text: str
    style: str
    flow: bool
    shared: bool
    items: tuple[Place, ...]

    @property
    def in_block(self) -> bool:
        """Whether it is a list or mapping on lines of its own."""
        return bool(self.items) and not self.flow

    @property
    def fields(self) -> dict[str, tuple[Place, Place]]:
        """The keys and values of a mapping by name; of a name that stands there twice the first."""
        named: dict[str, tuple[Place, Place]] = {}
        for key, value in zip(self.items[::2], self.items[1::2], strict=True) if self.kind is MAPPING else ():
            if key.kind is TEXT:
                named.setdefault(key.text, (key, value))
        return named

    def at(self, path: Sequence[str | int]) -> Place | None:
        """The value at a path (names of fields, numbers of list items from 0); None where there is none."""
        place: Place | None = self
        for key in path:
            if place and isinstance(key, int):
                place = place.items[key] if key < len(place.items) else None
            elif place:
                place = place.fields.get(str(key), (None, None))[1]
        return place

    def leaves(self) -> Iterator[Place]:
        """The scalars and aliases in it, in order."""
        if not self.items:
            yield self
        for item in self.items:
            yield from item.leaves()


def read_places(text: str) -> Place | None:
    """The value of a text that is YAML of few levels; None for one without a value."""
    events: Iterator[Any] = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    values = (event for event in events if isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)))
    first = next(values, None)
    return _place(text, first, values) if first else None


def _place(text: str, event: Any, events: Iterator[Any]) -> Place:
    start, last, items = event.start_mark.index, event, []
    if isinstance(event, yaml.CollectionStartEvent):
        while not isinstance(last := next(events), yaml.CollectionEndEvent):
            items.append(_place(text, last, events))
    end = last.end_mark.index
    flow, style = getattr(event, "flow_style", False), getattr(event, "style", None) or ""
    below = line_end(text, end)
    if items and not (flow and text[end - 1] in "]}"):  # its own end is where the next thing begins
        end, below = items[-1].end, items[-1].below
    elif style in BLOCK_TEXT:
        written, behind = text[start:end], end
        end = line_end(text, start + len(written.rstrip()))
        below = behind if "+" in written.partition("\n")[0].partition("#")[0] else end
    return Place(
        kind=type(event),
        start=start,
        end=end,
        below=below,
        text=getattr(event, "value", ""),
        style=style,
        flow=bool(flow),
        shared=bool(event.anchor or getattr(event, "tag", None)),
        items=tuple(items),
    )


def skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what matches at a place ends; the place itself where nothing does."""
    found = pattern.match(text, at)
    return found.end() if found else at


def header_comment(text: str, place: Place) -> str:
    """The comment behind the | or > of a text, with the spaces before it; "" where there is none."""
    return comment_of(text, place) if place.style in BLOCK_TEXT else ""


def comment_of(text: str, place: Place) -> str:
    """The comment on the line of a value in one line, or of a text's | or >, with the spaces before it."""
    at = skip(BLOCK_SIGN, text, place.start) if place.style in BLOCK_TEXT else place.end
    return text[at : skip(COMMENT, text, at)]


def has_comments(text: str, place: Place) -> bool:
    """Whether somebody commented inside a list or mapping, or behind it."""
    at, gaps = place.start, []
    for leaf in place.leaves() if place.items else ():
        gaps.append(text[at : leaf.start])
        at = leaf.end
    return "#" in "".join([*gaps, text[at : line_end(text, place.end)]])


def column_of(text: str, mapping: Place) -> int:
    """The column of the fields of a mapping on lines of its own."""
    first = mapping.items[0].start if mapping.items else 0
    return len(text[line_start(text, first) : first].partition("?")[0])


def dash_column(text: str, listed: Place) -> int:
    """The column of the dashes of a list on lines of its own."""
    first = skip(PROPERTIES, text, listed.start)
    return first - line_start(text, first)


def dash_before(text: str, item: Place) -> str:
    """The dash before an item of such a list, and the spaces behind it."""
    found = re.search(r"- +$", text[line_start(text, item.start) : item.start])
    return found[0] if found else "- "
