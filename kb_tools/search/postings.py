"""What ranking needs to know of an index in one language, wherever it is kept. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from kb_tools.search.bm25 import Earned
from kb_tools.search.lexicon import Asked, Lexicon
from kb_tools.search.ragged import spread
from kb_tools.search.sums import Numbers
from kb_tools.search.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """From how many passages on a message is compared with what leads alone, and how much leads: articles and
    videos with the best words, and with the nearest meaning; and of these how many all of whose vectors are
    looked at. `python -m benchmarks.large_index` prints what
    that saves, and what it costs in hits.
    """

    passages: int = 50_000
    by_words: int = 1_000
    by_meaning: int = 1_000
    compared: int = 300


BOUNDS = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Findable:
    """Articles and videos that may be found: their numbers in order, and the place of each among all that
    phrasings ask for. Their passages lie one behind the other; `starts` say where each begins.
    """

    sources: Numbers
    places: Numbers
    passages: Numbers
    starts: Numbers

    def passages_of(self, one: int) -> slice:
        """Where the passages of one of them stand."""
        start, *end = self.starts[one : one + 2].tolist()
        return slice(start, end[0] if end else None)


def make_findable(passages: Numbers, source_of: Numbers, asked: Asked) -> Findable:
    """The articles and videos of some passages, which are in order."""
    numbers = source_of[passages]
    starts = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1])[: len(numbers)])
    sources = numbers[starts]
    return Findable(
        sources=sources, places=np.searchsorted(asked.sources, sources), passages=passages, starts=starts
    )


def some_of(found: Findable, ones: Numbers) -> Findable:
    """Some of the articles and videos, by their places among these."""
    starts, ends = found.starts[ones], np.append(found.starts[1:], len(found.passages))[ones]
    lengths = ends - starts
    return Findable(
        sources=found.sources[ones],
        places=found.places[ones],
        passages=found.passages[spread(starts, lengths)],
        starts=np.cumsum(lengths) - lengths,
    )


class Postings(Protocol):
    """The passages of an index in one language, and what terms earn in them: what ranking needs to know."""

    @property
    def lexicon(self) -> Lexicon:
        """The words of that language."""

    @property
    def passages(self) -> int:
        """The number of passages."""

    @property
    def source_of(self) -> Numbers:
        """Passage -> the number of its article or video, whose passages lie side by side."""

    @property
    def findable(self) -> Findable:
        """All articles and videos of that language."""

    def earned(self, term: Term) -> Earned:
        """What a term earns, and where."""
