"""Terms of a message -> articles and videos with their scores. Pure, over postings that somebody else reads.

BM25 over words found by likeness. For each term a passage's weights of all words it may mean are added up,
then saturated; a term is worth its rarity, for which a passage counts by how alike its best word is (soft
document frequency). An article scores as its best passage, mixed with the phrasing of its title and questions
that is most like the message (cosine).
"""

from __future__ import annotations

import heapq
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kb_tools.search.lexicon import Lexicon
from kb_tools.search.terms import Term
from kb_tools.search.words import LITTLE

LITTLE_WORTH = 0.4
"""What a little word (how, long, not) counts against another of the same rarity."""
FEWEST = 50
"""Passages that a smaller knowledge base is taken to have."""
LONG = 400
"""A term that more passages have than this only adds to the so many that lead after the rarer ones: a bound
on work, not on meaning.
"""
PHRASING, PHRASINGS = 0.4, 3.0
"""The best phrasing's share of the score of an article with n questions: PHRASING * n / (n + PHRASINGS)."""
THERE = (-1.4, 10.8, -2.4)
"""Log odds that the answer is there at all: constant, of the best hit's share of the possible, of the share
nobody wrote.
"""
WHICH = (1.0, 10.0)
"""Log odds of one hit against another: of its points, of its share of the possible."""
DEEPEST = 10


class Postings(Protocol):
    """The passages of an index in one language, and which words are in them: what ranking needs to know."""

    lexicon: Lexicon
    passages: int
    """The number of passages."""
    source_of: Sequence[int]
    """Passage -> the number of its article or video."""

    def postings(self, word: str) -> tuple[Sequence[int], Sequence[float]]:
        """The passages that have a word, and its weight in each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What passages and phrasings earned, and what a perfect one could have; `worth` is that of each term,
    `unknown` the share (0 to 1) of the worth, as written, of words that no source uses.
    """

    passages: dict[int, float]
    phrasings: dict[int, float]
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
    """Adds up what every term earns where, the rarest first. The order is fixed, so that every machine gets
    the same numbers.
    """
    passages: defaultdict[int, float] = defaultdict(float)
    phrasings: defaultdict[int, float] = defaultdict(float)
    worth: dict[Term, float] = {}
    leaders, leading = None, None
    for term in sorted(terms, key=lambda term: (_length(term, index), term.asked)):
        if (
            _length(term, index) and leaders is None and passages
        ):  # from here on only leaders gain, so they stay the leaders
            leaders, leading = _leaders(passages), _leaders(phrasings) if phrasings else None
        amounts, seen = _amounts(term, index, leaders)
        value = worth[term] = _rarity(seen, index.passages) * (LITTLE_WORTH if term.little else 1.0)
        for passage, amount in amounts.items():
            passages[passage] += value * saturate(amount)
        for phrasing, likeness in _said(term, index.lexicon, leading).items():
            phrasings[phrasing] += value * likeness
    return Scores(
        passages=dict(passages),
        phrasings=dict(phrasings),
        worth=tuple(worth[term] for term in terms),
        possible=sum(worth.values()),
        unknown=_unknown(terms, index),
    )


def _unknown(terms: Sequence[Term], index: Postings) -> float:
    worths = [(_worth(term.asked, index), any(likeness == 1.0 for _, likeness in term.met)) for term in terms]
    whole = sum(worth for worth, _ in worths)
    return sum(worth for worth, known in worths if not known) / whole if whole else 0.0


def saturate(amount: float) -> float:
    """The share of its worth that a term earns with a weight: half with 1, never all. BM25's curve."""
    return amount / (amount + 1.0)


def _length(term: Term, index: Postings) -> int:
    """How many postings a term has, 0 when they are few."""
    length = sum(index.lexicon.passages_with(word) for word, _ in term.met)
    return length if length > LONG else 0


def _leaders(points: Mapping[int, float]) -> set[int]:
    """The places with most points so far."""
    if len(points) <= LONG:
        return set(points)
    return set(heapq.nsmallest(LONG, points, key=lambda place: (-points[place], place)))


def _amounts(term: Term, index: Postings, among: set[int] | None) -> tuple[dict[int, float], float]:
    """Each passage's weight for a term, and how many have it; words come most alike first, so the first that
    a passage has is its best.
    """
    amounts: dict[int, float] = {}
    seen = 0.0
    for word, likeness in term.met:
        before = len(amounts)
        numbers, weights = index.postings(word)
        for passage, weight in (
            zip(numbers, weights, strict=True) if among is None else _only(numbers, weights, among)
        ):
            amounts[passage] = amounts.get(passage, 0.0) + likeness * weight
        seen += likeness * (len(amounts) - before if among is None else len(numbers))
    return amounts, min(seen, index.passages)


def _only(numbers: Sequence[int], weights: Sequence[float], among: set[int]) -> list[tuple[int, float]]:
    """The postings of some passages, by whichever walk is shorter."""
    if len(numbers) < 8 * len(among):
        return [(number, weight) for number, weight in zip(numbers, weights, strict=True) if number in among]
    found = ((number, bisect_left(numbers, number)) for number in among)
    return [
        (number, weights[place])
        for number, place in found
        if place < len(numbers) and numbers[place] == number
    ]


def _said(term: Term, lexicon: Lexicon, among: set[int] | None) -> dict[int, float]:
    """Each phrasing's best likeness for a term."""
    said: dict[int, float] = {}
    for word, likeness in term.met:
        for phrasing in lexicon.phrasings_with(word):
            if among is None or phrasing in among:
                said.setdefault(phrasing, likeness)
    return said


def _rarity(having: float, passages: int) -> float:
    """BM25's idf. A knowledge base of a few passages is taken for one of fifty: there, a word in every second
    one still says something.
    """
    return math.log(1 + max(0.0, max(passages, FEWEST) - having + 0.5) / (having + 0.5))


def rank(scores: Scores, index: Postings, among: set[int] | None = None) -> tuple[Ranked, ...]:
    """The best articles and videos, best first; `among` are the passages that may be found, whether they
    earned something or not.
    """
    best = _best_passages(
        scores.passages
        if among is None
        else {passage: scores.passages.get(passage, 0.0) for passage in among},
        index,
    )
    asked = _best_phrasings(scores, index)
    totals = []
    for source, (points, passage) in best.items():
        questions = index.lexicon.phrasings_of(source) - 1
        part = PHRASING * questions / (questions + PHRASINGS)
        totals.append((-round((1 - part) * points + part * asked.get(source, 0.0), 9), source, passage))
    top = heapq.nsmallest(DEEPEST, totals)
    sure = confidences([-points for points, _, _ in top], scores.possible, scores.unknown)
    return tuple(
        Ranked(source=source, passage=passage, score=-points, confidence=how)
        for (points, source, passage), how in zip(top, sure, strict=True)
    )


def _best_passages(points: Mapping[int, float], index: Postings) -> dict[int, tuple[float, int]]:
    """Of each article or video the passage with most points, the first among equals."""
    best: dict[int, tuple[float, int]] = {}
    for passage, earned in points.items():
        source = index.source_of[passage]
        known = best.get(source, (-1.0, 0))
        if earned > known[0] or (earned == known[0] and passage < known[1]):
            best[source] = (earned, passage)
    return best


def _best_phrasings(scores: Scores, index: Postings) -> dict[int, float]:
    """Of each article or video the points of the phrasing most like the message: its cosine, times what was
    possible.
    """
    lexicon = index.lexicon
    whole = math.sqrt(scores.possible)
    best: dict[int, float] = {}
    for phrasing, points in scores.phrasings.items():
        cosine = points * whole / lexicon.norm_of(phrasing, lambda word: _worth(word, index))
        source = lexicon.tables.sources[phrasing]
        if cosine > best.get(source, 0.0):
            best[source] = cosine
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
