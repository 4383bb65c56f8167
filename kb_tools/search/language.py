"""In which of the site's languages is a message? Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kb_tools.languages import language
from kb_tools.search.words import split_words

LITTLE_WORD, LETTER, KNOWN_WORD = 2.0, 1.0, 1.0
"""What speaks for a language: one of its little words; a letter only it has; a word its articles use."""


def recognise_language(message: str, languages: Sequence[str], knows: Callable[[str, str], bool]) -> str:
    """The language with the most evidence; the first of `languages` when nothing speaks for any.

    `knows(lang, word)` says whether that language's articles use a folded word.
    """
    return max(languages, key=lambda lang: _evidence(message, lang, knows))


def _evidence(message: str, lang: str, knows: Callable[[str, str], bool]) -> float:
    words = split_words(message, lang)
    little = sum(word.startswith("~") for word in words)
    known = sum(knows(lang, word) for word in words if not word.startswith("~"))
    letters = sum(letter in language(lang).letters.own for letter in message.lower())
    return LITTLE_WORD * little + KNOWN_WORD * known + LETTER * letters
