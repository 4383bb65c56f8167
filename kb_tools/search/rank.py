"""Terms of a message -> articles and videos with their scores. Pure, over postings that somebody else reads.

BM25 over words found by likeness. For each term a passage's weights of all words it may mean are added up, then saturated; a term is worth
its rarity, for which a passage counts by how alike its best word is (soft document frequency). An article scores as its best passage, mixed
with the phrasing of its title and questions that is most like the message (cosine).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kb_tools.search.lexicon import Lexicon
from kb_tools.search.terms import Term
from kb_tools.search.words import LITTLE

LITTLE_WORTH = 0.5
"""What a little word (how, long, not) counts against another of the same rarity."""
LONG = 1000
"""A little word in more passages than this only adds to what others have found."""
PHRASING, PHRASINGS = 0.4, 3.0
"""The best phrasing's share of the score of an article with n questions: PHRASING * n / (n + PHRASINGS)."""
OF_SCORE, OF_SHARE, NOTHING = 0.55, 11.7, -6.4
"""How sure a hit is: see `confidences`. Fitted over public question sets of several knowledge bases; `benchmarks/quality` prints how it holds."""
DEEPEST = 10


class Postings(Protocol):
    """One language of an index."""

    lexicon: Lexicon
    passages: int
    """How many there are."""
    source_of: Sequence[int]
    """Passage -> the number of its article or video."""

    def postings(self, word: str) -> tuple[Sequence[int], Sequence[float]]:
        """The passages that have a word, and its weight in each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What passages and phrasings earned, and what a perfect one could have; `worth` is that of each term."""

    passages: dict[int, float]
    phrasings: dict[int, float]
    worth: tuple[float, ...]
    possible: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An article or video by its number, with its best passage."""

    source: int
    passage: int
    score: float
    confidence: float


def score(terms: Sequence[Term], index: Postings) -> Scores:
    """Adds up what every term earns where. Order of addition is fixed, so that every machine gets the same numbers."""
    passages: defaultdict[int, float] = defaultdict(float)
    phrasings: defaultdict[int, float] = defaultdict(float)
    worth = []
    for term in terms:
        amounts, seen = _amounts(term, index)
        value = _rarity(seen, index.passages) * (LITTLE_WORTH if term.little else 1.0)
        worth.append(value)
        opens = not (term.little and passages and len(amounts) > LONG)
        for passage, amount in amounts.items():
            if opens or passage in passages:
                passages[passage] += value * saturate(amount)
        for phrasing, likeness in _said(term, index.lexicon).items():
            if opens or phrasing in phrasings:
                phrasings[phrasing] += value * likeness
    return Scores(passages=dict(passages), phrasings=dict(phrasings), worth=tuple(worth), possible=sum(worth))


def saturate(amount: float) -> float:
    """The share of its worth that a term earns with a weight: half with 1, never all. BM25's curve."""
    return amount / (amount + 1.0)


def _amounts(term: Term, index: Postings) -> tuple[dict[int, float], float]:
    """Each passage's weight for a term, and how many have it; words come most alike first, so the first that a passage has is its best."""
    amounts: dict[int, float] = {}
    seen = 0.0
    for word, likeness in term.met:
        before = len(amounts)
        for passage, weight in zip(*index.postings(word), strict=True):
            if passage in amounts:
                amounts[passage] += likeness * weight
            else:
                amounts[passage] = likeness * weight
        seen += likeness * (len(amounts) - before)
    return amounts, seen


def _said(term: Term, lexicon: Lexicon) -> dict[int, float]:
    """Each phrasing's best likeness for a term."""
    said: dict[int, float] = {}
    for word, likeness in term.met:
        for phrasing in lexicon.phrasings_with(word):
            said.setdefault(phrasing, likeness)
    return said


def _rarity(having: float, passages: int) -> float:
    return math.log(1 + max(0.0, passages - having + 0.5) / (having + 0.5))


def rank(scores: Scores, index: Postings, among: set[int] | None = None) -> tuple[Ranked, ...]:
    """The best articles and videos, best first; `among` are the passages that may be found, whether they earned something or not."""
    best = _best_passages(scores.passages if among is None else {passage: scores.passages.get(passage, 0.0) for passage in among}, index)
    asked = _best_phrasings(scores, index) if scores.possible else {}
    totals = []
    for source, (points, passage) in best.items():
        questions = index.lexicon.phrasings_of(source) - 1
        part = PHRASING * questions / (questions + PHRASINGS)
        totals.append((-(1 - part) * points - part * asked.get(source, 0.0), source, passage))
    top = sorted(totals)[:DEEPEST]
    sure = confidences([-points for points, _, _ in top], scores.possible)
    return tuple(
        Ranked(source=source, passage=passage, score=-points, confidence=how)
        for (points, source, passage), how in zip(top, sure, strict=True)
    )


def _best_passages(points: dict[int, float], index: Postings) -> dict[int, tuple[float, int]]:
    """Of each article or video the passage with most points, the first among equals."""
    best: dict[int, tuple[float, int]] = {}
    for passage, earned in points.items():
        source = index.source_of[passage]
        known = best.get(source)
        if known is None or (earned, -passage) > (known[0], -known[1]):
            best[source] = (earned, passage)
    return best


def _best_phrasings(scores: Scores, index: Postings) -> dict[int, float]:
    """Of each article or video the points of the phrasing most like the message: its cosine, times what was possible."""
    lexicon = index.lexicon
    best: dict[int, float] = {}
    for phrasing, points in scores.phrasings.items():
        cosine = points * math.sqrt(scores.possible / lexicon.worth_of(phrasing, lambda word: _worth(word, index)))
        source = lexicon.tables.sources[phrasing]
        if cosine > best.get(source, 0.0):
            best[source] = cosine
    return best


def _worth(word: str, index: Postings) -> float:
    """What a word as written is worth."""
    return _rarity(index.lexicon.passages_with(word), index.passages) * (LITTLE_WORTH if word.startswith(LITTLE) else 1.0)


def confidences(points: Sequence[float], possible: float) -> list[float]:
    """How likely each hit is the right one: a softmax over the hits and 'nothing fits', from their points and their share of the possible."""
    if not possible:
        return [0.0] * len(points)
    odds = [math.exp(min(OF_SCORE * one + OF_SHARE * one / possible + NOTHING, 500.0)) for one in points]
    whole = 1 + sum(odds)
    return [one / whole for one in odds]
