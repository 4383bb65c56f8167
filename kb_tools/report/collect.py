"""The figures of a knowledge base: from its sources, its usage store and its index."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kb_tools.report.catalogue import make_catalogue
from kb_tools.report.counts import Counts
from kb_tools.report.figures import Figures
from kb_tools.report.freshness import find_idle, find_stale
from kb_tools.report.gaps import Open, open_themes
from kb_tools.report.period import Period, comparable
from kb_tools.report.tallies import Step, Sums, add_up, by_language, by_step, by_topic, loads
from kb_tools.store.state import has_state, open_state
from kb_tools.store.usage import Usage

if TYPE_CHECKING:
    from collections.abc import Callable

    from kb_tools.search.index import Index
    from kb_tools.settings.settings import Settings

MOST_THEMES = 20
"""The first; each costs some searches, and a page shows fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What the usage store says of a period, and of the time before where it reaches back so far."""

    began: date | None
    steps: tuple[Step, ...]
    now: Sums
    then: Sums | None

    @property
    def counts(self) -> Counts:
        return sum((step.counts for step in self.steps), Counts())

    @property
    def before(self) -> Counts | None:
        return (
            None
            if self.then is None
            else sum((group.counts for group in by_language(self.then, None)), Counts())
        )


def collect(settings: Settings, period: Period, open_index: Callable[[], Index]) -> Figures:
    """Everything a report on a period says; freshness is that of its last day. The index is opened only when
    something was asked.

    Raises KbError when the store cannot be used or mkdocs.yml not be read.
    """
    from kb_tools.site.library import read_library

    with ThreadPoolExecutor(
        1
    ) as pool:  # SQLite sorts a million rows for seconds, in which the themes can be found
        reading = pool.submit(read_history, settings, period)
        gaps = _gaps(settings, period, open_index)
        history = reading.result()
    library = read_library(settings.root)
    catalogue = make_catalogue(library.articles.values(), library.videos, library.topics, settings)
    carrying = loads(history.now, catalogue)
    return Figures(
        name=_site_name(settings),
        language=settings.languages[0],
        usage=settings.usage,
        began=history.began,
        period=period,
        counts=history.counts,
        before=history.before,
        steps=history.steps,
        topics=by_topic(history.now, history.then, catalogue),
        languages=by_language(history.now, history.then),
        loads=carrying,
        idle=find_idle(catalogue, carrying),
        everything=len(catalogue.entries),
        freshness=find_stale(catalogue, carrying, period.until),
        gaps=gaps,
    )


def read_history(settings: Settings, period: Period) -> History:
    """What is remembered; nothing where no store is: a report makes no file of its own there."""
    if not has_state(settings):
        return History(began=None, steps=by_step((), period), now=add_up(()), then=None)
    with open_state(settings) as state:
        store = state.usage
        first = next(store.tally("day"), None)
        began = date.fromisoformat(first[0]) if first else None
        earlier = comparable(period, began)
        return History(
            began=began,
            steps=by_step(
                store.tally("day", "outcome", "chosen", since=period.since, until=period.until), period
            ),
            now=_sums(store, period),
            then=_sums(store, earlier) if earlier else None,
        )


def _sums(store: Usage, period: Period) -> Sums:
    return add_up(
        store.tally("language", "outcome", "offered", "chosen", since=period.since, until=period.until)
    )


def _gaps(settings: Settings, period: Period, open_index: Callable[[], Index]) -> Open | None:
    """The themes; None where no words are kept, or nothing was asked: then no index is needed, either."""
    if settings.usage == "off" or not has_state(settings):
        return None
    from kb_tools.gaps.gaps import read_gaps

    gaps = read_gaps(settings, open_index, period.since, period.until, MOST_THEMES)
    return open_themes(gaps) if gaps.asked else None


def _site_name(settings: Settings) -> str:
    from kb_tools.fields.nodes import parse_yaml

    node = parse_yaml(settings.config_file.read_text(encoding="utf-8-sig"), settings.config_name)[0]
    name = node.get("site_name") if node else None
    return " ".join(name.raw.split()) if name else ""
