"""What to do first, and why."""

from __future__ import annotations

from datetime import date

import pytest
from support.reporting import answer, figures

from kb_tools.gaps.waves import Wave
from kb_tools.report.gaps import Gap, Open
from kb_tools.report.monday import choose_actions

DAY = date(2026, 11, 20)
WAVE = Wave(day=DAY, hour=14, count=3, usual=0.5, chance=0.001)
MANY = [answer(["start"], "start", 100), answer(["karten/pin"], "karten/pin", 400)]


def gap(number, **more):
    told = {"name": "Bitcoin", "language": "de", "count": 9, "first": DAY, "last": DAY, "rising": False}
    return Gap(number=number, typical=("Bitcoin?",), **(told | more))


def open_gaps(*themes):
    return Open(themes=themes, alone=0, unkept=0, sampled=None)


def done(found):
    return [(action.do, action.about) for action in choose_actions(found)]


def test_a_wave_comes_before_everything():
    """However few messages it has, and also where there are too few for anything else."""
    gaps = open_gaps(gap(1, count=90), gap(2, name="Störung", wave=WAVE))
    assert done(figures(MANY, gaps=gaps))[0] == ("wave", "Störung")
    assert done(figures(gaps=gaps))[0] == ("wave", "Störung")


def test_a_gap_is_written_about_or_the_nearest_article_extended():
    """Three messages are the least that count: two may be one customer."""
    near = gap(2, nearest="Kaufen", extend=True, count=5)
    gaps = open_gaps(gap(1), near, gap(3, count=2))
    assert done(figures(MANY, gaps=gaps))[:2] == [("write", "Bitcoin"), ("extend", "Kaufen")]


def test_no_more_than_two_of_a_kind_and_five_in_all():
    """One long list does not hide the others."""
    found = done(figures(MANY, gaps=open_gaps(*(gap(number) for number in range(1, 9)))))
    assert [do for do, _ in found].count("write") == 2
    assert len(found) <= 5


def test_a_review_matters_by_the_messages_that_hang_on_it():
    """Overdue or never reviewed; with too few messages, those overdue longest."""
    rows = [answer(["konto/preise/gebuehr"], count=40)]
    assert ("review", "Gebühren") in done(figures(rows))
    assert done(figures()) == [("overdue", "Gebühren")]
    assert ("review", "Gebühren") not in done(figures(MANY))


def test_what_is_offered_and_never_sent_is_doubted():
    """Where agents usually say what they sent; else they are asked to."""
    offered = [answer(["start", "karten/pin"], "karten/pin", 60), answer(["karten/pin"], "karten/pin", 1)]
    chosen = [*offered, answer(["konto/preise/gebuehr"], "konto/preise/gebuehr", 200)]
    assert ("check", "Erste Schritte") in done(figures(chosen))
    assert ("mark", "") in done(figures([answer(["start"], count=100)]))
    assert ("remember", "") in done(figures(usage="off"))


@pytest.mark.parametrize(("now", "before", "grown"), [(60, 10, True), (60, 55, False), (19, 0, False)])
def test_a_topic_that_grows_is_told(now, before, grown):
    """Clearly more than before, and by at least twenty messages."""
    found = figures([answer(["karten/pin"], count=now)], before=[answer(["karten/pin"], count=before)])
    assert (("grown", "Karten") in done(found)) == grown
