"""Text to words. Pure, small, and the same in the browser."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kb_tools.languages import language

WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:&[^\W_]+)+|[^\W_]+(?:['’][^\W_]+)?")
"""3,99 and 1&1 are words; so is don't."""
ACCENT = re.compile(r"[\u0300-\u036f'’]")
GRAM = 4
LITTLE = "~"
"""Marks a word that says little by itself: how, long, not. It counts, but is not looked up by likeness."""


@lru_cache(maxsize=20_000)
def fold(word: str, lang: str) -> str:
    """One form for capitals and accents, for ß and ss, and for what else the language takes for one spelling:
    ü and ue in German.
    """
    word = word.lower()
    for spelling, one in _spellings(lang):
        word = spelling.sub(one, word)
    return ACCENT.sub("", unicodedata.normalize("NFD", word)).replace("ß", "ss")


@cache
def _spellings(lang: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(found), one) for found, one in language(lang).letters.spellings)


@cache
def little_words(lang: str) -> frozenset[str]:
    """The little words of a language, folded."""
    return frozenset(fold(word, lang) for word in language(lang).words.little.split())


def split_words(text: str, lang: str) -> list[str]:
    """The folded words in order; little ones come marked with ~."""
    little = little_words(lang)
    folded = (fold(match, lang) for match in WORD.findall(unicodedata.normalize("NFC", text)))
    return [LITTLE + word if word in little else word for word in folded]


def all_grams(word: str) -> list[str]:
    """The character 4-grams of _word_ in order, some perhaps twice; a word too short for one is its own
    gram.
    """
    padded = f"_{word}_"
    return [padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1))]


def grams(word: str) -> list[str]:
    """The grams sorted, each once."""
    return sorted(set(all_grams(word)))
