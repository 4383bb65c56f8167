"""A small help centre, what was asked in four weeks, and the figures made of it: for the tests of the
report.
"""

from __future__ import annotations

from datetime import date, timedelta

from kb_tools.report.catalogue import make_catalogue
from kb_tools.report.counts import Counts
from kb_tools.report.figures import Figures
from kb_tools.report.freshness import find_idle, find_stale
from kb_tools.report.period import Period
from kb_tools.report.tallies import add_up, by_language, by_step, by_topic, loads

from .asked import UNTIL
from .built import SETTINGS, article, video

WEEKS = Period(since=UNTIL - timedelta(days=27), until=UNTIL)
PIN = article("de/karten/pin.md", title="PIN vergessen", owner="Team Karten", reviewed=date(2026, 11, 1))
PIN_EN = article("en/karten/pin.md", title="Forgotten PIN")
FEES = article("de/konto/preise/gebuehr.md", title="Gebühren", reviewed=date(2025, 1, 1), review_every=30)
HOME = article("de/start.md", title="Erste Schritte", reviewed=date(2025, 12, 1))
FILM = video("filmaboutpin", articles=("karten/pin",))
CATALOGUE = make_catalogue([PIN, PIN_EN, FEES, HOME], [FILM], [], SETTINGS)


def answer(offered, chosen="", count=1, language="de", outcome="answer"):
    """A row of the usage store: so many messages of one kind."""
    return language, outcome, tuple(offered), chosen, count


def figures(rows=(), before=None, **more):
    """The figures of four weeks in which these rows were all that was asked, on the last day."""
    now, then = add_up(rows), None if before is None else add_up(before)
    steps = by_step([(UNTIL.isoformat(), end, chosen, count) for _, end, _, chosen, count in rows], WEEKS)
    carrying = loads(now, CATALOGUE)
    made = {
        "name": "Hilfe",
        "language": "de",
        "usage": "redacted",
        "began": WEEKS.since,
        "period": WEEKS,
        "counts": sum((step.counts for step in steps), Counts()),
        "before": None
        if then is None
        else sum((group.counts for group in by_language(then, None)), Counts()),
        "steps": steps,
        "topics": by_topic(now, then, CATALOGUE),
        "languages": by_language(now, then),
        "loads": carrying,
        "idle": find_idle(CATALOGUE, carrying),
        "everything": len(CATALOGUE.entries),
        "freshness": find_stale(CATALOGUE, carrying, UNTIL),
        "gaps": None,
    }
    return Figures(**(made | more))
