"""Which words of the sources a word of a message meant: itself, an inflection, a compound with it, a
misspelling. Pure.
"""

from __future__ import annotations

import numpy as np

from kb_tools.search.lexicon import Lexicon
from kb_tools.search.sums import add_up
from kb_tools.search.words import LITTLE, grams

LEAST, MOST = 0.3, 30
"""The least likeness that counts, and how many words are taken."""

SLIP, SHORTEST, LONGEST = 0.5, 5, 30
"""What a word counts that is one slip away from a word no source uses, and the letters such a word may
have.
"""
LETTERS = "abcdefghijklmnopqrstuvwxyz"

Likeness = tuple[str, float]
"""A word of the sources, and how much it counts for the asked one, up to 1."""


def alike(word: str, lexicon: Lexicon) -> tuple[Likeness, ...]:
    """The words like `word`, itself first, then the most alike; each counts its likeness squared.

    Likeness is the share of the asked word's 4-grams, by their rarity, that the other has: so Gebühr meets
    Kontoführungsgebühren. For a word that no source uses - a misspelling, or a compound of words they use -
    it is the geometric mean of that share and of the other's own grams that are in it, where that is more: so
    Kreditkartenlimit meets Limit; and what is one slip away is met by half. A word that sources use is never
    led away like that.
    """
    itself = lexicon.find(word)
    if word.startswith(LITTLE):
        return () if itself is None else ((word, 1.0),)
    asked = grams(word)
    rarities = [lexicon.rarity(gram) for gram in asked]
    others, common, _ = add_up([lexicon.words_with(gram) for gram in asked], rarities, len(lexicon.words))
    shares = common / sum(rarities)
    if itself is None:
        shares = np.maximum(shares, np.sqrt(shares * common / lexicon.masses[others]))
    found = np.flatnonzero((shares >= LEAST) & (others != (-1 if itself is None else itself)))
    best = found[np.lexsort((others[found], -shares[found]))][:MOST]
    met = [
        (lexicon.words[other], share * share)
        for other, share in zip(others[best].tolist(), shares[best].tolist(), strict=True)
    ]
    return _with_slips(word, met, lexicon) if itself is None else ((word, 1.0), *met)


def _with_slips(word: str, met: list[Likeness], lexicon: Lexicon) -> tuple[Likeness, ...]:
    """Short words lose most of their grams to a slip of the pen."""
    slips = {near: SLIP for near in one_slip_away(word) if near in lexicon}
    return tuple(
        sorted(
            {**slips, **{other: max(likeness, slips.get(other, 0.0)) for other, likeness in met}}.items(),
            key=_most_alike,
        )
    )


def _most_alike(met: Likeness) -> tuple[float, str]:
    return -met[1], met[0]


def one_slip_away(word: str) -> set[str]:
    """What may have been meant: two letters swapped, one lost, one too many or one wrong, but never the
    first, which people get right.

    Damerau, A technique for computer detection and correction of spelling errors, 1964.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return set()
    halves = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    lost = {left + right[1:] for left, right in halves if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    wrong = {left + letter + right[1:] for left, right in halves if right for letter in LETTERS}
    missing = {left + letter + right for left, right in halves for letter in LETTERS}
    return (lost | swapped | wrong | missing) - {word}
