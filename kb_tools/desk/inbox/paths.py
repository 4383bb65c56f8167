"""A value within nested ones, by its path: `tweet.full_text`, `langs.0`. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

UP = "^"
"""A path that begins with it is looked for in the objects around an object, the nearest first."""


def value_at(item: Any, path: str) -> Any:
    """The value, None where there is none. A name that has a dot itself is found as well."""
    if isinstance(item, dict) and path in item:
        return item[path]
    name, _, rest = path.partition(".")
    if isinstance(item, dict):
        inner = item.get(name)
    elif isinstance(item, list) and name.isdecimal() and int(name) < len(item):
        inner = item[int(name)]
    else:
        return None
    return value_at(inner, rest) if rest else inner


def first_at(item: Any, around: Sequence[Any], paths: Sequence[str]) -> Any:
    """The value of the first path that has one; `around` are the objects that `item` stands in, from the
    outside in.
    """
    for path in paths:
        places = reversed(around) if path.startswith(UP) else (item,)
        for place in places:
            value = value_at(place, path.removeprefix(UP))
            if value is not None and value != "":
                return value
    return None


def word_of(value: Any) -> str:
    """A text or number as text, "" for anything else."""
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
