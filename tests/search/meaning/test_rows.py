"""Vectors as whole numbers."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.search.meaning.rows import Rows, quantise, squares


@pytest.fixture(scope="module")
def vectors():
    made = np.random.default_rng(1).normal(size=(1100, 512)).astype(np.float32)
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def rows_of(vectors):
    small = quantise(vectors)
    return Rows(small, squares(small))


def test_the_largest_number_of_a_row_is_127(vectors):
    assert abs(quantise(vectors)).max(axis=1).tolist() == [127] * len(vectors)


def test_a_row_of_nothing_stays_one():
    small = quantise(np.zeros((1, 4), np.float32))
    assert small.tolist() == [[0, 0, 0, 0]]
    assert Rows(small, squares(small)).cosines(small[0]).tolist() == [0.0]


def test_cosines_are_those_of_the_vectors_to_a_hundredth(vectors):
    found = rows_of(vectors).cosines(quantise(vectors[:1])[0])
    assert found == pytest.approx(vectors @ vectors[0], abs=0.01)
    assert found[0] == 1.0


@pytest.mark.parametrize("dimension", [512, 1536])
def test_products_are_exact_in_any_order(dimension):
    small = np.full((3, dimension), 127, np.int8)
    small[1, ::2], small[2, 0] = -127, -126
    row, wide = small[0], small.astype(np.int64)
    exact = (wide @ wide[0]) / np.sqrt((wide**2).sum(axis=1) * (wide[0] ** 2).sum())
    assert Rows(small, squares(small)).cosines(row) == pytest.approx(exact, abs=0, rel=1e-15)


def test_no_rows_have_no_cosines():
    small = np.empty((0, 512), np.int8)
    assert Rows(small, squares(small)).cosines(np.ones(512, np.int8)).shape == (0,)
