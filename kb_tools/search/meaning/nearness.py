"""How near a message comes to everything that one language of a knowledge base says. Pure.

A message is near to an article or video in two ways: to the phrasing most like it, which is the title or a
question; and to the place most like it, which is the whole text, a heading or a sentence. A title is nothing
that the text says once more; but it heads the first passage, where readers are sent who asked just that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from kb_tools.search.meaning.kept import Compared
from kb_tools.search.meaning.places import PHRASING
from kb_tools.search.meaning.rows import Small
from kb_tools.search.postings import Findable
from kb_tools.search.sums import Numbers, Sums
from kb_tools.settings.meaning import Constants

ALL = 0.25
"""How much all phrasings together weigh against the best one, where there are many."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Nearness:
    """How near a message is to articles and videos that may be found, in their order, as the ranking adds it
    up: to the phrasing of each, to the nearest place, and to the nearest place in each of their passages, for
    which only the best are asked.
    """

    phrasing: Sums
    place: Sums
    passage: Callable[[], Sums]
    constants: Constants


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NearnessOfTexts(Nearness):
    """The same with the cosine of each phrasing, of each place, and whose these are: the place of the article
    or video, and that of the passage, among those that may be found.
    """

    said: Sums
    said_for: Numbers
    stands: Sums
    stands_in: Numbers


class Meanings:
    """The vectors of the articles and videos that may be found, to be asked. `firsts` are the numbers of the
    first passage of each.
    """

    def __init__(self, texts: Compared, found: Findable, firsts: Numbers, constants: Constants) -> None:
        self._rows, self._constants = texts.rows, constants
        asked, ranked = texts.ordinals == PHRASING, texts.ordinals > PHRASING
        self._phrasings, self._said_for = texts.row_of[asked], texts.owners[asked]
        self._places, owners = texts.row_of[ranked], texts.owners[ranked]
        self._said = _Owners(self._said_for, len(found.sources))
        titles = texts.keys[self._phrasings[self._said.starts]][owners]
        own = np.flatnonzero(texts.keys[self._places] != titles)
        self._stands = _Owners(owners[own], len(found.sources), own)
        self._stands_in = _places_in(found.passages, firsts[owners], texts.ordinals[ranked])
        inside = np.flatnonzero(self._stands_in >= 0)
        self._inside = _Owners(self._stands_in[inside], len(found.passages), inside)

    def of_each(self, messages: Sequence[Sequence[Small]]) -> Iterator[NearnessOfTexts]:
        """Of messages in one or more wordings, of which the nearest counts. The vectors of the sources are
        gone through once for all.
        """
        every = np.array([one for wordings in messages for one in wordings])
        cosines = iter(self._rows.cosines(every))
        for wordings in messages:
            yield self._nearness(np.max([next(cosines) for _ in wordings], axis=0))

    def _nearness(self, cosines: Sums) -> NearnessOfTexts:
        said, stands = cosines[self._phrasings], cosines[self._places]
        return NearnessOfTexts(
            phrasing=self._scaled(self._asked_for(said)),
            place=self._scaled(self._stands.best(stands)),
            passage=partial(self._passages, stands),
            constants=self._constants,
            said=said,
            said_for=self._said_for,
            stands=stands,
            stands_in=self._stands_in,
        )

    def _passages(self, stands: Sums) -> Sums:
        return self._scaled(self._inside.best(stands))

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


def _places_in(passages: Numbers, firsts: Numbers, ordinals: Numbers) -> Numbers:
    """The place of each text's passage among some, -1 where it has none there, given the number of the first
    passage of its article or video and how many stand before its own.
    """
    numbers = firsts + ordinals
    places = np.minimum(np.searchsorted(passages, numbers), len(passages) - 1)
    return np.where((ordinals >= 0) & (passages[places] == numbers), places, -1)


class _Owners:
    """Whose each cosine is: numbers below `size`, those of one owner side by side. `chosen` are the places of
    the cosines that are anybody's.
    """

    def __init__(self, owners: Numbers, size: int, chosen: Numbers | None = None) -> None:
        self._size, self._chosen = size, chosen
        self.starts = np.flatnonzero(np.append(True, owners[1:] != owners[:-1])[: len(owners)])
        """The place of the first cosine of each owner."""
        self._owners = owners[self.starts]

    def best(self, cosines: Sums) -> Sums:
        """The best cosine of each owner, -1 of one without any."""
        best = np.full(self._size, -1.0)
        if len(self.starts):
            mine = cosines if self._chosen is None else cosines[self._chosen]
            best[self._owners] = np.maximum.reduceat(mine, self.starts)
        return best

    def mean(self, cosines: Sums) -> tuple[Sums, Sums]:
        """The mean cosine of each owner, 0 of one without any, and how many it has."""
        counts = np.zeros(self._size)
        sums = np.zeros(self._size)
        if len(self.starts):
            counts[self._owners] = np.diff(np.append(self.starts, len(cosines)))
            sums[self._owners] = np.add.reduceat(cosines, self.starts)
        return sums / np.maximum(counts, 1), counts
