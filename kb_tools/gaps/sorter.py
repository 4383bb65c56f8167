"""Puts messages to the group they are most like, a few microseconds each. Pure."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from kb_tools.gaps.alike import BY_MEANING, BY_WORDS, Said
from kb_tools.gaps.vectors import Rarity, words_of
from kb_tools.search.meaning.senses import Senses, added_up

TELLING, MOST_GROUPS = 0.12, 8
"""A word speaks for a group where it weighs so much at least, and for so many groups at most: a bound on
work.
"""
MOST_REMEMBERED = 500_000
"""Written words; what is typed at random must not fill the memory."""

Token = tuple[float, tuple[tuple[int, float], ...]]
"""What one written word adds: to the squared length of its message, and to groups' likenesses."""


class Sorter:
    """What a written word says is remembered. A message whose sense is known is put where its words and
    meaning say, any other by its words alone: encoding hundreds of thousands would take minutes.
    """

    def __init__(
        self, centres: Sequence[Said], lang: str, rarity: Rarity, senses: Mapping[str, Senses] | None = None
    ) -> None:
        """`senses` are those of some messages; then the centres have one, too."""
        self._lang, self._rarity, self._senses = lang, rarity, senses or {}
        means = [one.sense for one in centres if one.sense is not None]
        self._means = np.array(means) if means else None
        having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for group, centre in enumerate(centres):
            for word, weight in centre.words.items():
                if weight >= TELLING:
                    having[word].append((group, weight))
        self._having = {
            word: heapq.nsmallest(MOST_GROUPS, groups, key=lambda one: (-one[1], one[0]))
            for word, groups in having.items()
        }
        self._tokens: dict[str, Token] = {}
        self._placed: dict[str, int | None] = {}

    def place(self, message: str) -> int | None:
        """The number of the group, None when it is like none."""
        if message not in self._placed:
            if len(self._placed) >= MOST_REMEMBERED:
                self._placed.clear()
            self._placed[message] = self._place(message)
        return self._placed[message]

    def _place(self, message: str) -> int | None:
        words = self._by_words(message)
        if self._means is None or message not in self._senses:
            best = max(words, key=words.__getitem__, default=None)
            return best if best is not None and words[best] >= BY_WORDS.near else None
        shares = np.zeros(len(self._means))
        shares[list(words)] = list(words.values())
        likenesses = added_up(shares, self._means @ self._senses[message])
        near = int(likenesses.argmax())
        return near if likenesses[near] >= BY_MEANING.near else None

    def _by_words(self, message: str) -> dict[int, float]:
        """How alike the message's words are to those of groups."""
        square = 0.0
        sums: dict[int, float] = {}
        tokens = self._tokens
        for written in dict.fromkeys(message.split()):
            own, gains = tokens.get(written) or self._token(written)
            square += own
            for group, gain in gains:
                sums[group] = sums.get(group, 0.0) + gain
        length = math.sqrt(square)
        return {group: gain / length for group, gain in sums.items()}

    def _token(self, written: str) -> Token:
        square = 0.0
        gains: defaultdict[int, float] = defaultdict(float)
        for word in words_of(written, self._lang):
            worth = self._rarity(word)
            square += worth * worth
            for group, weight in self._having.get(word, ()):
                gains[group] += worth * weight
        token = (square, tuple(gains.items()))
        if len(self._tokens) < MOST_REMEMBERED:
            self._tokens[written] = token
        return token
