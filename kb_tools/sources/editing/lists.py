"""The ways in which a list may get longer in a YAML text, the most natural first. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kb_tools.sources.editing.edits import Edit, insert, insert_lines, line_end, line_start, newline_of
from kb_tools.sources.editing.places import (
    COLON,
    COMMA,
    LIST,
    TEXT,
    Place,
    dash_before,
    dash_column,
    header_comment,
    skip,
)
from kb_tools.sources.editing.ways import Field
from kb_tools.sources.editing.yaml_text import BlockList, Value, inline, list_lines


def longer(field: Field, key: Place, place: Place, new: Sequence[Value]) -> Iterator[list[Edit]]:
    """A list gets the values `new` behind those it has; a text alone, or nothing, becomes such a list. Those
    ways that lose no comment.
    """
    if place.kind not in (LIST, TEXT) and not (field.said and field.said.raw):
        return  # a mapping, or a list that is shared
    colon = skip(COLON, field.text, key.end)
    if place.items:
        ways = _into_brackets(field.text, place, new) if place.flow else _into_rows(field.text, place, new)
    elif field.texts and isinstance(new[0], str):
        ways = _beside_a_text(field, colon, place, new)
    else:
        ways = _into_nothing(field, colon, place, new)
    signs = "".join(list_lines(new, "- ")).count("#")
    for edits in ways:
        lost = sum(field.text.count("#", edit.start, edit.end) for edit in edits)
        if lost + signs == sum(edit.text.count("#") for edit in edits):
            yield edits


def _into_nothing(field: Field, colon: int, place: Place, new: Sequence[Value]) -> Iterator[list[Edit]]:
    """Behind the colon, in place of a null, an empty text or [ ]; a comment on the line stays."""
    text, start, end = field.text, max(place.start, colon), max(place.end, colon)
    if field.in_braces or not isinstance(new, BlockList):
        yield [Edit(start=colon, end=end, text=f" {inline(new)}")]
    elif "\n" in text[colon:start]:
        pad = text[line_start(text, start) : start]
        first, *others = list_lines(new, f"{pad}- ")
        yield [Edit(start=start - len(pad), end=end, text=first), insert_lines(text, place.below, others)]
    elif "\n" not in text[start:end]:
        lines = list_lines(new, field.pad + field.dash)
        header = Edit(start=colon, end=end, text=header_comment(text, place))
        yield [header, insert_lines(text, place.below, lines)]
    if text[start:end].endswith("]"):
        yield [insert(end - 1, inline(new)[1:-1])]


def _beside_a_text(field: Field, colon: int, place: Place, new: Sequence[Value]) -> Iterator[list[Edit]]:
    """The one text becomes the first of the list, as it stands if it can, else written anew."""
    text, gap, header = field.text, field.text[colon : place.start], header_comment(field.text, place)
    if field.in_braces or not isinstance(new, BlockList):
        yield [insert(place.start, "[" if gap else " ["), insert(place.end, f", {inline(new)[1:]}")]
        yield [Edit(start=place.start, end=place.end, text=inline([*field.texts, *new]) + header)]
        return
    newline, dash, first = newline_of(text), field.pad + field.dash, insert(place.start, "- ")
    if "\n" in gap:
        dash, header = " " * (place.start - line_start(text, place.start)) + "- ", gap.split("\n")[0].rstrip()
    else:
        first = Edit(start=colon, end=place.start, text=newline + dash)
    more = insert_lines(text, place.below, list_lines(new, dash, style=place.style))
    yield [first, more]
    if not place.shared:
        anew = "".join(newline + line for line in list_lines(field.texts, dash))
        yield [Edit(start=colon, end=place.end, text=header + anew), more]


def _into_brackets(text: str, place: Place, new: Sequence[Value]) -> Iterator[list[Edit]]:
    """Behind the last value; on lines of their own where that one stands on its own."""
    last = place.items[-1]
    values = [inline(value, style=last.style) for value in new]
    start, comma = line_start(text, last.start), skip(COMMA, text, last.end)
    pad = text[start : last.start]
    if not pad.strip() and start > place.start:
        between = [] if comma > last.end else [insert(last.end, ",")]
        joined = "".join(f",{newline_of(text)}{pad}{value}" for value in values)[1:] + "," * (
            comma > last.end
        )
        yield [*between, insert(line_end(text, comma), joined)]
    yield [insert(last.end, "".join(f", {value}" for value in values))]


def _into_rows(text: str, place: Place, new: Sequence[Value]) -> Iterator[list[Edit]]:
    """Below the last value, with its dash; a mapping also below its comments, and apart where others are."""
    *others, last = place.items
    dash, at, apart = " " * dash_column(text, place) + dash_before(text, last), last.below, False
    if isinstance(new[0], Mapping):
        at = skip(re.compile(rf"(?:\r?\n {{{len(dash)},}}#[^\r\n]*)*"), text, at)
        between = text[others[-1].end : last.start].split("\n")[1:-1] if others else [""]
        apart = any(not row.strip() for row in between)
    yield [insert_lines(text, at, [""] * apart + list_lines(new, dash, style=last.style, apart=apart))]
