"""Words that people ask with, and words that can name a theme."""

from __future__ import annotations

import pytest

from kb_tools.gaps.asking import is_asking, may_name
from kb_tools.search.words import split_words


@pytest.mark.parametrize(("word", "lang"), [("mochte", "de"), ("want", "en")])
def test_words_to_ask_with_are_those_of_their_language(word, lang):
    """As the search folds them."""
    assert is_asking(word, lang)
    assert not is_asking("bitcoin", lang)


@pytest.mark.parametrize("message", ["Bitcoin", "Zuckerwatte", "towels", "Adresse"])
def test_a_thing_names_a_theme(message):
    """Whatever it is."""
    (word,) = split_words(message, "de")
    assert may_name(word, ("de", "en"))


@pytest.mark.parametrize("message", ["2026", "x", "wie", "und", "the", "bitte", "please"])
def test_numbers_letters_and_little_words_name_none(message):
    """Nor does what people ask with, in their language or in English."""
    (word,) = split_words(message, "de")
    assert not may_name(word, ("de", "en"))
