"""Words as the pieces that the packaged encoder cuts them into, for where no encoder can run: in a page.

The encoder's own vocabulary is a list of words and parts of words of sixteen languages with their frequency
and, in its first layer, a vector each. So no list of everyday words has to be had from anywhere, a compound
is found by its parts, and nothing has to be encoded for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.words import fold

if TYPE_CHECKING:
    from kb_tools.search.meaning.vocabulary import Vocabulary

SHORTEST = 2
"""Letters of the shortest piece. Single letters mean nothing."""
MOST = 30_000
"""Pieces that are kept, the most frequent ones. Half as many cost a hundredth of the hits, all 54,000 of the
Latin script win nothing that could be measured.
"""
TOGETHER = 500
"""Pieces whose vectors are made at once: so many stay in the processor's cache."""
COMMON = 1e-4
"""The frequency of a piece that counts half: a rare one counts 1, `the` next to nothing. Arora, Liang, Ma: A
simple but tough-to-beat baseline for sentence embeddings, 2017.
"""
Longest = Callable[[str], str]
"""The longest piece that a text begins with, "" where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pieces:
    """The pieces of one language, folded as its words are, sorted; with a vector each, shape (pieces, 512),
    as long as the piece counts.
    """

    names: list[str]
    vectors: NDArray[np.float32]

    def longest(self) -> Longest:
        """Their `Longest`."""
        return longest_of(set(self.names))


def longest_of(names: Set[str]) -> Longest:
    """The `Longest` among these pieces."""
    most = max(map(len, names), default=0)

    def longest(text: str) -> str:
        lengths = range(min(most, len(text)), SHORTEST - 1, -1)
        return next((text[:length] for length in lengths if text[:length] in names), "")

    return longest


def cut(word: str, longest: Longest) -> list[str]:
    """A folded word as pieces: from the left always the longest, letters left out where none begins."""
    found, at = [], 0
    while at < len(word):
        if piece := longest(word[at:]):
            found.append(piece)
        at += len(piece) or 1
    return found


@lru_cache(maxsize=2)
def make_pieces(lang: str, letters: frozenset[str]) -> Pieces:
    """The most frequent pieces that are written with the letters of a language's folded words. Spellings that
    are one when folded are one piece: it is as frequent as all of them, and its vector is their mean by
    frequency.
    """
    from kb_tools.search.meaning.vocabulary import open_vocabulary  # brings the encoder along

    vocabulary = open_vocabulary()
    spellings: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(vocabulary.pieces):
        if len(spellings) == MOST:
            break
        piece = fold(text, lang)
        if len(piece) >= SHORTEST and letters >= set(piece):
            spellings[piece].append(number)
    if not spellings:
        return Pieces(names=[], vectors=np.empty((0, 0), np.float32))
    names = sorted(spellings)
    numbers = [spellings[piece] for piece in names]
    starts = range(0, len(names), TOGETHER)
    rows = [_vectors(numbers[start : start + TOGETHER], vocabulary) for start in starts]
    return Pieces(names=names, vectors=np.concatenate(rows))


def _vectors(spellings: Sequence[Sequence[int]], vocabulary: Vocabulary) -> NDArray[np.float32]:
    """The vectors of some pieces, each of the numbers of its spellings."""
    numbers = np.concatenate(spellings)
    starts = np.cumsum([0, *map(len, spellings[:-1])])
    each = vocabulary.frequencies[numbers]
    whole = np.add.reduceat(each, starts)
    means = np.add.reduceat(vocabulary.vectors(numbers) * each[:, None], starts) / whole[:, None]
    counts = COMMON / (COMMON + whole)
    return np.asarray(means * counts[:, None], np.float32)
