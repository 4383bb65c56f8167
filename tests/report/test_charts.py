"""Bars as inline SVG."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.built import HOSTILE, Tags

from kb_tools.report.charts import bar, columns, stacked
from kb_tools.report.counts import Counts

some = st.integers(0, 10**6)
counts = st.builds(Counts, answered=some, handed_on=some, unanswered=some, no_reply=some)


def measures(drawn, name):
    return [float(value) for value in re.findall(rf' {name}="([-\d.]+)"', drawn)]


@given(st.lists(counts, max_size=20))
def test_the_tallest_column_fills_the_height_and_no_part_is_outside(steps):
    """Each part stands on the one below."""
    drawn = columns([(one, "x") for one in steps], "Title", "Description")
    tops, heights = measures(drawn, "y"), measures(drawn, "height")
    assert all(top >= -0.1 and top + high <= 100.1 for top, high in zip(tops, heights, strict=True))
    assert min(tops, default=0) == pytest.approx(0, abs=0.1)


@given(counts)
def test_a_stacked_bar_is_as_wide_as_its_parts(one):
    """They begin where the one before ends, and all of them make the whole."""
    drawn = stacked(one, "Title", "Description")
    assert sum(measures(drawn, "width")) == pytest.approx(100 if one.total else 0, abs=0.05)


def test_a_bar_shows_its_share_of_the_whole():
    """A bar in a table is for the eye alone, the numbers stand beside it; of nothing there is no share."""
    assert measures(bar([("load", 30)], 120), "width") == [100, 25]
    assert measures(bar([("load", 0)], 0), "width") == [100]
    assert 'aria-hidden="true"' in bar([], 1)


def test_what_is_said_of_a_chart_is_text():
    """In its title, its description and the label of each column."""
    drawn = columns([(Counts(answered=1), HOSTILE)], HOSTILE, HOSTILE)
    assert set(Tags(drawn).tags) == {"svg", "title", "desc", "path", "g", "rect"}
    assert Tags(drawn).texts.count(HOSTILE) >= 1
    assert ("svg", "aria-label", f"{HOSTILE}. {HOSTILE}") in Tags(drawn).attributes
