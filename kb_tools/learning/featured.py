"""What home should show as asked most: the articles that agents sent most often. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kb_tools.models import IndexEntry
from kb_tools.settings.options import MOST_FEATURED

LEAST_SENT = 20
"""An article sent less often is not proposed: a few agents' habits are not what customers ask most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OftenSent:
    """An article, in one of its languages, and how often it was sent, in any of them."""

    entry: IndexEntry
    sent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntFeatured:
    """The proposals, the most sent first; `sent` counts every answer of which an agent said so."""

    proposals: tuple[OftenSent, ...] = ()
    sent: int = 0


def learn_featured(
    sent: Iterable[tuple[str, int]], entries: Iterable[IndexEntry], lang: str
) -> LearntFeatured:
    """What `featured` could name, from ids with how often each was sent ("" for nothing): articles that are
    there, public in every language that has them, each in `lang` where it can be.

    `featured` names an article for all languages at once, so they count together.
    """
    counts: Counter[str] = Counter()
    for name, number in sent:
        if name:
            counts[name] += number
    versions: dict[str, list[IndexEntry]] = {}
    for entry in entries:
        if entry.kind == "article" and counts[entry.id] >= LEAST_SENT:
            versions.setdefault(entry.id, []).append(entry)
    found = [
        OftenSent(entry=min(same, key=lambda one: one.lang != lang), sent=counts[name])
        for name, same in versions.items()
        if all(one.handling == "public" for one in same)
    ]
    found.sort(key=lambda one: (-one.sent, one.entry.id))
    return LearntFeatured(proposals=tuple(found[:MOST_FEATURED]), sent=counts.total())
