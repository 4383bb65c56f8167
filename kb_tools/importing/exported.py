"""What the JSON of help desks has in common: objects somewhere in it, with ids, names, labels and words that
may be of any type, and marks of what is not for everybody. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kb_tools.text import say

Item = Mapping[str, Any]
WRAPPERS = ("data", "items", "results")
"""Names that say nothing of what is in them."""
STATES = ("status", "state", "visibility", "workflowstate", "publishstatus", "creativeworkstatus")
ARCHIVED = ("archived", "trash", "deleted", "outdated", "archiviert", "gelöscht")
DRAFT = ("draft", "autodraft", "entwurf", "brouillon", "notpublished", "unpublished", "wip", "inprogress")
WAITING = (
    *("pending", "future", "scheduled", "review", "inreview", "needsreview", "rejected"),
    *("inactive", "disabled", "hidden", "private", "internal", "restricted"),
    *("intern", "privat", "unveröffentlicht", "nonpublié", "privé"),
)
NOT_YET = {
    **dict.fromkeys(("draft", "isdraft", "archived", "isarchived"), True),
    **dict.fromkeys(("published", "ispublished", "public", "ispublic"), False),
}
READERS = ("user_segment_id", "user_segment_ids", "content.protected")
"""What an article has that only some readers may see: Zendesk's user segments, WordPress' passwords."""


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
                [
                    (under if key.isdigit() or (under and key in WRAPPERS) else key, inner)
                    for key, inner in value.items()
                ]
            )
        elif isinstance(value, list):
            waiting += reversed([(under, inner) for inner in value])


def at(item: Any, paths: str) -> Any:
    """What stands at the first of the paths that leads to anything, such as `title.rendered|title`; None
    where none does.
    """
    for path in paths.split("|"):
        value = item
        for name in path.split("."):
            value = value.get(name) if isinstance(value, dict) else None
        if value is not None:
            return value
    return None


def word(item: Item | None, paths: str) -> str:
    """A text of an object; "" for what is none. Numbers count, since ids are sometimes one and sometimes the
    other.
    """
    value = at(item, paths)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def words(value: Any) -> tuple[str, ...]:
    """Labels as texts: a list of texts or of objects with a name, or one text with commas."""
    if isinstance(value, str):
        return tuple(filter(None, (part.strip() for part in value.split(","))))
    items = value if isinstance(value, list) else []
    found = (
        word(one, "name|title") if isinstance(one, dict) else one if isinstance(one, str) else ""
        for one in items
    )
    return tuple(filter(None, (one.strip() for one in found)))


def not_public(item: Item) -> str:
    """Why an article should not be brought in, by the marks that help desks put on one; "" for none."""
    for name, value in item.items():
        plain = _plain(name)
        if plain in NOT_YET and _plain(str(value)) in _said(wanted=NOT_YET[plain]):
            return say("it is archived") if "archived" in plain else say("it is a draft")
        if plain in STATES and isinstance(value, str) and (mark := _plain(value)):
            if mark in ARCHIVED:
                return say("it is archived")
            if mark in DRAFT:
                return say("it is a draft")
            if mark in WAITING:
                return say("it is not published ({mark})", mark=f"{name}: {value}"[:60])
    return next(
        (say("only some readers may see it ({rule})", rule=one) for one in READERS if at(item, one)), ""
    )


def _said(*, wanted: bool) -> tuple[str, ...]:
    return ("true", "yes", "ja", "oui", "1") if wanted else ("false", "no", "nein", "non", "0")


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())
