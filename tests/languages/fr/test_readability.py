"""The French measure."""

from __future__ import annotations

import pytest

from kb_tools.languages.fr.readability import kandel_moles, spoken_syllables


def test_a_mute_e_is_not_counted():
    """At the end of a word, as in carte and livres; an é is heard."""
    words = {"carte": 1, "livres": 1, "compte": 1, "été": 2, "assurance": 3, "le": 1, "cœur": 1}
    assert {word: spoken_syllables(word) for word in words} == words


def test_the_measure_by_hand():
    """The published coefficients, worked out by hand for two sentences: four words, five syllables."""
    assert kandel_moles([["la", "carte"], ["est", "bloquée"]]) == pytest.approx(209 - 1.15 * 2 - 68 * 5 / 4)
