"""Words of a message -> units of the index, each with its score.

BM25 over words found by likeness: a unit's weights of all words like one asked word are added up, then saturated (k1), then multiplied by
the asked word's rarity, which counts a unit by how alike its best word is (soft document frequency).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kb_tools.search.index import Index
from kb_tools.search.likeness import alike
from kb_tools.search.words import split_words

K1 = 2.0
LITTLE_WORD = 0.6
"""What a little word (how, long, not) counts against another of the same rarity."""
MOST_WORDS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One word of the message: the source words it met with their likeness, what each unit got for it, and the most it could be."""

    word: str
    met: tuple[tuple[str, float], ...]
    scores: dict[int, float]
    most: float


def rank_words(message: str, index: Index, lang: str) -> tuple[Asked, ...]:
    """What every word of the message adds to which unit."""
    words = list(dict.fromkeys(split_words(message, lang)))[:MOST_WORDS]
    return tuple(_ask(word, index, lang) for word in words)


def _ask(word: str, index: Index, lang: str) -> Asked:
    met = [(word, 1.0)] if word.startswith("~") else alike(word, index.lexicon(lang))
    amounts: defaultdict[int, float] = defaultdict(float)
    nearest: dict[int, float] = {}
    for other, likeness in met:
        for unit, weight in zip(*index.postings(lang, other), strict=True):
            amounts[unit] += likeness * weight
            if likeness > nearest.get(unit, 0.0):
                nearest[unit] = likeness
    rarity = _rarity(sum(nearest.values()), index.units(lang)) * (LITTLE_WORD if word.startswith("~") else 1.0)
    scores = {unit: rarity * amount * (K1 + 1) / (amount + K1) for unit, amount in amounts.items()}
    return Asked(word=word, met=tuple(met), scores=scores, most=rarity * (K1 + 1))


def _rarity(having: float, units: int) -> float:
    return math.log(1 + max(0.0, units - having + 0.5) / (having + 0.5))


def add_up(asked: Iterable[Asked]) -> dict[int, float]:
    """Unit -> its score over all words, in the order of the message, so that every machine adds alike."""
    total: defaultdict[int, float] = defaultdict(float)
    for one in asked:
        for unit, score in one.scores.items():
            total[unit] += score
    return dict(total)
