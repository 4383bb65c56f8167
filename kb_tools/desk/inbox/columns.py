"""Fields of a row or an object, found by the names that people and programs usually give them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import zip_longest
from typing import Any

from kb_tools.desk.inbox.paths import value_at, word_of
from kb_tools.languages import in_every_language, joined

FIELDS = ("text", "id", "lang", "name", "handle", "author", "thread", "reply_to", "at")
WITHIN: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "plain"),
    "name": ("name", "display_name", "displayName"),
    "handle": ("screen_name", "username", "handle", "acct"),
    "author": ("id", "guid", "did"),
    "thread": ("id",),
    "reply_to": ("id",),
}
"""Where a field is in an object of its own, as in `"author": {"name": ...}`."""
PEOPLE = ("author", "sender", "from", "user", "customer", "account")
"""Objects that stand for whoever wrote a message."""


def columns_by_name(names: tuple[str, ...], fields: tuple[str, ...]) -> dict[str, str]:
    """Field of `languages.columns` -> the column that is called so in any language, the likeliest first; ""
    where there is none.
    """
    plain = {plain_name(name): name for name in reversed(names)}
    return {
        field: next((plain[known] for known in map(plain_name, _known_as(field)) if known in plain), "")
        for field in fields
    }


def common_value(item: Mapping[str, Any], field: str) -> Any:
    """The value of a field under its usual name, in an object of its own too; None where there is none."""
    value = item.get(_columns(tuple(item))[field])
    if isinstance(value, dict):
        value = next(filter(None, (value.get(name) for name in WITHIN.get(field, ()))), None)
    if value is None and field in {"name", "handle", "author"}:
        people = (item[name] for name in PEOPLE if isinstance(item.get(name), dict))
        value = next(filter(None, (one.get(name) for one in people for name in WITHIN[field])), None)
    return value


def says(item: Mapping[str, Any], field: str) -> bool | None:
    """Whether any column of this kind says yes; None where none says yes or no."""
    said = [_truth(item[name]) for name in _all_columns(tuple(item), field)]
    return True if True in said else False if False in said else None


def directions(item: Mapping[str, Any]) -> Iterator[str]:
    """What an object says about who wrote it, each in a word, as `plain_name` has it."""
    for name in _all_columns(tuple(item), "direction"):
        value = item[name]
        words = (value_at(value, "type"), value_at(value, "role")) if isinstance(value, dict) else (value,)
        yield from (plain_name(word) for word in words if isinstance(word, str))


@cache
def names_of(field: str) -> frozenset[str]:
    """All names or words of a kind, in every language."""
    return frozenset(map(plain_name, getattr(joined("columns"), field)))


@lru_cache(maxsize=10_000)
def plain_name(name: str) -> str:
    """Without capitals, blanks, underscores and accents."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFD", name.casefold()))


def _truth(value: Any) -> bool | None:
    """What a cell says: yes, no, or neither."""
    if isinstance(value, bool):
        return value
    word = plain_name(word_of(value))
    return True if word in {"1", "x", *names_of("yes")} else False if word in {"0", *names_of("no")} else None


@lru_cache(maxsize=1_000)
def _columns(names: tuple[str, ...]) -> dict[str, str]:
    return columns_by_name(names, FIELDS)


@lru_cache(maxsize=1_000)
def _all_columns(names: tuple[str, ...], field: str) -> tuple[str, ...]:
    return tuple(name for name in names if plain_name(name) in names_of(field))


def _known_as(field: str) -> Iterator[str]:
    """The likeliest name of each language, then the second ones."""
    said = (getattr(columns, field) for columns in in_every_language("columns"))
    return (name for rank in zip_longest(*said, fillvalue="") for name in rank if name)
