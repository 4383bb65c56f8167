"""Texts that were encoded a moment ago are not encoded again."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.search.meaning.recent import LONGEST, MOST, Recent


class Counting:
    """An encoder whose vectors are the lengths of texts, and that counts them."""

    name, dimension, trouble = "counting", 1, ""

    def __init__(self):
        self.asked = []

    def encode(self, texts, *, asked):
        assert asked
        self.asked += texts
        return np.array([[len(text)] for text in texts], np.float32)


def test_a_text_is_encoded_once():
    """As it is asked, alone or among others, in their order; what was asked long ago is encoded again."""
    encoder = Counting()
    recent = Recent(encoder)
    assert recent.encode(("a", "bb", "a")).tolist() == [[1], [2], [1]]
    assert recent.encode(("ccc", "bb")).tolist() == [[3], [2]]
    assert encoder.asked == ["a", "bb", "ccc"]
    recent.encode([str(number) for number in range(MOST)])
    recent.encode(["a"])
    assert encoder.asked[-1] == "a"


def test_of_a_long_text_the_beginning_is_encoded():
    encoder = Counting()
    assert Recent(encoder).encode(["a" * 3 * LONGEST]).tolist() == [[LONGEST]]


def test_without_an_encoder_nothing_is_encoded():
    with pytest.raises(LookupError):
        Recent(None).encode(["a"])
