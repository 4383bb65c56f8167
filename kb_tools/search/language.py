"""In which of the site's languages is a message? Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from kb_tools.languages import language
from kb_tools.search.words import LITTLE, fold, split_words

LITTLE_WORD, LETTER, KNOWN_WORD = 2.0, 1.0, 1.0
"""What speaks for a language: one of its little words, as written or as spoken; a letter only it has; a word
its articles use, or that people ask with.
"""


@cache
def _small_talk(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that people ask with, and those of dialects, folded."""
    of = language(lang).words
    asking, dialect = (
        frozenset(fold(word, lang) for word in words.split()) for words in (of.asking, of.dialect)
    )
    return asking, dialect


def recognise_language(message: str, languages: Sequence[str], knows: Callable[[str, str], bool]) -> str:
    """The language with the most evidence; the first of `languages` when nothing speaks for any.

    `knows(lang, word)` says whether that language's articles use a folded word.
    """
    return max(languages, key=lambda lang: _evidence(message, lang, knows))


def _evidence(message: str, lang: str, knows: Callable[[str, str], bool]) -> float:
    words, asking, dialect = split_words(message, lang), *_small_talk(lang)
    little = sum(word.startswith(LITTLE) or word in dialect for word in words)
    known = sum(word in asking or knows(lang, word) for word in words if not word.startswith(LITTLE))
    own = language(lang).letters.own
    letters = sum(letter in own for letter in message.lower())
    return LITTLE_WORD * little + KNOWN_WORD * known + LETTER * letters
