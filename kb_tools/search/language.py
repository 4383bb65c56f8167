"""In which of the site's languages is a message? Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from kb_tools.languages import base_code, codes, language
from kb_tools.search.words import LITTLE, fold, split_words

LITTLE_WORD, LETTER, KNOWN_WORD = 2.0, 1.0, 1.0
"""What speaks for a language: one of its little words, as written or as spoken; a letter only it has; a word
its articles use, or that people ask with.
"""
SEVERAL = 2
"""Little words of a language that is none of the site's: one may be a word of any."""
UNDETERMINED = "und"
"""The code for a language that nobody recognised (BCP 47)."""
Knows = Callable[[str, str], bool]
"""Whether the articles in a language use a folded word."""


@cache
def dialect(lang: str) -> Mapping[str, str]:
    """The words of a language's dialects, folded, each with how it is written elsewhere; "" for some that
    say nothing.
    """
    spoken = (one.split(maxsplit=1) for one in language(lang).words.dialect.split(",") if one.strip())
    return {fold(word, lang): " ".join(written) for word, *written in spoken}


@cache
def _asking(lang: str) -> frozenset[str]:
    """The words that people ask with, folded."""
    return frozenset(fold(word, lang) for word in language(lang).words.asking.split())


def recognise_language(message: str, languages: Sequence[str], knows: Knows) -> str:
    """The language with the most evidence; the first of `languages` when nothing speaks for any, or more for
    one that is none of them.
    """
    if _is_foreign(message, languages, knows):
        return languages[0]
    return max(languages, key=lambda lang: _evidence(message, lang, knows))


def is_recognised(message: str, languages: Sequence[str], knows: Knows) -> bool:
    """Whether a message is surely in one of the languages: it has a little word of it, or two words that are
    known there, or no other words; and no more speaks for one that is none of them.
    """
    if _is_foreign(message, languages, knows):
        return False
    for lang in languages:
        little, known, words = _words(message, lang, knows)
        if little or known >= min(words, 2):
            return True
    return False


def _is_foreign(message: str, languages: Sequence[str], knows: Knows) -> bool:
    """Whether several little words, and more than speaks for any of these, are of another language: of that
    we know nothing else.
    """
    ours = {base_code(lang) for lang in languages}
    for lang in codes():
        if lang not in ours:
            little = sum(word.startswith(LITTLE) for word in split_words(message, lang))
            if little >= SEVERAL and LITTLE_WORD * little > max(
                _evidence(message, one, knows) for one in languages
            ):
                return True
    return False


def _evidence(message: str, lang: str, knows: Knows) -> float:
    little, known, _ = _words(message, lang, knows)
    own = language(lang).letters.own
    letters = sum(letter in own for letter in message.lower())
    return LITTLE_WORD * little + KNOWN_WORD * known + LETTER * letters


def _words(message: str, lang: str, knows: Knows) -> tuple[int, int, int]:
    """How many words of a message are little ones of a language, how many others are known there, and how
    many there are.
    """
    words, asking, spoken = split_words(message, lang), _asking(lang), dialect(lang)
    little = sum(word.startswith(LITTLE) or word in spoken for word in words)
    known = sum(word in asking or knows(lang, word) for word in words if not word.startswith(LITTLE))
    return little, known, len(words)
