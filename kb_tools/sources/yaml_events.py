"""YAML's events: the parts of a document in their order, an alias being one of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def children(events: list[Any], at: int) -> Iterator[list[Any]]:
    """The events of each value directly inside the collection that begins at a place."""
    run: list[Any] = []
    depth = 0
    for event in events[at + 1 :]:
        depth += opens(event)
        if depth < 0:
            return
        run.append(event)
        if not depth:
            yield run
            run = []


def opens(event: Any) -> int:
    """1 for the beginning of a collection, -1 for its end."""
    name = name_of(event)
    return (name in ("SequenceStartEvent", "MappingStartEvent")) - (
        name in ("SequenceEndEvent", "MappingEndEvent")
    )


def name_of(event: Any) -> str:
    return type(event).__name__


def begins(event: Any) -> int:
    return int(event.start_mark.index)


def quotes(event: Any) -> str:
    style = getattr(event, "style", None)
    return style if style in ("'", '"') else ""


def told(event: Any) -> tuple[Any, ...]:
    return (
        name_of(event),
        *(
            getattr(event, name, None)
            for name in ("anchor", "tag", "implicit", "value", "style", "flow_style")
        ),
    )
