"""The English measure."""

from __future__ import annotations

import pytest

from kb_tools.languages.en.readability import reading_ease, spoken_syllables


def test_a_silent_e_is_not_counted():
    """At the end of a word, as in make and booked."""
    words = {"make": 1, "table": 2, "the": 1, "booked": 1, "loaded": 2, "free": 1}
    assert {word: spoken_syllables(word) for word in words} == words


def test_the_measure_by_hand():
    """The published coefficients, worked out by hand for two sentences."""
    assert reading_ease([["the", "card"], ["is", "free"]]) == pytest.approx(206.835 - 1.015 * 2 - 84.6)
