"""How a system writes a message. Values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Marks = tuple[tuple[str, tuple[Any, ...]], ...]
"""Paths, and the values there that tell something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Where the fields of a message are: paths as in `paths.first_at`, the first that has a value counts.
    Where they lead to nothing, a field's usual names hold.

    `has` are the paths an object must have, `a|b` for either, `a=b` for one with this value; `lacks` those it
    must not. By `own` the company wrote it, by `program` a program of theirs, by `internal` nobody wrote it
    to a customer; marks without values mean any. `customer` is the customer's id or name: others are the
    company then, and so is `me`, the account's own id. `people` are objects with the ids, names and roles of
    those who write. `more` leads to further messages inside; `a&b` are two ids that make one. A `talk` is
    between one customer and the company. `latin` says that the system doubly encodes its texts.
    """

    system: str
    has: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    id: tuple[str, ...] = ()
    lang: tuple[str, ...] = ()
    name: tuple[str, ...] = ()
    handle: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    thread: tuple[str, ...] = ()
    reply_to: tuple[str, ...] = ()
    at: tuple[str, ...] = ()
    own: Marks = ()
    program: Marks = ()
    internal: Marks = ()
    customer: tuple[str, ...] = ()
    me: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    talk: bool = False
    latin: bool = False


COMMON = Shape(system="", has=())
"""An object whose fields have their usual names."""
