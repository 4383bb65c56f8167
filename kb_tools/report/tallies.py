"""The store's sums, added up by day, by topic and language, by article and video. Pure: rows in, values
out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kb_tools.report.catalogue import ELSEWHERE, GONE, Catalogue, CatalogueEntry
from kb_tools.report.compare import Change, compare_counts
from kb_tools.report.counts import Counts, End, counts_of, end_of
from kb_tools.report.period import Period

DayRow = tuple[str, str, str, int]
"""Day (ISO), outcome, the id chosen, how many."""
AnswerRow = tuple[str, str, tuple[str, ...], str, int]
"""Language, outcome, the ids offered, the id chosen, how many."""
KeyOf = Callable[[str, str, End], str]
"""Language, the id that carried a message ("" for none) and its end -> the group the message belongs to."""
PLACES = 3
"""Suggestions that an agent sees; further ones share the last place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A day, or a run of days, and how its messages ended."""

    since: date
    until: date
    counts: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The messages of a topic or a language. `before` and `change` are None where there is no time before to
    compare with.
    """

    key: str
    title: str
    counts: Counts
    before: Counts | None = None
    change: Change | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What an article or a video did: how often it was offered (at any place) and chosen, and how many
    messages it `carried`: was chosen for, or was offered first for while nothing was chosen. `expected` is
    how often it would have been chosen if things were chosen from the places where it stood as often as from
    these places on average. `share` is that of all messages that something carried.
    """

    entry: CatalogueEntry
    offered: int
    chosen: int
    expected: float
    carried: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """All messages of a period in the few counters from which everything else is made. Keys are (language,
    id, ...).
    """

    carried: Mapping[tuple[str, str, End], int]
    sent: Mapping[tuple[str, str], int]
    placed: Mapping[tuple[str, str, int], int]
    taken: Sequence[float]
    """For each place, the share of what stood there that was chosen."""


def add_up(rows: Iterable[AnswerRow]) -> Sums:
    """One pass over the rows, of which there may be a million."""
    carried: Counter[tuple[str, str, End]] = Counter()
    sent: Counter[tuple[str, str]] = Counter()
    placed: Counter[tuple[str, str, int]] = Counter()
    stood, hit = [0] * PLACES, [0] * PLACES
    for language, outcome, offered, chosen, count in rows:
        carried[language, chosen or (offered[0] if offered else ""), end_of(outcome, chosen)] += count
        for number, one in enumerate(offered):
            place = min(number, PLACES - 1)
            placed[language, one, place] += count
            stood[place] += count
            hit[place] += count if one == chosen else 0
        if chosen:
            sent[language, chosen] += count
    return Sums(
        carried=carried,
        sent=sent,
        placed=placed,
        taken=[h / s if s else 0.0 for h, s in zip(hit, stood, strict=True)],
    )


def by_step(rows: Iterable[DayRow], period: Period) -> tuple[Step, ...]:
    """Every day of the period, or every few of a long one, those without a message as well."""
    steps = period.steps()
    firsts = [step.since.isoformat() for step in steps]
    ends: list[Counter[End]] = [Counter() for _ in steps]
    sent = [0] * len(steps)
    for day, outcome, chosen, count in rows:
        number = bisect_right(firsts, day) - 1
        ends[number][end_of(outcome, chosen)] += count
        sent[number] += count if chosen else 0
    each = zip(steps, ends, sent, strict=True)
    return tuple(
        Step(since=step.since, until=step.until, counts=counts_of(end, chosen)) for step, end, chosen in each
    )


def by_topic(sums: Sums, before: Sums | None, catalogue: Catalogue) -> tuple[Group, ...]:
    """The topics with most messages first; those without an article last."""

    def topic(language: str, key: str, end: End) -> str:
        return catalogue.find(key, language).topic if key else ELSEWHERE.get(end, ELSEWHERE["unanswered"])

    groups = _grouped(sums, before, topic, {**catalogue.topics})
    return tuple(sorted(groups, key=lambda group: (group.key in ELSEWHERE.values(), group.key == GONE)))


def by_language(sums: Sums, before: Sums | None) -> tuple[Group, ...]:
    """The languages with most messages first."""
    return _grouped(sums, before, lambda language, _, __: language, {})


def _grouped(sums: Sums, before: Sums | None, key_of: KeyOf, titles: Mapping[str, str]) -> tuple[Group, ...]:
    now = _counted(sums, key_of)
    then = _counted(before, key_of) if before is not None else None
    groups = [
        _group(key, titles.get(key, key), now.get(key, Counts()), then) for key in {**now, **(then or {})}
    ]
    return tuple(sorted(groups, key=lambda group: (-group.counts.total, group.key)))


def _group(key: str, title: str, counts: Counts, then: Mapping[str, Counts] | None) -> Group:
    if then is None:
        return Group(key=key, title=title, counts=counts)
    before = then.get(key, Counts())
    return Group(
        key=key, title=title, counts=counts, before=before, change=compare_counts(counts.total, before.total)
    )


def _counted(sums: Sums, key_of: KeyOf) -> dict[str, Counts]:
    ends: defaultdict[str, Counter[End]] = defaultdict(Counter)
    sent: Counter[str] = Counter()
    for (language, one, end), count in sums.carried.items():
        ends[key_of(language, one, end)][end] += count
    for (language, one), count in sums.sent.items():
        sent[key_of(language, one, "answered")] += count
    return {key: counts_of(end, sent[key]) for key, end in ends.items()}


def loads(sums: Sums, catalogue: Catalogue) -> tuple[Load, ...]:
    """Everything that was offered or chosen, what carries most first."""
    offered, chosen, expected, carried = (
        Counter[CatalogueEntry](),
        Counter[CatalogueEntry](),
        defaultdict[CatalogueEntry, float](float),
        Counter[CatalogueEntry](),
    )
    for (language, one, place), count in sums.placed.items():
        entry = catalogue.find(one, language)
        offered[entry] += count
        expected[entry] += count * sums.taken[place]
    for (language, one), count in sums.sent.items():
        chosen[catalogue.find(one, language)] += count
    for (language, one, end), count in sums.carried.items():
        if one and end == "answered":
            carried[catalogue.find(one, language)] += count
    whole = carried.total() or 1
    found = [
        Load(
            entry=entry,
            offered=offered[entry],
            chosen=chosen[entry],
            expected=round(expected[entry], 1),
            carried=carried[entry],
            share=carried[entry] / whole,
        )
        for entry in {**offered, **chosen, **carried}
    ]
    return tuple(sorted(found, key=lambda one: (-one.carried, -one.offered, one.entry.id, one.entry.lang)))
