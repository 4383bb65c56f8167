"""Terms of a message -> articles and videos with their scores. Pure, over postings that somebody else reads.

A passage has what all terms earn there. An article scores as its best passage, mixed with the phrasing of its
title and questions that is most like the message (cosine).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import numpy as np

from kb_tools.search.bm25 import LITTLE_WORTH, Earned, rarity
from kb_tools.search.lexicon import Lexicon
from kb_tools.search.sums import Numbers, Sums
from kb_tools.search.terms import Term
from kb_tools.search.words import LITTLE

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
    """The passages of an index in one language, and what terms earn in them: what ranking needs to know."""

    lexicon: Lexicon
    passages: int
    """The number of passages."""
    source_of: Numbers
    """Passage -> the number of its article or video, whose passages lie side by side."""

    def earned(self, term: Term) -> Earned:
        """What a term earns, and where."""


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
        earned = index.earned(term)
        worth[term] = earned.worth
        passages[earned.passages] += earned.points
        phrasings[earned.phrasings] += earned.said
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
