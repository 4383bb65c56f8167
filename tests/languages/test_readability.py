"""What the measures of readability have in common, and the one for any language."""

from __future__ import annotations

import pytest

from kb_tools.languages import language
from kb_tools.languages.readability import lix, share_of_long, syllables, words_in


def test_syllables_are_groups_of_vowels():
    """At least one in each word."""
    words = {"Haus": 1, "Karte": 2, "Kontoführung": 4, "Quelle": 2, "Bäume": 2, "pst": 1}
    assert {word: syllables(word) for word in words} == words


def test_lix_by_hand():
    """Björnsson's formula, worked out by hand for a small text: it measures languages nobody wrote."""
    sentences = [["kort", "mening"], ["betalningar", "nu"]]
    assert (words_in(sentences)[2], share_of_long(words_in(sentences))) == ("betalningar", 25)
    assert language("sv").readability.of(sentences) == lix(sentences) == pytest.approx(2 + 25)


def test_a_measure_may_grow_with_ease():
    """Flesch's falls where the German formula rises."""
    assert language("en").readability.too_hard(29)
    assert language("de").readability.too_hard(16)
    assert not language("de").readability.too_hard(14)
