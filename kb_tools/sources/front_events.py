"""What a front matter says and where each field of it stands, from YAML's events and tokens. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from kb_tools.errors import KbError
from kb_tools.fields import DEEPEST
from kb_tools.sources import yaml_edit as edit
from kb_tools.sources.yaml_events import begins, children, name_of, opens, quotes, told

NULL = frozenset({"", "~", "null", "Null", "NULL"})
MARKS = ("KeyToken", "ValueToken", "BlockEndToken", "DocumentEndToken", "StreamEndToken")
"""Tokens that are no part of a value's end; an empty value ends behind its colon."""

Events = list[Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a field's value stands, in characters. `colon` is behind the colon, `below` where a line below it
    goes.

    Of a list, `last_...` are those of its last value (`last_comma` is behind a comma after it, 0 for none)
    and `dash` what stands before it on its line. `style` is the quote of the last value, `named` whether the
    value has an anchor.
    """

    kind: Literal["nothing", "text", "brackets", "rows"]
    colon: int
    start: int
    end: int
    below: int
    texts: tuple[str, ...]
    style: str
    named: bool
    header_comment: str = ""
    last_start: int = 0
    last_end: int = 0
    last_comma: int = 0
    dash: str = "- "


class Front:
    """A front matter, read. `text` is without the lines of hyphens."""

    def __init__(self, text: str, events: Events, tokens: list[Any]) -> None:
        self.text, self._tokens = text, tokens
        self._several = sum(name_of(event) == "DocumentStartEvent" for event in events) > 1
        self._root = (
            next(
                (at for at, event in enumerate(events) if name_of(event) == "DocumentStartEvent"), len(events)
            )
            + 1
        )
        self._events = events
        runs = list(children(events, self._root)) if self._is_mapping else []
        self._pairs = list(zip(runs[::2], runs[1::2], strict=True))
        self._scalars = {
            event.anchor: event for event in events if name_of(event) == "ScalarEvent" and event.anchor
        }

    @property
    def _is_mapping(self) -> bool:
        return self._root < len(self._events) and name_of(self._events[self._root]) == "MappingStartEvent"

    @property
    def in_braces(self) -> bool:
        """Whether it is all one { }."""
        return self._is_mapping and bool(self._events[self._root].flow_style)

    @property
    def names(self) -> tuple[str, ...]:
        """The fields, in order."""
        return tuple(key[0].value for key, _ in self._pairs if name_of(key[0]) == "ScalarEvent")

    @property
    def indent(self) -> int:
        """The column of the fields."""
        return next(
            (int(token.start_mark.column) for token in self._tokens if name_of(token) == "KeyToken"), 0
        )

    @property
    def top(self) -> int:
        """Where a line above the first field goes; above the comments when there is no field."""
        keys = (int(token.start_mark.index) for token in self._tokens if name_of(token) == "KeyToken")
        return edit.line_start(self.text, next(keys, 0))

    @property
    def first_start(self) -> int:
        """Behind the opening brace."""
        return next(
            int(token.end_mark.index) for token in self._tokens if name_of(token) == "FlowMappingStartToken"
        )

    @property
    def last_end(self) -> int:
        """Behind the last value in braces."""
        return self._ends(len(self._pairs) - 1)[0] if self._pairs else self.first_start

    @cached_property
    def dash_indent(self) -> int:
        """How far lists of rows are indented here; by two columns where there is none."""
        for _, value in self._pairs:
            if name_of(value[0]) == "SequenceStartEvent" and not value[0].flow_style:
                return max(0, int(self._dashes(begins(value[0]))[0].start_mark.column) - self.indent)
        return 2

    def obstacle(self, field: str) -> str:
        """What forbids to add to a field, "" for nothing."""
        if self._several or (
            self._root < len(self._events) - 1 and not (self._is_mapping or self._says_nothing)
        ):
            return "the front matter is not a list of fields"
        found = [
            value for key, value in self._pairs if name_of(key[0]) == "ScalarEvent" and key[0].value == field
        ]
        if len(found) > 1:
            return f"`{field}:` stands in the front matter twice"
        if found and name_of(found[0][0]) == "MappingStartEvent":
            return f"`{field}:` is no list but names and values"
        return (
            f"`{field}:` is shared with another field by an anchor"
            if found and self._is_shared(found[0])
            else ""
        )

    @property
    def _says_nothing(self) -> bool:
        return self._root < len(self._events) and self._is_null(self._events[self._root])

    def _is_shared(self, value: Events) -> bool:
        first, inside = value[0], set(map(id, value))
        if name_of(first) == "AliasEvent":
            return first.anchor not in self._scalars
        used = {
            event.anchor
            for event in self._events
            if name_of(event) == "AliasEvent" and id(event) not in inside
        }
        return first.anchor in used and (
            name_of(first) == "SequenceStartEvent" or not self._text(first) or self._is_null(first)
        )

    def others(self, field: str) -> list[Any]:
        """All that is said, and how, but for one field."""
        said = [
            [told(event) for event in (*key, *value)]
            for key, value in self._pairs
            if getattr(key[0], "value", None) != field
        ]
        return (
            said if self._is_mapping or self._says_nothing else [told(event) for event in self._events[2:-2]]
        )

    def texts(self, field: str) -> tuple[str, ...]:
        """The texts of a list, or of the one text in its place."""
        value = next(
            (
                value
                for key, value in self._pairs
                if name_of(key[0]) == "ScalarEvent" and key[0].value == field
            ),
            None,
        )
        if value is None or self._is_null(value[0]) or name_of(value[0]) == "MappingStartEvent":
            return ()
        if name_of(value[0]) != "SequenceStartEvent":
            return tuple(filter(None, [self._text(value[0])]))
        return tuple(self._text(run[0]) for run in children(value, 0))

    def _text(self, event: Any) -> str:
        event = self._scalars.get(event.anchor, event) if name_of(event) == "AliasEvent" else event
        return str(event.value).strip() if name_of(event) == "ScalarEvent" else f"\0{told(event)}"

    def _is_null(self, event: Any) -> bool:
        plain = name_of(event) == "ScalarEvent" and not event.style and event.value in NULL
        return plain and (event.tag is None or event.tag.endswith(":null"))

    def spot(self, field: str) -> Spot | None:
        """Where a field stands; None where it does not."""
        place = next(
            (
                at
                for at, (key, _) in enumerate(self._pairs)
                if name_of(key[0]) == "ScalarEvent" and key[0].value == field
            ),
            None,
        )
        if place is None:
            return None
        key, value = self._pairs[place]
        after = (
            t
            for t in self._tokens
            if name_of(t) == "ValueToken" and t.start_mark.index >= key[0].end_mark.index
        )
        colon = next((int(token.end_mark.index) for token in after), 0)
        end, below = self._ends(place)
        listed = list(children(value, 0)) if name_of(value[0]) == "SequenceStartEvent" else []
        spot = Spot(
            kind="text" if self.texts(field) else "nothing",
            colon=colon,
            start=max(begins(value[0]), colon),
            end=max(end, colon),
            below=below,
            texts=self.texts(field),
            named=bool(getattr(value[0], "anchor", None)),
            style=quotes((listed or [value])[-1][0]),
            header_comment=self._header(value[0]),
        )
        return self._with_last(spot, value, begins(listed[-1][0])) if listed else spot

    def _with_last(self, spot: Spot, value: Events, last: int) -> Spot:
        """With what is to be known of the last value of a list, which begins at a place."""
        if not value[0].flow_style:
            return replace(spot, kind="rows", dash=self._dash(begins(value[0]), last))
        inner = self._tokens_between(begins(value[0]), int(value[-1].start_mark.index))
        comma = int(inner[-1].end_mark.index) if name_of(inner[-1]) == "FlowEntryToken" else 0
        return replace(
            spot,
            kind="brackets",
            last_start=last,
            last_end=int(inner[-2 if comma else -1].end_mark.index),
            last_comma=comma,
        )

    def _ends(self, place: int) -> tuple[int, int]:
        """Where the value of a field ends, and where a line below it begins."""
        key, value = self._pairs[place]
        bound = begins(self._pairs[place + 1][0][0]) if place + 1 < len(self._pairs) else self._bound
        inner = self._tokens_between(begins(value[0]), bound)
        if not inner:
            end = int(max(key[0].end_mark.index, value[0].start_mark.index))
            return end, edit.line_end(self.text, end)
        last = inner[-1]
        end = int(last.end_mark.index)
        if name_of(last) == "ScalarToken" and last.style in ("|", ">"):
            written = self.text[begins(last) : end]
            keeps = "+" in written.split("\n")[0].partition("#")[0]
            end = edit.line_end(self.text, begins(last) + len(written.rstrip()))
            return end, int(last.end_mark.index) if keeps else end
        return end, edit.line_end(self.text, end)

    @property
    def _bound(self) -> int:
        return int(self._events[-3].start_mark.index) if self.in_braces else len(self.text) + 1

    def _tokens_between(self, start: int, bound: int) -> list[Any]:
        """Those that take up room."""
        return [
            t
            for t in self._tokens
            if start <= begins(t) < bound and t.end_mark.index > begins(t) and name_of(t) not in MARKS
        ]

    def _dashes(self, start: int) -> list[Any]:
        return [
            token for token in self._tokens if name_of(token) == "BlockEntryToken" and begins(token) >= start
        ]

    def _dash(self, start: int, last: int) -> str:
        """The indentation, the dash and the spaces before the last value of a list of rows."""
        dashes = self._dashes(start)
        column = int(dashes[0].start_mark.column)
        own = [token for token in dashes if token.start_mark.column == column and begins(token) < last]
        gap = self.text[int(own[-1].end_mark.index) : last] if own else ""
        return f"{' ' * column}-{gap if gap and not gap.strip(' ') else ' '}"

    def _header(self, event: Any) -> str:
        """The comment behind the | or > of a text of several lines."""
        if name_of(event) != "ScalarEvent" or event.style not in ("|", ">"):
            return ""
        found = edit.COMMENT.search(self.text[begins(event) : edit.line_end(self.text, begins(event))])
        return found[0] if found else ""


def read_front(text: str, file: str) -> Front:
    """Raises KbError when the text is no YAML, or nested too deeply."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = list(yaml.parse(text, Loader=loader))
        tokens = list(yaml.scan(text, Loader=loader))
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 2}" if mark else file
        raise KbError(f"{where}: the YAML is broken here", "mend it first; `kb check` says more") from None
    depth = deepest = 0
    for event in events:
        depth += opens(event)
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise KbError(f"{file}: the YAML is nested too deeply", "write it with fewer levels")
    return Front(text, events, tokens)
