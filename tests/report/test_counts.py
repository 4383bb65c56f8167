"""How messages end."""

from __future__ import annotations

import pytest

from kb_tools.report.counts import Counts, counts_of, end_of


@pytest.mark.parametrize(
    ("outcome", "chosen", "end"),
    [
        ("answer", "", "answered"),
        ("none", "karten/pin", "answered"),
        ("private", "", "handed_on"),
        ("phone", "", "handed_on"),
        ("escalate", "", "handed_on"),
        ("none", "", "unanswered"),
        ("no_reply", "", "no_reply"),
        ("of another version", "", "unanswered"),
    ],
)
def test_a_message_ends_in_one_of_four_ways(outcome, chosen, end):
    """What an agent sent counts as an answer, even where none was offered."""
    assert end_of(outcome, chosen) == end


def test_counts_add_up():
    """Missing ends are none, and the total is of all four."""
    one = counts_of({"answered": 5, "unanswered": 2}, 4)
    assert (one.answered, one.handed_on, one.unanswered, one.chosen, one.total) == (5, 0, 2, 4, 7)
    assert one + Counts(handed_on=3, no_reply=1) == counts_of(
        {"answered": 5, "handed_on": 3, "unanswered": 2, "no_reply": 1}, 4
    )
