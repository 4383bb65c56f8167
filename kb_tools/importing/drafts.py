"""What any export comes down to: articles not yet brought in, and what was left out; and what a format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as an export has it. `place` is where it stands there ("row 3", "article 17"); `html` is
    whatever somebody wrote.

    `key` is the same for translations of one article, and what links between articles name, `alias` what some
    links name instead, such as its address; "" where there is none. `lang` is "" where the export does not
    say; `categories` go from the widest to the narrowest.
    """

    place: str
    title: str
    html: str
    key: str = ""
    alias: str = ""
    lang: str = ""
    summary: str = ""
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something that was not brought in, and why. `failed` where it should have been: a draft or an internal
    article should not.
    """

    place: str
    title: str
    why: str
    failed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A kind of export, known by how the names of its files end or, where it is JSON, by an object that it
    `has`. `parse` takes the bytes of a file, or the JSON.
    """

    parse: Callable[[Any], Iterable[Draft | LeftOut]]
    suffixes: tuple[str, ...] = ()
    has: Callable[[Mapping[str, Any]], bool] | None = None
