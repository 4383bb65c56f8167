"""What one term earns, and where. Pure.

BM25 over words found by likeness: a passage's weights of all words that the term may mean are added up, then
saturated; the term is worth its rarity, for which a passage counts by how alike its best word is (soft
document frequency).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from kb_tools.search.lexicon import Lexicon
from kb_tools.search.sums import Numbers, Sums, add_up
from kb_tools.search.terms import Term

LITTLE_WORTH = 0.4
"""What a little word (how, long, not) counts against another of the same rarity."""
FEWEST = 50
"""Passages that a smaller knowledge base is taken to have."""

Amount = TypeVar("Amount", float, Sums)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Earned:
    """What a term is worth; what each passage that has it earns, and each phrasing, by their numbers."""

    worth: float
    passages: Numbers
    points: Sums
    phrasings: Numbers
    said: Sums


def size_of(one: Earned) -> int:
    """Bytes."""
    return sum(array.nbytes for array in (one.passages, one.points, one.phrasings, one.said))


def earned(term: Term, lexicon: Lexicon, passages: int) -> Earned:
    """What a term earns in a language of so many passages. Its words come most alike first, so the first that
    a passage or a phrasing has is its best.
    """
    words, likenesses = [word for word, _ in term.met], [likeness for _, likeness in term.met]
    rows = [lexicon.postings(word) for word in words]
    weights = [weights for _, weights in rows]
    having, amounts, best = add_up([numbers for numbers, _ in rows], likenesses, lexicon.room, weights)
    seen = 0.0
    for likeness, count in zip(likenesses, np.bincount(best).tolist(), strict=False):
        seen += likeness * count
    worth = rarity(min(seen, passages), passages) * (LITTLE_WORTH if term.little else 1.0)
    saying = [lexicon.phrasings_with(word) for word in words]
    phrasings, _, best = add_up(saying, likenesses, len(lexicon.tables.sources))
    return Earned(
        worth=worth,
        passages=having,
        points=worth * saturate(amounts),
        phrasings=phrasings,
        said=worth * np.array(likenesses)[best],
    )


def saturate(amount: Amount) -> Amount:
    """The share of its worth that a term earns with a weight: half with 1, never all."""
    return amount / (amount + 1.0)


def rarity(having: float, passages: int) -> float:
    """BM25's idf. A knowledge base of a few passages is taken for one of fifty: there, a word in every second
    one still says something.
    """
    return math.log(1 + max(0.0, max(passages, FEWEST) - having + 0.5) / (having + 0.5))
