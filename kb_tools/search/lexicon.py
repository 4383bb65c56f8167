"""What one language says: its words, where they stand, the phrasings customers use, and tables to find all
quickly.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.arrays import UNREADABLE, as_bytes, as_lines, narrow, read_arrays, write_arrays
from kb_tools.search.checksums import damage
from kb_tools.search.sums import Numbers, Sums, Weights
from kb_tools.search.words import LITTLE, split_words

LISTS, WEIGHTS = ("words", "grams"), "posting_weights"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tables:
    """As they lie on disk. A word's or phrasing's number is its place in its list; `..._starts` say where
    each row of the next begins.
    """

    words: list[str]
    """Sorted; little words are marked."""
    grams: list[str]
    """Sorted."""
    posting_starts: Numbers
    posting_passages: Numbers
    posting_weights: Weights
    """Word -> the passages that have it, in order, and its weight in each."""
    gram_starts: Numbers
    gram_words: Numbers
    """Gram -> the words that have it."""
    sources: Numbers
    """Phrasing -> the number of the article or video it asks for, in order."""
    phrasing_starts: Numbers
    phrasing_words: Numbers
    """Phrasing -> its words."""
    said_starts: Numbers
    said_phrasings: Numbers
    """Word -> the phrasings that have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The articles and videos that phrasings ask for: their numbers in order, how many phrasings each has,
    and for each phrasing the place of its own among them.
    """

    sources: Numbers
    phrasings: NDArray[np.intp]
    place_of: NDArray[np.intp]


class Lexicon:
    """The tables with the questions the ranking asks them."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.words = tables.words
        self.find = lru_cache(maxsize=100_000)(partial(_find, ordered=tables.words))
        """The number of a word, None when no source uses it."""
        self.rarity = lru_cache(maxsize=None)(self._rarity)
        self._norms: Sums | None = None

    def __contains__(self, word: str) -> bool:
        return self.find(word) is not None

    def fetch(self, words: Callable[[], Set[str]], spelt: Callable[[], Iterable[str]] = tuple) -> None:
        """Gets at once what is to be read of some words, and the passages by which others are `spelt`, where
        that lies elsewhere.
        """

    def postings(self, word: str) -> tuple[Numbers, Weights]:
        """The passages that have a word, in order, and its weight in each."""
        row = _row(self.find(word), self.tables.posting_starts)
        return self.tables.posting_passages[row], self.tables.posting_weights[row]

    def passages_with(self, word: str) -> int:
        """How many passages have a word."""
        number = self.find(word)
        return 0 if number is None else self.counts.item(number)

    @cached_property
    def room(self) -> int:
        """A number above those of all passages of the language."""
        return int(self.tables.posting_passages.max(initial=0)) + 1

    @cached_property
    def counts(self) -> NDArray[np.int64]:
        """Word -> how many passages have it."""
        return np.diff(self.tables.posting_starts).astype(np.int64)

    def words_with(self, gram: str) -> Numbers:
        """The numbers of the words that have a gram."""
        return self.tables.gram_words[_row(_find(gram, self.tables.grams), self.tables.gram_starts)]

    def _rarity(self, gram: str) -> float:
        """How much a gram tells: the logarithm of its inverse share of the words; one that none has is the
        rarest.
        """
        return math.log(1 + len(self.words) / (len(self.words_with(gram)) or 1))

    @cached_property
    def masses(self) -> Sums:
        """Word -> the rarities of its grams added up."""
        having = np.diff(self.tables.gram_starts).astype(np.int64)
        rarities = _of_each(having, lambda words: math.log(1 + len(self.words) / words))
        masses = np.bincount(self.tables.gram_words, np.repeat(rarities, having), len(self.words))
        return np.asarray(masses, np.float64)

    def phrasings_with(self, word: str) -> Numbers:
        """The numbers of the phrasings that have a word."""
        return self.tables.said_phrasings[_row(self.find(word), self.tables.said_starts)]

    def phrasing(self, number: int) -> list[str]:
        """The words of a phrasing."""
        row = _row(number, self.tables.phrasing_starts)
        return [self.words[word] for word in self.tables.phrasing_words[row].tolist()]

    @cached_property
    def asked(self) -> Asked:
        """What the phrasings ask for."""
        sources, place_of, phrasings = np.unique(self.tables.sources, return_inverse=True, return_counts=True)
        return Asked(sources=sources, phrasings=phrasings, place_of=place_of)

    def norms(self, rarity: Callable[[int], float], little: float) -> Sums:
        """Phrasing -> the square root of what its words are worth: a word its rarity, from how many passages
        have it, and a little word `little` times that. The two stay the same for this lexicon.
        """
        if self._norms is None:
            words = self.tables.phrasing_words
            worths = _of_each(self.counts[words], rarity)
            first, end = (bisect_left(self.words, mark) for mark in (LITTLE, chr(ord(LITTLE) + 1)))
            worths[(words >= first) & (words < end)] *= little
            rows = np.repeat(np.arange(len(self.tables.sources)), np.diff(self.tables.phrasing_starts))
            self._norms = np.sqrt(np.bincount(rows, worths, len(self.tables.sources)))
        return self._norms

    def phrasings(self) -> Iterable[tuple[int, list[str]]]:
        """Every phrasing: the number of its source, and its words."""
        return ((source, self.phrasing(number)) for number, source in enumerate(self.tables.sources.tolist()))


def _find(item: str, ordered: Sequence[str]) -> int | None:
    place = bisect_left(ordered, item)
    return place if place < len(ordered) and ordered[place] == item else None


def _row(number: int | None, starts: Numbers) -> slice:
    return slice(0, 0) if number is None else slice(starts.item(number), starts.item(number + 1))


def _of_each(counts: NDArray[np.int64], value: Callable[[int], float]) -> Sums:
    """What a function says to each count, asked once for each there is."""
    once, place_of = np.unique(counts, return_inverse=True)
    return np.array([value(count) for count in once.tolist()], np.float64)[place_of]


def phrasing_words(text: str, lang: str) -> list[str]:
    """The words of a title or question, sorted, each once."""
    return sorted(set(split_words(text, lang)))


def lexicon_file(folder: Path, lang: str) -> Path:
    """Where the lexicon of a language stands in a generation's folder."""
    return folder / f"lexicon-{lang}"


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    """One file."""
    arrays = {field.name: getattr(lexicon.tables, field.name) for field in fields(Tables)}
    lists = {name: as_bytes(arrays.pop(name)) for name in LISTS}
    weights = {WEIGHTS: arrays.pop(WEIGHTS).astype(np.float16)}
    write_arrays(path, {}, lists | weights | {name: narrow(array) for name, array in arrays.items()})


def read_lexicon(path: Path) -> Lexicon:
    """Raises IndexUnusable when the file is not what write_lexicon wrote."""
    try:
        arrays: dict[str, Any] = read_arrays(path)[1]
        return Lexicon(Tables(**arrays | {name: as_lines(arrays[name]) for name in LISTS}))
    except UNREADABLE:
        raise damage(path.name) from None
