"""What the figures of a report say of themselves."""

from __future__ import annotations

import pytest
from support.reporting import answer, figures

PIN, FEES, HOME = (["karten/pin"], ["konto/preise/gebuehr"], ["start"])


def test_half_is_carried_by_the_busiest():
    """One of three with half of all messages, two of four with a quarter each."""
    assert figures([answer(PIN, count=5), answer(FEES, count=3), answer(HOME, count=2)]).half == 1
    assert figures([answer(PIN), answer(FEES), answer(HOME), answer(["filmaboutpin"])]).half == 2
    assert figures().half == 0


@pytest.mark.parametrize(
    ("count", "chosen", "enough", "choosing"), [(29, 19, 0, 0), (30, 20, 1, 1), (120, 20, 1, 0)]
)
def test_shares_and_choices_need_enough_messages(count, chosen, enough, choosing):
    """Thirty messages for shares; twenty choices, and a fifth of the answers, for what was not chosen."""
    found = figures([answer(PIN, "karten/pin", chosen), answer(PIN, count=count - chosen)])
    assert (found.enough, found.choosing) == (enough, choosing)


def test_changes_are_those_since_the_time_before():
    """Their number, and the share of each end; of few messages only the number; else nothing."""
    now = [answer(PIN, count=90), answer([], outcome="none", count=60)]
    changes = figures(now, before=[answer(PIN, count=100)]).changes
    assert changes == {
        "total": "more",
        "answered": "fewer",
        "handed_on": "alike",
        "unanswered": "more",
        "no_reply": "alike",
        "chosen": "alike",
    }
    assert figures(now, before=[answer(PIN, count=9)]).changes == {"total": "more"}
    assert figures(now).changes is None


def test_a_step_is_a_day_in_four_weeks():
    """And the busiest of them sets the scale."""
    assert figures([answer(PIN, count=7)]).daily
    assert figures([answer(PIN, count=7)]).most_in_a_step == 7
