"""Which articles need a look, and what was never offered."""

from __future__ import annotations

from datetime import timedelta

import pytest
from support.asked import UNTIL
from support.built import SETTINGS, article
from support.reporting import CATALOGUE, answer

from kb_tools.report.catalogue import make_catalogue
from kb_tools.report.freshness import find_idle, find_stale
from kb_tools.report.tallies import add_up, loads


def test_reviews_are_due_by_each_articles_own_days():
    """Overdue from the day after; soon within 30 days; never is told apart; what carries most stands
    first.
    """
    carrying = loads(
        add_up([answer(["start"], "start", 7), answer(["konto/preise/gebuehr"], count=2)]), CATALOGUE
    )
    found = find_stale(CATALOGUE, carrying, UNTIL)
    assert [(one.entry.title, one.state) for one in found.stale] == [
        ("Erste Schritte", "soon"),
        ("Gebühren", "overdue"),
        ("Forgotten PIN", "never"),
    ]
    assert found.stale[0].share == pytest.approx(7 / 9)
    due = UNTIL - timedelta(days=365)
    today = make_catalogue(
        [article("de/a.md", reviewed=due), article("de/b.md", reviewed=due - timedelta(days=1))],
        [],
        [],
        SETTINGS,
    )
    assert [one.state for one in find_stale(today, (), UNTIL).stale] == ["overdue", "soon"]
    assert [(owner.name, owner.overdue, owner.soon, owner.never) for owner in found.owners] == [
        ("", 1, 1, 1),
        ("Team Karten", 0, 0, 0),
    ]


def test_what_was_never_offered_is_listed():
    """Each language by itself."""
    carrying = loads(add_up([answer(["karten/pin", "filmaboutpin"])]), CATALOGUE)
    assert [entry.title for entry in find_idle(CATALOGUE, carrying)] == [
        "Gebühren",
        "Erste Schritte",
        "Forgotten PIN",
    ]
