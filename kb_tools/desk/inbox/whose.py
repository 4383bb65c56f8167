"""Who wrote a message: a customer, the company, or colleagues to each other. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kb_tools.desk.inbox.columns import directions, names_of, plain_name, says
from kb_tools.desk.inbox.message import From
from kb_tools.desk.inbox.paths import first_at, word_of
from kb_tools.desk.inbox.shapes import Marks, Shape
from kb_tools.desk.inbox.wording import undo_mojibake

Around = Sequence[Any]


def written_by(item: Any, around: Around, shape: Shape, writer: Iterable[str], ours: frozenset[str]) -> From:
    """Who wrote the message of an object. `writer` are the id, name and handle of whoever did, `ours` the
    company's own, as `plain_name` has them.
    """
    said = set(directions(item))
    if _marked(item, shape.internal) or says(item, "internal") or said & names_of("notes"):
        return "internal"
    if _marked(item, shape.own) or says(item, "sent") or says(item, "incoming") is False:
        return "own"
    if said & names_of("ours") or _is_ours(item, around, shape, set(filter(None, writer)), ours):
        return "own"
    return "customer"


def is_by_program(item: Any, shape: Shape) -> bool:
    """Whether no person wrote the message of an object: a bot, an automatic answer."""
    return _marked(item, shape.program)


def _marked(item: Any, marks: Marks) -> bool:
    """Whether an object has one of the marks: True is not 1."""
    for path, values in marks:
        value = first_at(item, (), (path,))
        if value is not None and (not values or repr(value) in map(repr, values)):
            return True
    return False


def _is_ours(item: Any, around: Around, shape: Shape, writer: set[str], ours: frozenset[str]) -> bool:
    """By what else is known of those who write."""
    if word_of(first_at(item, around, shape.me)) in writer or not ours.isdisjoint(map(_account, writer)):
        return True
    people = list(people_of(item, around, shape))
    customer = undo_mojibake(word_of(first_at(item, around, shape.customer)))
    if customer and customer not in writer:
        return not people or any(customer in named(person) for person in people)
    roles = (person.get("role") for person in people if writer & named(person))
    return any(isinstance(role, str) and plain_name(role) in names_of("ours") for role in roles)


def people_of(item: Any, around: Around, shape: Shape) -> Iterator[dict[str, Any]]:
    """Those who write, where the export lists them."""
    for path in shape.people:
        found = first_at(item, around, (path,))
        if isinstance(found, dict):
            found = [found] if {"id", "name"} & found.keys() else list(found.values())
        yield from (one for one in found or () if isinstance(one, dict))


def named(person: dict[str, Any]) -> set[str]:
    """What a person is called by: id, name, address."""
    words = (word_of(person.get(key)) for key in ("id", "name", "username", "screen_name", "email"))
    return {undo_mojibake(word) for word in words if word}


def _account(word: str) -> str:
    """An account's name without @ and the server's address."""
    return plain_name(word.rstrip("/").rpartition("/")[2])
