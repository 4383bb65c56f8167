"""What `kb gaps` tells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.histories import DAY
from support.unanswered import theme

from kb_tools.gaps.values import nothing


@pytest.mark.parametrize(
    ("recent", "before", "rising"),
    [(3, 0, True), (2, 0, False), (9, 6, True), (8, 6, False), (29, 20, False)],
)
def test_a_theme_rises_by_half_and_by_three_messages(recent, before, rising):
    """In the last seven days against the seven before."""
    assert replace(theme(), recent=recent, before=before).rising is rising


def test_where_nothing_was_asked_there_are_no_gaps():
    """Between the days that were looked at."""
    none = nothing(DAY, DAY)
    assert (none.since, none.until, none.asked, none.themes, none.choosing) == (DAY, DAY, 0, (), False)
