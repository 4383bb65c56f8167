"""What leads in a large knowledge base: the articles and videos that are looked at for a message, because
words speak for them or the meaning of the whole. Pure.

A message is compared with everything that is said as long as that is quick. Beyond that, with what leads: its
vectors are gathered and added up like those of a small knowledge base, so that its sums are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from kb_tools.search.meaning.rows import Rows, Small
from kb_tools.search.postings import Bounds, Findable, Postings, some_of
from kb_tools.search.rank import Scores, points_of
from kb_tools.search.sums import Numbers, Sums


class PostingsAndWholes(Postings, Protocol):
    """What has to be at hand of a language to tell what leads."""

    @property
    def bounds(self) -> Bounds:
        """How much leads."""

    @property
    def wholes(self) -> Rows:
        """The vectors of whole articles and videos, in the order of their numbers."""


def leading(scores: Scores, index: PostingsAndWholes, found: Findable, message: Sequence[Small]) -> Findable:
    """Those of what may be found that lead for a message, given the rows of all its parts and wordings. Which
    of several equal ones leads is told by their numbers, wherever the index is kept.
    """
    points = points_of(scores, index, found)
    nearest = index.wholes.cosines(np.array(message)).max(axis=0)[found.places]
    lead = np.zeros(len(found.sources), np.bool_)
    lead[_best(points, found.sources, index.bounds.by_words)] = True
    lead &= points > 0
    lead[_best(nearest, found.sources, index.bounds.by_meaning)] = True
    return some_of(found, np.flatnonzero(lead))


def _best(values: Sums, sources: Numbers, most: int) -> Numbers:
    """The places of the best values; of equal ones, those with the lower numbers."""
    if most >= len(values):
        return np.arange(len(values))
    some = np.flatnonzero(values >= np.partition(values, -most)[-most])
    best: Numbers = some[np.lexsort((sources[some], -values[some]))][:most]
    return best
