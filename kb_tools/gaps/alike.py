"""How alike messages are, by their words and by what they mean. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kb_tools.gaps.linkage import Likenesses
from kb_tools.gaps.vectors import Vector, likeness, mean_vector
from kb_tools.search.meaning.senses import Senses, added_up


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How alike the messages of a theme are on average, at least, and how alike a message must be to them, on
    average, to be put to them later: between 0 and 1.
    """

    alike: float
    near: float


BY_WORDS = Bounds(alike=0.24, near=0.15)
BY_MEANING = Bounds(alike=0.3, near=0.18)
"""By words and meaning together."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """What a message says, or some do on average: its words, and what it means, None without an encoder."""

    words: Vector
    sense: Senses | None


def alike(one: Said, other: Said) -> float:
    """How alike two are, up to 1; to an average, the average likeness to those it was made of."""
    words = likeness(one.words, other.words)
    if one.sense is None or other.sense is None:
        return words
    return added_up(words, float(one.sense @ other.sense))


def average(said: Sequence[Said]) -> Said:
    """The centre of a group."""
    senses = [one.sense for one in said if one.sense is not None]
    return Said(
        words=mean_vector([one.words for one in said]),
        sense=np.mean(senses, axis=0, dtype=np.float32) if senses else None,
    )


def all_alike(said: Sequence[Said]) -> Likenesses:
    """How alike each is to each other, shape (messages, messages); the diagonal says nothing."""
    having: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, one in enumerate(said):
        for word, weight in one.words.items():
            having[word].append((place, weight))
    likenesses = np.zeros((len(said), len(said)), np.float32)
    for both in having.values():
        if len(both) > 1:
            places, weights = np.array(both).T
            at = places.astype(np.intp)
            likenesses[np.ix_(at, at)] += np.outer(weights, weights).astype(np.float32)
    senses = [one.sense for one in said if one.sense is not None]
    if senses:
        together = np.array(senses)
        likenesses = added_up(likenesses, together @ together.T)
    return likenesses
