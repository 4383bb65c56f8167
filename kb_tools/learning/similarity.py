"""How alike two phrasings are: the cosine of their folded words, in which little words count as little as
they do in the ranking. Pure.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Generic, TypeVar

from kb_tools.search.bm25 import LITTLE_WORTH
from kb_tools.search.lexicon import phrasing_words
from kb_tools.search.words import LITTLE

Key = TypeVar("Key")


def worth(word: str) -> float:
    """What a folded word counts."""
    return LITTLE_WORTH if word.startswith(LITTLE) else 1.0


class PhrasingIndex(Generic[Key]):
    """Phrasings of one language, each with what it belongs to; finds those like another."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._items: list[tuple[float, Key]] = []
        self._having: defaultdict[str, list[int]] = defaultdict(list)

    def put(self, text: str, key: Key) -> None:
        """Adds a phrasing."""
        words = phrasing_words(text, self._lang)
        for word in words:
            self._having[word].append(len(self._items))
        self._items.append((_norm(words), key))

    def near(self, text: str, least: float) -> list[tuple[float, Key]]:
        """Likeness (0 to 1) and key of every phrasing at least so much alike, the most alike first, then in
        the order they were put.
        """
        words = phrasing_words(text, self._lang)
        shared: defaultdict[int, float] = defaultdict(float)
        for word in sorted(words, key=lambda word: word.startswith(LITTLE)):
            for place in self._having.get(word, ()):
                if (
                    place in shared
                    or not word.startswith(LITTLE)
                    or all(one.startswith(LITTLE) for one in words)
                ):
                    shared[place] += worth(word) ** 2
        norm = _norm(words)
        found = [(common / (norm * self._items[place][0]), place) for place, common in shared.items()]
        return [
            (likeness, self._items[place][1])
            for likeness, place in sorted(found, key=lambda one: (-one[0], one[1]))
            if likeness >= least
        ]


def _norm(words: list[str]) -> float:
    return math.sqrt(sum(worth(word) ** 2 for word in words))
