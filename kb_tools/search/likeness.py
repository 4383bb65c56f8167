"""Which words of the sources a word of a message meant: itself, an inflection, a compound with it, a misspelling. Pure.

Likeness is the share of the asked word's 4-grams, each by its rarity among the words of the sources, that the other word has.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable

from kb_tools.search.lexicon import Lexicon
from kb_tools.search.words import grams

LEAST, MOST = 0.3, 30
"""The least likeness that counts, and how many words are taken."""


def alike(word: str, lexicon: Lexicon) -> list[tuple[str, float]]:
    """The words that are like `word`, most alike first, each with a weight between 0 and 1: its likeness squared, 1 for itself."""
    rarity = _rarity(lexicon)
    asked = sorted(grams(word))
    whole = sum(rarity(gram) for gram in asked)
    shares: defaultdict[int, float] = defaultdict(float)
    for gram in asked:
        part = rarity(gram) / whole
        for number in lexicon.with_gram(gram):
            shares[number] += part
    itself = lexicon.find(word)
    if itself is not None:
        shares[itself] = 1.0
    best = heapq.nsmallest(MOST, ((-share, number) for number, share in shares.items() if share >= LEAST))
    return [(lexicon.words[number], share * share) for share, number in best]


def _rarity(lexicon: Lexicon) -> Callable[[str], float]:
    total = len(lexicon)
    return lambda gram: math.log(1 + total / (len(lexicon.with_gram(gram)) or 1))
