"""What the JSON of help desks has in common: objects somewhere in it, with ids, names, labels and words that
may be of any type. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Item = Mapping[str, Any]


def objects(data: Any, name: str = "") -> Iterator[tuple[str, Item]]:
    """Every object of the JSON with the name it stands under, from the outside in and in order; a list passes
    its own name on.
    """
    waiting = [(name, data)]
    while waiting:
        under, value = waiting.pop()
        if isinstance(value, dict):
            yield under, value
            waiting += reversed(
                [(key if not key.isdigit() else under, inner) for key, inner in value.items()]
            )
        elif isinstance(value, list):
            waiting += reversed([(under, inner) for inner in value])


def word(item: Item | None, name: str) -> str:
    """A text of an object; "" for what is none. Numbers count, since ids are sometimes one and sometimes the
    other.
    """
    value = (item or {}).get(name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def words(value: Any) -> tuple[str, ...]:
    """Labels as texts: a list of texts or of objects with a name, or one text with commas."""
    if isinstance(value, str):
        return tuple(filter(None, (part.strip() for part in value.split(","))))
    items = value if isinstance(value, list) else []
    found = (
        word(one, "name") if isinstance(one, dict) else one if isinstance(one, str) else "" for one in items
    )
    return tuple(filter(None, (one.strip() for one in found)))
