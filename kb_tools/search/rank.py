"""Terms of a message -> articles and videos with their scores. Pure, over postings that somebody else reads.

A passage has what all terms earn there. An article scores as its best passage, mixed with the phrasing of its
title and questions that is most like the message (cosine). Where meaning is known too, three things speak for
an article, each from 0 to 1, and are added up without weights: its share of the points that may be expected
of an answer, the cosine of the phrasing nearest in meaning, and that of the nearest place.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from kb_tools.search.bm25 import LITTLE_WORTH, rarity
from kb_tools.search.chance import by_meaning, by_words
from kb_tools.search.meaning.nearness import Nearness
from kb_tools.search.postings import Findable, Postings, make_findable
from kb_tools.search.sums import Sums
from kb_tools.search.terms import Term, met_words
from kb_tools.search.words import LITTLE

PHRASING, PHRASINGS = 0.4, 3.0
"""The best phrasing's share of the score of an article with n questions: PHRASING * n / (n + PHRASINGS)."""
REACHED, DOUBT = 0.8, 1.0
"""What may be expected of an answer, where points are one kind of evidence: that part of what is possible,
because no text says everything; and a point more, because few words prove little.
"""
CROWDED = 0.09
"""Taken from the evidence for an article, times the logarithm of the number of its phrasings: of many, one
is near to anything, and what was asked for most would be found for whatever is asked.
"""
DEEPEST = 10
TIE = 1e-8
"""Scores are rounded to nine digits: what is this near to another may be equal to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """What every passage and every phrasing earned, by number, and what a perfect one could have; `worth` is
    that of each term, `unknown` the share (0 to 1) of the worth, as written, of words that no source uses.

    `most` is what the message's weightiest sentence could have earned: nobody answers more than that, and
    what is told around a question takes nothing from its answer.
    """

    passages: Sums
    phrasings: Sums
    worth: tuple[float, ...]
    possible: float
    most: float
    unknown: float

    @property
    def expected(self) -> float:
        """The points that may be expected of an answer."""
        return REACHED * self.most + DOUBT


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """An article or video by its number, with its best passage."""

    source: int
    passage: int
    score: float
    """What it is ranked by: its points by words alone, else the sum of all evidence."""
    points: float
    confidence: float


def score(terms: Sequence[Term], index: Postings, sentences: Sequence[Collection[str]] = ()) -> Scores:
    """Adds up what every term earns where. The order is fixed, so that every machine gets the same numbers.
    `sentences` are those of a message of several: what is asked in each.
    """
    passages = np.zeros(len(index.source_of))
    phrasings = np.zeros(len(index.lexicon.tables.sources))
    worth: dict[Term, float] = {}
    index.lexicon.fetch(partial(met_words, terms))
    for term in sorted(terms, key=lambda term: term.asked):
        earned = index.earned(term)
        worth[term] = earned.worth
        passages[earned.passages] += earned.points
        phrasings[earned.phrasings] += earned.said
    possible = sum(worth.values())
    weighty = (sum(value for term, value in worth.items() if term.asked in asked) for asked in sentences)
    return Scores(
        passages=passages,
        phrasings=phrasings,
        worth=tuple(worth[term] for term in terms),
        possible=possible,
        most=max(weighty, default=possible),
        unknown=_unknown(terms, index),
    )


def _unknown(terms: Sequence[Term], index: Postings) -> float:
    worths = [(_worth(term.asked, index), any(likeness == 1.0 for _, likeness in term.met)) for term in terms]
    whole = sum(worth for worth, _ in worths)
    return sum(worth for worth, known in worths if not known) / whole if whole else 0.0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Evidence:
    """What speaks for articles and videos that may be found, in their order: their points, and the sum of all
    evidence. `speaks` is the best of each kind, added up.
    """

    points: Sums
    sums: Sums
    speaks: float


def rank(
    scores: Scores, index: Postings, found: Findable, near: Nearness | None = None, speaks: float = 0.0
) -> tuple[Ranked, ...]:
    """The best articles and videos, best first, of those that may be found.

    With `near`, which is their nearness, what shares no word with the message may be among them. `speaks` is
    what a part of the message says for an answer (`evidence`): with more words around it, it says no less.
    """
    if not len(found.sources):
        return ()
    speaking = _evidence(scores, index, near, found)
    deepest = min(DEEPEST, len(speaking.sums))
    best = np.flatnonzero(speaking.sums >= np.partition(speaking.sums, -deepest)[-deepest] - TIE).tolist()
    top = sorted((-round(speaking.sums[one], 9), int(found.sources[one]), one) for one in best)[:DEEPEST]
    sums = [-total for total, _, _ in top]
    sure = share(sums, scores, near, max(speaks, speaking.speaks))
    placed = near.passage() if near else None
    return tuple(
        Ranked(
            source=source,
            passage=_best_passage(scores, placed, found, one),
            score=-total,
            points=float(speaking.points[one]),
            confidence=how,
        )
        for (total, source, one), how in zip(top, sure, strict=True)
    )


def share(sums: Sequence[float], scores: Scores, near: Nearness | None, speaks: float) -> list[float]:
    """How likely each of some hits of a message is the right one, from what they are ranked by."""
    if near:
        return by_meaning(sums, speaks, len(scores.worth), near.constants)
    return by_words(sums, scores.possible, scores.unknown)


def evidence(scores: Scores, index: Postings, found: Findable, near: Nearness | None) -> float:
    """How much the knowledge base has to say to a message: the best of each kind of evidence, added up; 0
    where words alone speak.
    """
    return _evidence(scores, index, near, found).speaks if near and len(found.sources) else 0.0


def sharing(scores: Scores, index: Postings) -> Findable:
    """What shares a word with the message: by words alone, nothing else is found."""
    return make_findable(np.flatnonzero(scores.passages), index.source_of, index.lexicon.asked)


def points_of(scores: Scores, index: Postings, found: Findable) -> Sums:
    """The points of articles and videos by words alone."""
    phrasings = index.lexicon.asked.phrasings[found.places]
    part = PHRASING * (phrasings - 1) / (phrasings - 1 + PHRASINGS)
    best = np.maximum.reduceat(scores.passages[found.passages], found.starts)
    points: Sums = (1 - part) * best + part * _best_phrasings(scores, index)[found.places]
    return points


def _evidence(scores: Scores, index: Postings, near: Nearness | None, found: Findable) -> _Evidence:
    points = points_of(scores, index, found)
    if near is None:
        return _Evidence(points=points, sums=points, speaks=0.0)
    earned = np.minimum(points / scores.expected, 1.0)
    crowded = CROWDED * np.log(index.lexicon.asked.phrasings[found.places])
    return _Evidence(
        points=points,
        sums=earned + near.phrasing + near.place - crowded,
        speaks=float(earned.max() + near.phrasing.max() + near.place.max()),
    )


def _best_passage(scores: Scores, placed: Sums | None, found: Findable, one: int) -> int:
    """The first of the best, among those of an article or video."""
    passages = found.passages[of_one := found.passages_of(one)]
    points = scores.passages[passages]
    if placed is not None:
        points = points / scores.expected + placed[of_one]
    return int(passages[np.argmax(points)])


def _best_phrasings(scores: Scores, index: Postings) -> Sums:
    """Of each article or video the points of the phrasing most like the message: its cosine, times what was
    possible.
    """
    lexicon = index.lexicon
    earned = np.flatnonzero(scores.phrasings)
    norms = lexicon.norms(partial(rarity, passages=index.passages), LITTLE_WORTH)[earned]
    best = np.zeros(len(lexicon.asked.sources))
    cosines = scores.phrasings[earned] * math.sqrt(scores.possible) / norms
    np.maximum.at(best, lexicon.asked.place_of[earned], cosines)
    return best


def _worth(word: str, index: Postings) -> float:
    """What a word as written is worth."""
    return rarity(index.lexicon.passages_with(word), index.passages) * (
        LITTLE_WORTH if word.startswith(LITTLE) else 1.0
    )
