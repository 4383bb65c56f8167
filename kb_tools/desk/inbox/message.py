"""What a message of an export is. Frozen values, no I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

From = Literal["customer", "own", "internal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message of the export. `number` counts rows from 1, without the header; messages of one conversation
    have the same `thread`, or say with `reply_to` the id of the one before.

    `author` is the writer's own id, `name` and `handle` what people call them. `by` says who that is: a
    customer, the company, or nobody that customers see (a note among colleagues, a change of state). `at` is
    when it was written, in seconds since 1970, 0 where nobody knows.
    """

    number: int
    id: str
    text: str
    lang: str = ""
    name: str = ""
    handle: str = ""
    author: str = ""
    thread: str = ""
    reply_to: str = ""
    by: From = "customer"
    at: float = 0.0
    talk: bool = False
    """Whether it belongs to a conversation of two, of which one is the company."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadRow:
    """A row that holds no message, and why."""

    number: int
    why: str
