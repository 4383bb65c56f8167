"""How near a message comes to everything that one language of a knowledge base says. Pure.

A message is near to an article or video in two ways: to the phrasing most like it, which is the title or a
question; and to the place most like it, which is the whole text, a heading or a sentence. A title is nothing
that the text says once more; but it heads the first passage, where readers are sent who asked just that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kb_tools.search.meaning.kept import Vectors
from kb_tools.search.meaning.rows import Small
from kb_tools.search.sums import Numbers, Sums
from kb_tools.settings.meaning import Constants

ALL = 0.25
"""How much all phrasings together weigh against the best one, where there are many."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nearness:
    """The cosines of a message with all phrasings (`said`) and all places (`stands`), and the best of them as
    the ranking adds them up: those of each article or video, in the order of their numbers, and the place of
    each passage.
    """

    said: Sums
    stands: Sums
    phrasing: Sums
    place: Sums
    passage: Sums
    constants: Constants


class Meanings:
    """The vectors of one language, to be asked. `sources` are the numbers of its articles and videos in
    order, `passages` is how many passages there are in all.
    """

    def __init__(self, vectors: Vectors, sources: Numbers, passages: int, constants: Constants) -> None:
        self._vectors, self._constants = vectors, constants
        titled, first = np.unique(vectors.phrasing_sources, return_index=True)
        titles = vectors.phrasing_rows[first][titled.searchsorted(vectors.place_sources)]
        self._said = _Owners(sources.searchsorted(vectors.phrasing_sources), len(sources))
        own = np.flatnonzero(vectors.place_rows != titles)
        self._stands = _Owners(sources.searchsorted(vectors.place_sources[own]), len(sources), own)
        inside = np.flatnonzero(vectors.place_passages >= 0)
        self._inside = _Owners(vectors.place_passages[inside], passages, inside)

    def of_each(self, messages: Sequence[Sequence[Small]]) -> Iterator[Nearness]:
        """Of messages in one or more wordings, of which the nearest counts. The vectors of the sources are
        gone through once for all.
        """
        every = np.array([one for wordings in messages for one in wordings])
        cosines = iter(self._vectors.rows.cosines(every))
        for wordings in messages:
            yield self._nearness(np.max([next(cosines) for _ in wordings], axis=0))

    def _nearness(self, cosines: Sums) -> Nearness:
        said, stands = cosines[self._vectors.phrasing_rows], cosines[self._vectors.place_rows]
        return Nearness(
            said=said,
            stands=stands,
            phrasing=self._scaled(self._asked_for(said)),
            place=self._scaled(self._stands.best(stands)),
            passage=self._scaled(self._inside.best(stands)),
            constants=self._constants,
        )

    def _asked_for(self, said: Sums) -> Sums:
        """The phrasing most like a message, and a little of all phrasings: what is asked in several ways is
        asked in the sense of all of them.
        """
        best, (mean, phrasings) = self._said.best(said), self._said.mean(said)
        questions = np.maximum(phrasings - 1, 0)
        asked: Sums = best + (mean - best) * ALL * questions / (questions + 1)
        return asked

    def _scaled(self, cosines: Sums) -> Sums:
        scaled: Sums = (cosines - self._constants.zero) * self._constants.scale
        return scaled


class _Owners:
    """Whose each cosine is: numbers below `size`, those of one owner side by side. `chosen` are the places of
    the cosines that are anybody's.
    """

    def __init__(self, owners: Numbers, size: int, chosen: Numbers | None = None) -> None:
        self._size, self._chosen = size, chosen
        self._starts = np.flatnonzero(np.append(True, owners[1:] != owners[:-1])[: len(owners)])
        self._owners = owners[self._starts]

    def best(self, cosines: Sums) -> Sums:
        """The best cosine of each owner, -1 of one without any."""
        best = np.full(self._size, -1.0)
        if len(self._starts):
            mine = cosines if self._chosen is None else cosines[self._chosen]
            best[self._owners] = np.maximum.reduceat(mine, self._starts)
        return best

    def mean(self, cosines: Sums) -> tuple[Sums, Sums]:
        """The mean cosine of each owner, 0 of one without any, and how many it has."""
        counts = np.zeros(self._size)
        sums = np.zeros(self._size)
        if len(self._starts):
            counts[self._owners] = np.diff(np.append(self._starts, len(cosines)))
            sums[self._owners] = np.add.reduceat(cosines, self._starts)
        return sums / np.maximum(counts, 1), counts
