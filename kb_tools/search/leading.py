"""What leads in a large knowledge base: the articles and videos that are looked at for a message, because
words speak for them or the meaning of the whole. Pure.

A message is compared with everything that is said as long as that is quick. Beyond that, with what leads. Of
that, words, phrasings and wholes are at hand, three of the four things that ranking adds up; all vectors are
gathered only of those for which these speak most, and added up like those of a small knowledge base, so that
their sums are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from kb_tools.search.meaning.kept import Phrasings
from kb_tools.search.meaning.rows import Rows, Small
from kb_tools.search.postings import Bounds, Findable, Postings, some_of
from kb_tools.search.rank import CROWDED, Scores, points_of
from kb_tools.search.sums import Numbers, Sums
from kb_tools.settings.meaning import Constants


class PostingsAndWholes(Postings, Protocol):
    """What has to be at hand of a language to tell what leads."""

    @property
    def bounds(self) -> Bounds:
        """How much leads."""

    @property
    def constants(self) -> Constants:
        """Those of the encoder."""

    @property
    def phrasings(self) -> Phrasings:
        """The vectors of all titles and questions."""

    @property
    def wholes(self) -> Rows:
        """The vectors of whole articles and videos, in the order of their numbers."""


def leading(scores: Scores, index: PostingsAndWholes, found: Findable, message: Sequence[Small]) -> Findable:
    """Those of what may be found that lead for a message, given the rows of all its parts and wordings. Which
    of several equal ones leads is told by their numbers, wherever the index is kept.
    """
    rows, points = np.array(message), points_of(scores, index, found)
    nearest = index.wholes.cosines(rows).max(axis=0)[found.places]
    lead = np.zeros(len(found.sources), np.bool_)
    lead[_best(points, found.sources, index.bounds.by_words)] = True
    lead &= points > 0
    lead[_best(nearest, found.sources, index.bounds.by_meaning)] = True
    some = np.flatnonzero(lead)
    if len(some) > index.bounds.compared:
        cosines = nearest[some] + index.phrasings.nearest(found.sources[some], rows)
        crowded = CROWDED * np.log(index.lexicon.asked.phrasings[found.places[some]])
        at_hand = np.minimum(points[some] / scores.expected, 1.0) + index.constants.scale * cosines - crowded
        some = np.sort(some[_best(at_hand, found.sources[some], index.bounds.compared)])
    return some_of(found, some)


def _best(values: Sums, sources: Numbers, most: int) -> Numbers:
    """The places of the best values; of equal ones, those with the lower numbers."""
    if most >= len(values):
        return np.arange(len(values))
    some = np.flatnonzero(values >= np.partition(values, -most)[-most])
    best: Numbers = some[np.lexsort((sources[some], -values[some]))][:most]
    return best
