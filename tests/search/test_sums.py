"""Adding up by number, in the order in which the amounts come."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.sums import add_up

SIZE = 12
ROWS = st.lists(
    st.tuples(
        st.lists(st.integers(0, SIZE - 1), unique=True, max_size=SIZE),
        st.floats(0, 1),
        st.lists(st.floats(0, 8, width=32), min_size=SIZE, max_size=SIZE),
    ),
    max_size=6,
)


@given(ROWS, st.booleans())
def test_sums_are_those_of_a_plain_loop_to_the_last_bit(rows, weighed):
    sums: dict[int, float] = {}
    first: dict[int, int] = {}
    for place, (numbers, worth, weights) in enumerate(rows):
        for number, weight in zip(numbers, weights, strict=False):
            sums[number] = sums.get(number, 0.0) + worth * (weight if weighed else 1.0)
            first.setdefault(number, place)
    found = add_up(
        [np.array(numbers, np.uint32) for numbers, _, _ in rows],
        [worth for _, worth, _ in rows],
        SIZE,
        [np.array(weights[: len(numbers)], np.float32) for numbers, _, weights in rows] if weighed else (),
    )
    assert [one.tolist() for one in found] == [list(sums), list(sums.values()), list(first.values())]
