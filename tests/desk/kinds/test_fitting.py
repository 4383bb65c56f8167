"""What is fitted to examples."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.desk.kinds.fitting import fit_danger, fit_kinds, lends


def around(centre: int, many: int, seed: int):
    """Unit rows near one of sixteen directions."""
    rows = 0.1 * np.random.default_rng(seed).standard_normal((many, 16))
    rows[:, centre] += 1
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def test_a_vector_is_nearest_to_one_for_its_own_kind() -> None:
    """However many examples the other kind has; what is of no kind is near zero for both."""
    units = np.concatenate([around(0, 8, 1), around(1, 80, 2), around(2, 80, 3)])
    owners = np.repeat([0, 1, -1], [8, 80, 80]).astype(np.int32)
    weights = fit_kinds(units, owners, 2)
    told = np.concatenate([around(0, 5, 4), around(1, 5, 5), around(2, 5, 6)]) @ weights[:-1] + weights[-1]
    assert (told[:5, 0] > 0.5).all()
    assert (told[5:10, 1] > 0.5).all()
    assert (told[10:] < 0.5).all()


def test_danger_is_told_from_what_only_sounds_like_it() -> None:
    """Above zero for messages like the examples, below for the others, seen or not."""
    units = np.concatenate([around(0, 30, 1), around(1, 30, 2), around(2, 60, 3)])
    weights = fit_danger(units, np.arange(30), np.arange(60))

    def danger(rows):
        return lends(rows @ units[:60].T) @ weights

    assert (danger(around(0, 10, 4)) > 0).all()
    assert (danger(around(1, 10, 5)) < 0).all()
    assert (danger(around(2, 10, 6)) < 0).all()


def test_the_nearest_lends_all_of_its_weight() -> None:
    """And what has nothing to do with it next to nothing."""
    assert lends(np.array([1.0])) == pytest.approx([1])
    assert lends(np.array([0.0])) < 0.02
