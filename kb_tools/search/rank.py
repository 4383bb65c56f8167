"""Terms of a message -> articles and videos with their scores. Pure, over postings that somebody else reads.

BM25 over words found by likeness. For each term a passage's weights of all words it may mean are added up,
then saturated; a term is worth its rarity, for which a passage counts by how alike its best word is (soft
document frequency). An article scores as its best passage, mixed with the phrasing of its title and questions
that is most like the message (cosine).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

import numpy as np

from kb_tools.search.lexicon import Lexicon
from kb_tools.search.sums import Numbers, Sums, Weights, add_up
from kb_tools.search.terms import Term
from kb_tools.search.words import LITTLE

LITTLE_WORTH = 0.4
"""What a little word (how, long, not) counts against another of the same rarity."""
FEWEST = 50
"""Passages that a smaller knowledge base is taken to have."""
PHRASING, PHRASINGS = 0.4, 3.0
"""The best phrasing's share of the score of an article with n questions: PHRASING * n / (n + PHRASINGS)."""
THERE = (-1.4, 10.8, -2.4)
"""Log odds that the answer is there at all: constant, of the best hit's share of the possible, of the share
nobody wrote.
"""
WHICH = (1.0, 10.0)
"""Log odds of one hit against another: of its points, of its share of the possible."""
DEEPEST = 10
TIE = 1e-8
"""Scores are rounded to nine digits: what is this near to another may be equal to it."""


class Postings(Protocol):
    """The passages of an index in one language, and which words are in them: what ranking needs to know."""

    lexicon: Lexicon
    passages: int
    """The number of passages."""
    source_of: Numbers
    """Passage -> the number of its article or video, whose passages lie side by side."""

    def postings(self, word: str) -> tuple[Numbers, Weights]:
        """The passages that have a word, in order, and its weight in each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What every passage and every phrasing earned, by number, and what a perfect one could have; `worth` is
    that of each term, `unknown` the share (0 to 1) of the worth, as written, of words that no source uses.
    """

    passages: Sums
    phrasings: Sums
    worth: tuple[float, ...]
    possible: float
    unknown: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An article or video by its number, with its best passage."""

    source: int
    passage: int
    score: float
    confidence: float


def score(terms: Sequence[Term], index: Postings) -> Scores:
    """Adds up what every term earns where. The order is fixed, so that every machine gets the same
    numbers.
    """
    passages = np.zeros(len(index.source_of))
    phrasings = np.zeros(len(index.lexicon.tables.sources))
    worth: dict[Term, float] = {}
    for term in sorted(terms, key=lambda term: term.asked):
        having, amounts, seen = _amounts(term, index)
        value = worth[term] = _rarity(seen, index.passages) * (LITTLE_WORTH if term.little else 1.0)
        passages[having] += value * saturate(amounts)
        said, likenesses = _said(term, index.lexicon)
        phrasings[said] += value * likenesses
    return Scores(
        passages=passages,
        phrasings=phrasings,
        worth=tuple(worth[term] for term in terms),
        possible=sum(worth.values()),
        unknown=_unknown(terms, index),
    )


def _unknown(terms: Sequence[Term], index: Postings) -> float:
    worths = [(_worth(term.asked, index), any(likeness == 1.0 for _, likeness in term.met)) for term in terms]
    whole = sum(worth for worth, _ in worths)
    return sum(worth for worth, known in worths if not known) / whole if whole else 0.0


Amount = TypeVar("Amount", float, Sums)


def saturate(amount: Amount) -> Amount:
    """The share of its worth that a term earns with a weight: half with 1, never all. BM25's curve."""
    return amount / (amount + 1.0)


def _amounts(term: Term, index: Postings) -> tuple[Numbers, Sums, float]:
    """The passages that have a term, the weight of each, and how many they are; words come most alike first,
    so the first that a passage has is its best.
    """
    words, likenesses = [word for word, _ in term.met], [likeness for _, likeness in term.met]
    rows = [index.postings(word) for word in words]
    having, amounts, best = add_up(
        [numbers for numbers, _ in rows], likenesses, len(index.source_of), [weights for _, weights in rows]
    )
    seen = 0.0
    for likeness, count in zip(likenesses, np.bincount(best).tolist(), strict=False):
        seen += likeness * count
    return having, amounts, min(seen, index.passages)


def _said(term: Term, lexicon: Lexicon) -> tuple[Numbers, Sums]:
    """The phrasings that have a term, and the best likeness of each."""
    likenesses = [likeness for _, likeness in term.met]
    rows = [lexicon.phrasings_with(word) for word, _ in term.met]
    said, _, best = add_up(rows, likenesses, len(lexicon.tables.sources))
    return said, np.array(likenesses)[best]


def _rarity(having: float, passages: int) -> float:
    """BM25's idf. A knowledge base of a few passages is taken for one of fifty: there, a word in every second
    one still says something.
    """
    return math.log(1 + max(0.0, max(passages, FEWEST) - having + 0.5) / (having + 0.5))


def rank(scores: Scores, index: Postings, among: set[int] | None = None) -> tuple[Ranked, ...]:
    """The best articles and videos, best first; `among` are the passages of this language that may be found,
    whether they earned something or not.
    """
    passages = np.flatnonzero(scores.passages) if among is None else np.array(sorted(among), np.intp)
    if not len(passages):
        return ()
    points, numbers = scores.passages[passages], index.source_of[passages]
    starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1]))
    asked = index.lexicon.asked
    place = np.searchsorted(asked.sources, numbers[starts])
    questions = asked.phrasings[place] - 1
    part = PHRASING * questions / (questions + PHRASINGS)
    totals = (1 - part) * np.maximum.reduceat(points, starts) + part * _best_phrasings(scores, index)[place]
    best = np.flatnonzero(totals >= np.sort(totals)[-DEEPEST:][0] - TIE)
    top = sorted((-round(totals[run], 9), int(numbers[starts[run]]), run) for run in best.tolist())[:DEEPEST]
    ends = np.append(starts[1:], len(points))
    sure = confidences([-total for total, _, _ in top], scores.possible, scores.unknown)
    return tuple(
        Ranked(
            source=source,
            passage=int(passages[starts[run] + np.argmax(points[starts[run] : ends[run]])]),
            score=-total,
            confidence=how,
        )
        for (total, source, run), how in zip(top, sure, strict=True)
    )


def _best_phrasings(scores: Scores, index: Postings) -> Sums:
    """Of each article or video the points of the phrasing most like the message: its cosine, times what was
    possible.
    """
    lexicon = index.lexicon
    earned = np.flatnonzero(scores.phrasings)
    norms = lexicon.norms(partial(_rarity, passages=index.passages), LITTLE_WORTH)[earned]
    best = np.zeros(len(lexicon.asked.sources))
    cosines = scores.phrasings[earned] * math.sqrt(scores.possible) / norms
    np.maximum.at(best, lexicon.asked.place_of[earned], cosines)
    return best


def _worth(word: str, index: Postings) -> float:
    """What a word as written is worth."""
    return _rarity(index.lexicon.passages_with(word), index.passages) * (
        LITTLE_WORTH if word.startswith(LITTLE) else 1.0
    )


def confidences(points: Sequence[float], possible: float, unknown: float) -> list[float]:
    """How likely each hit is the right one, from the points of the hits, best first.

    The chance that the answer is there at all (logistic, so all confidences together are that chance), shared
    among the hits by a softmax. Both were fitted over public question sets of several knowledge bases, on and
    off topic; `benchmarks/quality` prints how they hold.
    """
    if not possible or not points:
        return [0.0] * len(points)
    constant, of_share, of_unknown = THERE
    there = 1 / (1 + math.exp(-(constant + of_share * points[0] / possible + of_unknown * unknown)))
    odds = [
        math.exp(WHICH[0] * (one - points[0]) + WHICH[1] * (one - points[0]) / possible) for one in points
    ]
    whole = sum(odds)
    return [there * one / whole for one in odds]
