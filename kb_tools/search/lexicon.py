"""What one language says: its words, the phrasings customers use, and tables to find both quickly."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kb_tools.search.tables import flatten, invert, read_tables, write_tables
from kb_tools.search.words import LITTLE, all_grams, grams, split_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """As they lie on disk. A word's or phrasing's number is its place in its list; `..._starts` say where
    each row of the next begins.
    """

    words: list[str]
    """Sorted; little words are marked."""
    grams: list[str]
    """Sorted."""
    passages: array[int]
    """Word -> how many passages have it."""
    gram_starts: array[int]
    gram_words: array[int]
    """Gram -> the words that have it."""
    sources: array[int]
    """Phrasing -> the number of the article or video it asks for."""
    phrasing_starts: array[int]
    phrasing_words: array[int]
    """Phrasing -> its words."""
    said_starts: array[int]
    said_phrasings: array[int]
    """Word -> the phrasings that have it."""


class Lexicon:
    """The tables with the questions the ranking asks them."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.words = tables.words
        self.rarity = lru_cache(maxsize=None)(self._rarity)
        self.mass = lru_cache(maxsize=None)(self._mass)
        self._norms: dict[int, float] = {}
        self._asked: Counter[int] | None = None

    def find(self, word: str) -> int | None:
        """The number of a word, None when no source uses it."""
        return _find(word, self.tables.words)

    def __contains__(self, word: str) -> bool:
        return self.find(word) is not None

    def passages_with(self, word: str) -> int:
        """How many passages have a word."""
        number = self.find(word)
        return 0 if number is None else self.tables.passages[number]

    def words_with(self, gram: str) -> Sequence[int]:
        """The numbers of the words that have a gram."""
        number = _find(gram, self.tables.grams)
        return () if number is None else _row(number, self.tables.gram_starts, self.tables.gram_words)

    def _rarity(self, gram: str) -> float:
        """How much a gram tells: the logarithm of its inverse share of the words; one that none has is the
        rarest.
        """
        return math.log(1 + len(self.words) / (len(self.words_with(gram)) or 1))

    def _mass(self, word: int) -> float:
        return sum(self.rarity(gram) for gram in grams(self.words[word]))

    def phrasings_with(self, word: str) -> Sequence[int]:
        """The numbers of the phrasings that have a word."""
        number = self.find(word)
        return () if number is None else _row(number, self.tables.said_starts, self.tables.said_phrasings)

    def phrasing(self, number: int) -> list[str]:
        """The words of a phrasing."""
        return [
            self.words[word] for word in _row(number, self.tables.phrasing_starts, self.tables.phrasing_words)
        ]

    def norm_of(self, phrasing: int, worth: Callable[[str], float]) -> float:
        """The square root of the worth of all words of a phrasing, by a function that stays the same for this
        lexicon.
        """
        if phrasing not in self._norms:
            self._norms[phrasing] = math.sqrt(sum(worth(word) for word in self.phrasing(phrasing)))
        return self._norms[phrasing]

    def phrasings_of(self, source: int) -> int:
        """How many phrasings an article or video has: its title and its questions."""
        if self._asked is None:
            self._asked = Counter(self.tables.sources)
        return self._asked[source]

    def phrasings(self) -> Iterable[tuple[int, list[str]]]:
        """Every phrasing: the number of its source, and its words."""
        return ((source, self.phrasing(number)) for number, source in enumerate(self.tables.sources))

    def counts(self) -> dict[str, int]:
        """Word -> how many passages have it."""
        return dict(zip(self.words, self.tables.passages, strict=True))


def _find(item: str, ordered: Sequence[str]) -> int | None:
    place = bisect_left(ordered, item)
    return place if place < len(ordered) and ordered[place] == item else None


def _row(number: int, starts: array[int], members: array[int]) -> array[int]:
    return members[starts[number] : starts[number + 1]]


def phrasing_words(text: str, lang: str) -> list[str]:
    """The words of a title or question, sorted, each once."""
    return sorted(set(split_words(text, lang)))


def make_lexicon(counts: Mapping[str, int], phrasings: Iterable[tuple[int, Sequence[str]]]) -> Lexicon:
    """From the passages that have each word, and from (source number, words) of each phrasing; the result
    depends on nothing else.
    """
    words = sorted(word for word, count in counts.items() if count > 0)
    number = {word: place for place, word in enumerate(words)}
    having: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if not word.startswith(LITTLE):
            for gram in set(all_grams(word)):
                having[gram].append(place)
    names = sorted(having)
    gram_starts, gram_words = flatten([having[gram] for gram in names])
    asked = sorted((source, [number[word] for word in spoken]) for source, spoken in phrasings)
    phrasing_starts, spoken_words = flatten([spoken for _, spoken in asked])
    said_starts, said_phrasings = invert([spoken for _, spoken in asked], len(words))
    return Lexicon(
        Tables(
            words=words,
            grams=names,
            passages=array("I", (counts[word] for word in words)),
            gram_starts=gram_starts,
            gram_words=gram_words,
            sources=array("I", (source for source, _ in asked)),
            phrasing_starts=phrasing_starts,
            phrasing_words=spoken_words,
            said_starts=said_starts,
            said_phrasings=said_phrasings,
        )
    )


def write_lexicon(lexicon: Lexicon, path: Path) -> None:
    """One file."""
    t = lexicon.tables
    numbers = (
        t.passages,
        t.gram_starts,
        t.gram_words,
        t.sources,
        t.phrasing_starts,
        t.phrasing_words,
        t.said_starts,
        t.said_phrasings,
    )
    write_tables(path, (t.words, t.grams), numbers)


def read_lexicon(path: Path) -> Lexicon:
    """Raises IndexUnusable when the file is not what write_lexicon wrote."""
    (words, names), numbers = read_tables(path, 2, 8)
    fields = (
        "passages",
        "gram_starts",
        "gram_words",
        "sources",
        "phrasing_starts",
        "phrasing_words",
        "said_starts",
        "said_phrasings",
    )
    return Lexicon(Tables(words=words, grams=names, **dict(zip(fields, numbers, strict=True))))
