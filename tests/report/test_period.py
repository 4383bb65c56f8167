"""The days a report looks at, and those it compares them with."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.asked import UNTIL
from support.reporting import WEEKS

from kb_tools.errors import UsageError
from kb_tools.report.period import Period, choose_period, comparable


def test_four_weeks_up_to_today_are_the_default():
    """Whole weeks, so that each weekday counts alike."""
    assert choose_period(None, None, UNTIL) == WEEKS
    assert choose_period(None, date(2026, 1, 31), UNTIL).days == 28


def test_a_period_cannot_end_before_it_begins():
    """Said in one sentence."""
    with pytest.raises(UsageError, match="after"):
        choose_period(UNTIL, UNTIL - timedelta(days=1), UNTIL)


def test_a_comparison_needs_a_history_that_reaches_back():
    """As many days before; a long weekend at their beginning may be silent."""
    before = WEEKS.before()
    assert (before.days, before.until) == (28, WEEKS.since - timedelta(days=1))
    assert comparable(WEEKS, before.since + timedelta(days=3)) == before
    assert comparable(WEEKS, before.since + timedelta(days=4)) is None
    assert comparable(WEEKS, None) is None


@given(st.dates(), st.integers(0, 3000))
def test_steps_cover_the_period_once(since, more):
    """Every day is in exactly one step, at the calendar's ends as well."""
    period = Period(since=since, until=since + timedelta(days=min(more, (date.max - since).days)))
    steps = period.steps()
    assert (steps[0].since, steps[-1].until, sum(step.days for step in steps)) == (
        period.since,
        period.until,
        period.days,
    )
    assert len(steps) <= 110
    assert period.before().until < period.since or period.since == date.min
