"""A message as the sources would have spelt it. Pure.

The ranking of words looks at letters, but an encoder knows pieces of words: it reads Kreditkrate, KREDITKARTE
and Kreditkarte as three.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from kb_tools.search.language import dialect
from kb_tools.search.lexicon import Lexicon
from kb_tools.search.terms import Alike
from kb_tools.search.words import WORD, fold, little_words

LOUD = 0.7
"""The share of capitals from which a message is shouted."""
SHORTEST, SHORTEST_WRONG = 5, 7
"""Letters of a word in which a slip is looked for, and in which one may be wrong: many short words differ in
one letter, Aufzug and Auszug.
"""

Written = Callable[[str], str]
"""A folded word of the sources -> how they write it."""


def respell(text: str, lang: str, known: Lexicon, written: Written) -> str:
    """The text with words of the sources, which are `known` folded, as these write them where the letters
    differ: Überweisung for Ueberweisung. A shouted text is put in small letters but for theirs.
    """
    letters = [sign for sign in text if sign.isalpha()]
    loud = sum(sign.isupper() for sign in letters) > LOUD * len(letters)

    def spelt(word: str) -> str:
        folded = fold(word, lang)
        if folded in known and (loud or _plain(word) != folded):
            return written(folded)
        return word.lower() if loud else word

    return WORD.sub(lambda found: spelt(found[0]), text)


def in_standard(text: str, lang: str, known: Lexicon | frozenset[str] = frozenset()) -> str:
    """The text with words of dialects as they are written elsewhere: verloren for valorn. A word that is
    `known` to the sources is theirs.
    """
    spoken = dialect(lang)

    def written(word: str) -> str:
        folded = fold(word, lang)
        return word if folded in known else spoken.get(folded) or word

    return WORD.sub(lambda found: written(found[0]), text)


def mend_slips(text: str, lang: str, known: Lexicon, alike: Alike, written: Written) -> str:
    """The text with a word of the sources in the place of one that is a slip away from it: Kreditkarte for
    Kreditkrate. A little word is none: haben is not heben.
    """
    little = little_words(lang)

    def mended(word: str) -> str:
        folded = fold(word, lang)
        if folded in known or folded in little or len(folded) < SHORTEST:
            return word
        meant = next((other for other, _ in alike(folded) if _is_slip(folded, other)), "")
        return written(meant) if meant else word

    return WORD.sub(lambda found: mended(found[0]), text)


def _plain(word: str) -> str:
    """Small letters without accents."""
    letters = unicodedata.normalize("NFD", word.lower().replace("ß", "ss"))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _is_slip(word: str, other: str) -> bool:
    """Whether inside of two words one letter is lost or doubled, wrong in a long one, or two are swapped.
    Beginnings and ends are no slips: Konto, Kontos.
    """
    if min(len(word), len(other)) < SHORTEST or not word.isalpha():
        return False
    begin = _alike(word, other)
    rest, others = word[begin:], other[begin:]
    end = _alike(rest[::-1], others[::-1])
    rest, others = rest[: len(rest) - end], others[: len(others) - end]
    swapped = len(rest) == 2 and rest == others[::-1]
    one = len(rest) + len(others) == 1 or (len(rest) == len(others) == 1 and len(word) >= SHORTEST_WRONG)
    return begin > 0 and end > 0 and (swapped or one)


def _alike(word: str, other: str) -> int:
    """How many letters two words have in common from their beginning."""
    pairs = enumerate(zip(word, other, strict=False))
    return next((place for place, (one, two) in pairs if one != two), min(len(word), len(other)))
