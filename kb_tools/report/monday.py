"""What to do first: at most five things, each with its reason and a number. Pure.

Waves come first, then whatever the most messages hang on; no more than two of a kind, so that one long list
does not hide the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kb_tools.report.catalogue import ELSEWHERE, GENERAL, GONE, VIDEOS
from kb_tools.report.compare import chance_of_so_few
from kb_tools.report.figures import Figures
from kb_tools.report.gaps import Gap
from kb_tools.report.tallies import Load

Do = Literal["wave", "write", "extend", "review", "never", "overdue", "check", "grown", "mark", "remember"]
MOST, MOST_ALIKE = 5, 2
LEAST_GAP = 3
"""Messages: two may be one customer."""
LEAST_SHARE = 0.01
"""Of the load: a review that less hangs on is no matter for Monday."""
LEAST_OFFERED, UNLIKELY = 20, 0.01
"""An answer is doubted when it was offered so often, was chosen not half as often as usual, and chance does
so less often than this.
"""
LEAST_MORE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing to do. `about` is what with, `messages` how many hang on it, `see` the part of the page with
    the details.

    By kind: `theme` is what the messages ask for (extend); `share` that of the load (review, never); `other`
    what is usual at that hour (wave), how often it was chosen (check), how many it were before (grown), of
    how many (mark); `usual` how often it would be chosen (check); `day` since when (wave, review, overdue),
    `hour` of that day (wave).
    """

    do: Do
    about: str
    messages: int
    see: str
    theme: str = ""
    owner: str = ""
    share: float | None = None
    other: float | None = None
    usual: float | None = None
    day: date | None = None
    hour: int | None = None
    rising: bool = False
    offered: int = 0


def choose_actions(figures: Figures) -> tuple[Action, ...]:
    """What follows from the figures. With too few messages: waves, and the reviews that are overdue
    longest.
    """
    found = [*_gaps(figures), *_reviews(figures), *_doubts(figures), *_growth(figures)]
    found.sort(key=lambda one: (one.do != "wave", -one.messages))
    return tuple(_mixed((*found, *_marks(figures))))[:MOST]


def _mixed(actions: Iterable[Action]) -> Iterator[Action]:
    kinds: Counter[str] = Counter()
    for one in actions:
        kind = {"extend": "write", "never": "review", "overdue": "review"}.get(one.do, one.do)
        kinds[kind] += 1
        if kinds[kind] <= MOST_ALIKE:
            yield one


def _gaps(figures: Figures) -> Iterator[Action]:
    for gap in figures.gaps.themes if figures.gaps else ():
        if gap.wave:
            yield _wave(gap)
        elif gap.count >= LEAST_GAP and figures.enough:
            extend = gap.extend and bool(gap.nearest)
            yield Action(
                do="extend" if extend else "write",
                about=gap.nearest if extend else gap.name,
                theme=gap.name,
                messages=gap.count,
                see=f"gap-{gap.number}",
                rising=gap.rising,
            )


def _wave(gap: Gap) -> Action:
    assert gap.wave
    wave = gap.wave
    return Action(
        do="wave",
        about=gap.name,
        messages=wave.count,
        other=wave.usual,
        day=wave.day,
        hour=wave.hour,
        see=f"gap-{gap.number}",
    )


def _reviews(figures: Figures) -> Iterator[Action]:
    if not figures.enough:
        yield from _overdue(figures)
        return
    for one in figures.freshness.stale:
        if one.state != "soon" and one.share >= LEAST_SHARE:
            yield Action(
                do="review" if one.state == "overdue" else "never",
                about=one.entry.title,
                owner=one.entry.owner,
                messages=one.carried,
                share=one.share,
                day=one.entry.due,
                see="freshness",
            )


def _overdue(figures: Figures) -> Iterator[Action]:
    overdue = [one for one in figures.freshness.stale if one.state == "overdue"]
    for one in sorted(overdue, key=lambda one: -one.days):
        yield Action(
            do="overdue",
            about=one.entry.title,
            owner=one.entry.owner,
            messages=0,
            day=one.entry.due,
            see="freshness",
        )


def _doubts(figures: Figures) -> Iterator[Action]:
    for load in figures.loads if figures.choosing else ():
        if is_doubted(load):
            missing = round(load.expected - load.chosen)
            yield Action(
                do="check",
                about=load.entry.title,
                owner=load.entry.owner,
                messages=missing,
                other=load.chosen,
                usual=load.expected,
                offered=load.offered,
                see="load",
            )


def is_doubted(load: Load) -> bool:
    """Whether an article or video is chosen far less often than where it stands would make one expect."""
    seldom = load.offered >= LEAST_OFFERED and load.chosen <= load.expected / 2 and load.entry.topic != GONE
    return seldom and chance_of_so_few(load.chosen, load.expected) < UNLIKELY


def _growth(figures: Figures) -> Iterator[Action]:
    for topic in figures.topics:
        more = topic.counts.total - topic.before.total if topic.before else 0
        if (
            topic.change == "more"
            and more >= LEAST_MORE
            and topic.key not in (GENERAL, GONE, VIDEOS, *ELSEWHERE.values())
        ):
            yield Action(
                do="grown",
                about=topic.title,
                messages=more,
                other=topic.before.total if topic.before else None,
                see="topics",
            )


def _marks(figures: Figures) -> Iterator[Action]:
    """What makes the next report say more."""
    if figures.usage == "off":
        yield Action(do="remember", about="", messages=0, see="method")
    if figures.enough and figures.counts.answered and not figures.choosing:
        yield Action(
            do="mark", about="", messages=figures.counts.chosen, other=figures.counts.answered, see="method"
        )
