"""Whose reviews are due, and how much of the load hangs on them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kb_tools.report.catalogue import Catalogue, CatalogueEntry
from kb_tools.report.tallies import Load

SOON = 30
"""Days before its review is due from which an article is listed."""
State = Literal["overdue", "soon", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """An article whose review is overdue, due soon, or never was. `days` are those since it was due, negative
    before.
    """

    entry: CatalogueEntry
    state: State
    days: int
    carried: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """How an owner's articles stand; "" is nobody."""

    name: str
    articles: int
    overdue: int
    soon: int
    never: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """The articles that need a look, what carries most first, and how each owner's stand, who has most to do
    first.
    """

    stale: tuple[Stale, ...]
    owners: tuple[Owner, ...]

    @property
    def waiting(self) -> tuple[Owner, ...]:
        """The owners who have something to do."""
        return tuple(one for one in self.owners if one.overdue or one.soon or one.never)

    @property
    def articles(self) -> int:
        return sum(one.articles for one in self.owners)

    @property
    def overdue(self) -> int:
        return sum(one.overdue for one in self.owners)

    @property
    def soon(self) -> int:
        return sum(one.soon for one in self.owners)

    @property
    def never(self) -> int:
        return sum(one.never for one in self.owners)

    @property
    def largest(self) -> int:
        """The most articles that one owner has."""
        return max((one.articles for one in self.owners), default=0)


def find_stale(catalogue: Catalogue, loads: Iterable[Load], today: date) -> Freshness:
    """The freshness of every article on a day. A review is overdue from the day after it was due."""
    articles = [one for one in catalogue.entries if one.kind == "article"]
    load_of = {load.entry: load for load in loads}
    stale = [_stale(one, state, load_of.get(one), today) for one in articles if (state := _state(one, today))]
    stale.sort(
        key=lambda one: (-one.carried, one.state != "overdue", -one.days, one.entry.id, one.entry.lang)
    )
    return Freshness(stale=tuple(stale), owners=_owners(articles, stale))


def _state(entry: CatalogueEntry, today: date) -> State | None:
    if entry.due is None:
        return "never"
    if entry.due < today:
        return "overdue"
    return "soon" if entry.due - today <= timedelta(days=SOON) else None


def _stale(entry: CatalogueEntry, state: State, load: Load | None, today: date) -> Stale:
    days = (today - entry.due).days if entry.due else 0
    return Stale(
        entry=entry,
        state=state,
        days=days,
        carried=load.carried if load else 0,
        share=load.share if load else 0.0,
    )


def _owners(articles: Sequence[CatalogueEntry], stale: Sequence[Stale]) -> tuple[Owner, ...]:
    names = {one.owner for one in articles}
    states = {name: [one.state for one in stale if one.entry.owner == name] for name in names}
    owners = [
        Owner(
            name=name,
            articles=sum(one.owner == name for one in articles),
            overdue=states[name].count("overdue"),
            soon=states[name].count("soon"),
            never=states[name].count("never"),
        )
        for name in names
    ]
    return tuple(
        sorted(owners, key=lambda one: (-one.overdue, -one.never, -one.soon, -one.articles, one.name))
    )


def find_idle(catalogue: Catalogue, loads: Iterable[Load]) -> tuple[CatalogueEntry, ...]:
    """The articles and videos that nobody was offered or sent, in the catalogue's order."""
    used = {load.entry for load in loads}
    return tuple(one for one in catalogue.entries if one not in used)
