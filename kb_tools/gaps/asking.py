"""Words that people ask with, whatever they ask about: they say little about a theme, and never name it.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from kb_tools.languages import language
from kb_tools.search.words import LITTLE, fold, little_words


def is_asking(word: str, lang: str) -> bool:
    """Whether a folded word is one that people of this language ask with."""
    return word in _asking_words(lang)


def may_name(word: str, languages: Iterable[str]) -> bool:
    """Whether a folded word can stand in a theme's name: no number, no letter, no little word and none to ask
    with in any of the languages, which people mix.
    """
    plain = len(word) > 1 and not word.startswith(LITTLE) and not word[0].isdigit()
    return plain and not any(word in little_words(one) or word in _asking_words(one) for one in languages)


@cache
def _asking_words(lang: str) -> frozenset[str]:
    return frozenset(fold(word, lang) for word in language(lang).words.asking.split())
