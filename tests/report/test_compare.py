"""More, fewer, or nothing but chance."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb_tools.report.compare import chance_of_so_few, compare_counts, compare_shares


def test_only_clear_differences_are_called_more_or_fewer():
    """Two standard deviations; a few messages are never a trend."""
    assert [compare_counts(*pair) for pair in ((131, 100), (115, 100), (60, 100), (4, 1), (0, 0))] == [
        "more",
        "alike",
        "fewer",
        "alike",
        "alike",
    ]
    assert compare_shares(80, 100, 60, 100) == "more"
    assert compare_shares(62, 100, 60, 100) == "alike"
    assert compare_shares(0, 0, 5, 5) == "alike"


@given(st.integers(0, 400), st.floats(0.01, 499))
def test_poissons_tail_is_a_chance(count, expected):
    """Between 0 and 1, and the more are seen, the likelier so many or fewer."""
    assert 0 <= chance_of_so_few(count, expected) <= chance_of_so_few(count + 1, expected) <= 1
