"""The ways in which a field may be changed in a YAML text, the most natural first. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb_tools.fields.nodes import Node
from kb_tools.sources.editing import places
from kb_tools.sources.editing.edits import Edit, insert, insert_lines, line_end, line_start, newline_of
from kb_tools.sources.editing.places import Place, skip
from kb_tools.sources.editing.proof import items_of
from kb_tools.sources.editing.yaml_text import Value, field_lines, inline, lines_of, remark


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of a YAML text, there or not: the mapping where it stands (None in a text that says nothing),
    what it says, and whether it stands there `repeated`.
    """

    text: str
    name: str
    mapping: Place | None
    said: Node | None
    repeated: bool = False

    @property
    def found(self) -> tuple[Place, Place] | None:
        """Its key and its value."""
        return self.mapping.fields.get(self.name) if self.mapping else None

    @property
    def texts(self) -> list[str]:
        """The texts of the list that it is, or the one text in its place."""
        return [item.raw.strip() for item in items_of(self.said)]

    @property
    def in_braces(self) -> bool:
        return bool(self.mapping and self.mapping.flow)

    @property
    def pad(self) -> str:
        """The indentation of the fields here."""
        return " " * places.column_of(self.text, self.mapping) if self.mapping else ""

    @property
    def dash(self) -> str:
        """What stands before the values of a list on lines of its own, from the column of the fields on: as
        in the first such list here, else two columns in.
        """
        fields = self.mapping.fields.values() if self.mapping else ()
        lists = (value for _, value in fields if value.kind is places.LIST and value.in_block)
        columns = (max(0, places.dash_column(self.text, one) - len(self.pad)) for one in lists)
        return " " * next(columns, 2) + "- "


def added(field: Field, value: Value, order: Sequence[str]) -> Iterator[list[Edit]]:
    """A new field. A name of `order` goes below those that stand before it there, else above all others; any
    other name goes below all.
    """
    text, name, mapping = field.text, field.name, field.mapping
    if mapping and mapping.flow:
        written, brace = f"{name}: {inline(value)}", text.index("{", mapping.start) + 1
        if mapping.items:
            yield [insert(mapping.items[-1].end, f", {written}")]
        yield [insert(brace, f"{written}, " if mapping.items else written)]
        return
    lines = [field.pad + line if line else "" for line in field_lines(name, value, field.dash)]
    if name in order:
        there, before = mapping.fields if mapping else {}, order[: order.index(name)]
        if above := [there[one][1].below for one in before if one in there]:
            yield [insert_lines(text, max(above), lines)]
        top = line_start(text, mapping.items[0].start) if mapping else skip(places.FENCE, text, 0)
        yield [insert_lines(text, top, lines)]
    yield [insert_lines(text, len(text), lines + [""] * (text[-1:] not in "\n"))]


def exchanged(field: Field, key: Place, old: Place, value: Value) -> list[Edit]:
    """A value in place of another. A comment on its line stays on that line."""
    text, colon = field.text, skip(places.COLON, field.text, key.end)
    start, end = max(old.start, colon), max(old.end, colon)
    if field.in_braces:
        gap = " " if text[start - 1] == ":" else ""
        return [Edit(start=start, end=end, text=gap + inline(value))]
    first, *below = lines_of(value, field.dash)
    comment = places.comment_of(text, old)
    if old.in_block:
        start, comment = colon, text[colon : line_end(text, colon)]
    elif not first and not text[colon:start].strip():
        start = colon
    gap = " " if first and text[start - 1] == ":" else ""
    rows = "".join(newline_of(text) + (field.pad + row if row else "") for row in below)
    new = gap + first + (comment.rstrip() or remark(value)) + rows
    return [Edit(start=start, end=line_end(text, end), text=new)]


def removed(field: Field, key: Place, old: Place) -> list[Edit]:
    """The lines of a field, taken out; no edit where its first line holds something else too."""
    start = line_start(field.text, key.start)
    if field.in_braces or not start or field.text[start : key.start].strip():
        return []
    above = line_start(field.text, start - 1)
    return [Edit(start=line_end(field.text, above), end=line_end(field.text, old.end), text="")]
