"""Rows of different lengths as two arrays."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.ragged import flatten, invert, spread


@given(st.lists(st.lists(st.integers(0, 9), unique=True)))
def test_an_inverted_table_says_the_same_from_the_other_side(rows):
    starts, members = invert(*flatten(rows), 10)
    assert {
        (number, row) for number in range(10) for row in members[starts[number] : starts[number + 1]]
    } == {(number, row) for row, numbers in enumerate(rows) for number in numbers}
    starts, members = flatten(rows)
    assert [list(members[starts[row] : starts[row + 1]]) for row in range(len(rows))] == rows


@given(st.lists(st.lists(st.integers(0, 9))), st.lists(st.integers(0, 99)))
def test_the_members_of_some_rows_are_found_in_the_order_asked_for(rows, wanted):
    starts, members = flatten(rows)
    wanted = np.array([row % len(rows) for row in wanted] if rows else [], np.intp)
    places = spread(starts[wanted], np.diff(starts)[wanted])
    assert members[places].tolist() == [member for row in wanted.tolist() for member in rows[row]]
