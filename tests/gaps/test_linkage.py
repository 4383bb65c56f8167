"""Groups by average linkage."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.gaps.linkage import group_alike

LEAST = 0.3


@st.composite
def likenesses(draw):
    """Of up to nine messages, hardly two the same."""
    size = draw(st.integers(0, 9))
    values = draw(st.lists(st.floats(0, 1, width=32), min_size=size * size, max_size=size * size))
    matrix = np.array(values, np.float32).reshape(size, size)
    return np.maximum(matrix, matrix.T)


@given(likenesses())
def test_groups_are_alike_on_average_and_no_two_could_be_one(matrix):
    """Every message is in one group at most; of two groups the messages are less alike than asked for."""
    groups = group_alike(matrix, LEAST)
    placed = [place for group in groups for place in group]
    assert len(placed) == len(set(placed))
    whole = [*groups, *((place,) for place in range(len(matrix)) if place not in placed)]
    for number, one in enumerate(whole):
        for other in whole[:number]:
            assert matrix[np.ix_(one, other)].mean() < LEAST + 1e-6
    for group in groups:
        assert any(matrix[one, other] >= LEAST for one in group for other in group if one != other)


def test_the_most_alike_are_joined_first():
    """The second is like both, and goes to the third, which it is most like."""
    matrix = np.array([[1.0, 0.5, 0.0], [0.5, 1.0, 0.9], [0.0, 0.9, 1.0]], np.float32)
    assert group_alike(matrix, LEAST) == [(1, 2)]


def test_the_largest_group_is_the_first():
    """Whatever the order of its messages."""
    matrix = np.zeros((5, 5), np.float32)
    matrix[np.ix_((0, 4), (0, 4))] = matrix[np.ix_((1, 2, 3), (1, 2, 3))] = 0.8
    assert group_alike(matrix, LEAST) == [(1, 2, 3), (0, 4)]
