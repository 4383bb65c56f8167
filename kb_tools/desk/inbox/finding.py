"""The messages in a value, wherever in it they are. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kb_tools.desk.inbox.columns import common_value
from kb_tools.desk.inbox.documents import Part
from kb_tools.desk.inbox.paths import UP, value_at
from kb_tools.desk.inbox.shapes import COMMON, Shape
from kb_tools.desk.inbox.systems import SHAPES

Around = tuple[dict[str, Any], ...]
ASIDE = frozenset((
    "includes", "included", "users", "participants", "quoted_status", "retweeted_status", "embed", "embeds",
    "last_non_activity_message", "reply", "attachments", "labels", "tags",
))  # fmt: skip
"""What stands beside messages, and may hold some that are none of the inbox."""
LISTS = frozenset((
    "messages", "payload", "data", "items", "orderedItems", "notifications", "events", "conversations",
    "tickets", "comments", "articles", "posts", "feed", "tweets", "statuses", "results", "records", "rows",
    "entries", "list", "inbox",
))  # fmt: skip
"""Where messages usually are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An object that is a message, and the objects it stands in, from the outside in. `holder` counts those
    that hold messages themselves.
    """

    item: dict[str, Any]
    around: Around
    shape: Shape
    holder: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A value among messages that is none. `known` says whether the system is known: then it is something
    that happened, such as a reaction, else it is a row that cannot be read.
    """

    value: Any
    known: bool


def find_messages(part: Part, mapped: Mapping[str, str]) -> list[Found | Stray]:
    """The messages of a part, in order. `mapped` are paths of fields that somebody named."""
    usual, anywhere = _Search(mapped, LISTS), _Search(mapped, None)
    return list(usual.value(part.value, part.around, listed=True)) or list(
        anywhere.value(part.value, part.around, listed=True)
    )


class _Search:
    """Objects of a known shape are looked for everywhere, those of none in lists with one of these `names`:
    None for any.
    """

    def __init__(self, mapped: Mapping[str, str], names: frozenset[str] | None) -> None:
        self._mapped = mapped
        self._names = names

    def value(
        self, value: Any, around: Around, *, listed: bool, wrapped: bool = False
    ) -> Iterator[Found | Stray]:
        """The messages in a value; `listed` says whether an object of no known shape may be one, `wrapped`
        whether it may wrap one.
        """
        if isinstance(value, list):
            yield from self._list(value, around, listed=listed)
        elif isinstance(value, dict):
            shape = self._shape(value, around, listed=listed)
            if shape:
                yield Found(item=value, around=around, shape=shape)
            inside = [(path, value_at(value, path)) for path in shape.more] if shape else value.items()
            for name, inner in inside:
                if name not in ASIDE:
                    named = self._may_list(name) if isinstance(inner, list) else wrapped and not self._names
                    yield from self.value(inner, (*around, value), listed=named)

    def _may_list(self, name: str) -> bool:
        return self._names is None or name in self._names

    def _list(self, values: list[Any], around: Around, *, listed: bool) -> Iterator[Found | Stray]:
        """Where an object of a list is a message, or wraps just one, so does each."""
        found = [list(self.value(one, around, listed=listed, wrapped=True)) for one in values]
        first = next((one[0] for one in found if one), None)
        for value, within in zip(values, found, strict=True):
            if not within and first and all(len(one) < 2 for one in found):
                yield stray(value, first)
            yield from within

    def _shape(self, item: dict[str, Any], around: Around, *, listed: bool) -> Shape | None:
        if path := self._mapped.get("text"):
            inner = relative(path, around)
            fits = isinstance(value_at(item, inner), str)
            return as_mapped(COMMON, {**self._mapped, "text": inner}) if fits else None
        shape = next((shape for shape in SHAPES if _fits(item, around, shape)), None)
        if shape is None and listed and isinstance(common_value(item, "text"), str):
            shape = COMMON
        return as_mapped(shape, self._mapped) if shape and self._mapped else shape


def relative(path: str, around: Around) -> str:
    """The path as it goes on from an item of the list that its beginning leads to; as it is where that leads
    to none.
    """
    parts = path.split(".")
    for end in range(1, len(parts)):
        if any(isinstance(value_at(one, ".".join(parts[:end])), list) for one in around):
            return ".".join(parts[end:])
    return path


def as_mapped(shape: Shape, mapped: Mapping[str, str]) -> Shape:
    """The shape with the paths of fields that somebody named."""
    return replace(shape, **{field: (path,) for field, path in mapped.items()})  # type: ignore[arg-type]


def stray(value: Any, sibling: Found | Stray | None) -> Stray:
    """What stands among messages like `sibling`."""
    known = isinstance(value, dict) and isinstance(sibling, Found) and sibling.shape.system != ""
    return Stray(value=value, known=known)


def _fits(item: dict[str, Any], around: Around, shape: Shape) -> bool:
    return all(any(_has(item, around, path) for path in paths.split("|")) for paths in shape.has) and not any(
        _has(item, around, path) for path in shape.lacks
    )


def _has(item: dict[str, Any], around: Around, path: str) -> bool:
    """Whether an object has a path, even with null there."""
    path, _, wanted = path.partition("=")
    if path.startswith(UP):
        return any(value_at(one, path.removeprefix(UP)) == wanted for one in around)
    within, _, name = path.rpartition(".")
    holder = value_at(item, within) if within else item
    return isinstance(holder, dict) and name in holder
