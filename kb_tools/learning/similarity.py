"""How alike two phrasings are: the cosine of their folded words, in which little words count as little as
they do in the ranking, and that of their meanings, added up as `search/meaning/senses` does. Pure.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from kb_tools.search.bm25 import LITTLE_WORTH
from kb_tools.search.lexicon import phrasing_words
from kb_tools.search.meaning.senses import added_up
from kb_tools.search.words import LITTLE

Key = TypeVar("Key")
Meaning = Callable[[str, Sequence[str]], Sequence[float]]
"""How alike a phrasing means to each of others, 1 for the same."""


def worth(word: str) -> float:
    """What a folded word counts."""
    return LITTLE_WORTH if word.startswith(LITTLE) else 1.0


class PhrasingIndex(Generic[Key]):
    """Phrasings of one language, each with what it belongs to; finds those like another."""

    def __init__(self, lang: str, meaning: Meaning | None = None) -> None:
        """Without `meaning` words speak alone."""
        self._lang, self._meaning = lang, meaning
        self._items: list[tuple[float, str, Key]] = []
        self._having: defaultdict[str, list[int]] = defaultdict(list)

    def put(self, text: str, key: Key) -> None:
        """Adds a phrasing."""
        words = phrasing_words(text, self._lang)
        for word in words:
            self._having[word].append(len(self._items))
        self._items.append((_norm(words), text, key))

    def near(self, text: str, least: float) -> list[tuple[float, Key]]:
        """Likeness (0 to 1) and key of every phrasing at least so much alike, the most alike first, then in
        the order they were put.
        """
        found = self._by_words(text)
        if self._meaning and text:
            found = self._by_meaning(text, found, least, self._meaning)
        return [
            (likeness, self._items[place][2])
            for place, likeness in sorted(found.items(), key=lambda one: (-one[1], one[0]))
            if likeness >= least
        ]

    def _by_words(self, text: str) -> dict[int, float]:
        """The places of those that share a word, little ones only where there are no others."""
        words = phrasing_words(text, self._lang)
        little = all(word.startswith(LITTLE) for word in words)
        shared: defaultdict[int, float] = defaultdict(float)
        for word in sorted(words, key=lambda word: word.startswith(LITTLE)):
            for place in self._having.get(word, ()):
                if place in shared or not word.startswith(LITTLE) or little:
                    shared[place] += worth(word) ** 2
        norm = _norm(words)
        return {place: common / (norm * self._items[place][0]) for place, common in shared.items()}

    def _by_meaning(
        self, text: str, words: dict[int, float], least: float, meaning: Meaning
    ) -> dict[int, float]:
        """Of those whose words let them be so much alike at all: most need no vector."""
        places = [place for place in range(len(self._items)) if added_up(words.get(place, 0.0), 1.0) >= least]
        cosines = meaning(text, [self._items[place][1] for place in places])
        return {
            place: added_up(words.get(place, 0.0), cosine)
            for place, cosine in zip(places, cosines, strict=True)
        }


def _norm(words: list[str]) -> float:
    return math.sqrt(sum(worth(word) ** 2 for word in words))
