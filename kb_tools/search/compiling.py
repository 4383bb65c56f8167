"""What passages and phrasings say becomes the lexicon of a language: from nothing, or from the one before and
what changed. Pure.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from kb_tools.search.lexicon import Lexicon, Tables
from kb_tools.search.ragged import flatten, invert, starts_of
from kb_tools.search.sums import Numbers, Weights
from kb_tools.search.words import LITTLE, all_grams

Weighed = tuple[int, Mapping[str, float]]
"""The number of a passage, and the weight of each of its words."""
Phrasing = tuple[int, Sequence[str]]
"""The number of an article or video, and the words of a way to ask for it: sorted, each once."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Before:
    """The lexicon that another one follows: `gone` are articles and videos that are no longer there, or say
    something else; `moved` gives passages their new numbers, -1 for those that are gone.
    """

    lexicon: Lexicon
    gone: Set[int]
    moved: NDArray[np.int64]


class Gathered:
    """What passages and phrasings say, gathered one by one: where in the index they will stand need not be
    known yet.
    """

    def __init__(self) -> None:
        self.names: dict[str, int] = {}
        """The words, numbered as they come."""
        self.words, self.passages, self.weights = array("I"), array("I"), array("f")
        """Posting -> its word, its passage, its weight."""
        self.sources: list[int] = []
        """Passage -> its article or video, if `add_source` was told."""
        self.phrasings: list[Phrasing] = []

    def add(self, passage: int, weights: Mapping[str, float]) -> None:
        """Takes the words of a passage, which has this number for now."""
        names = self.names
        self.words.extend([names.setdefault(word, len(names)) for word in weights])
        self.passages.extend(repeat(passage, len(weights)))
        self.weights.extend(weights.values())

    def add_source(
        self, number: int, passages: Iterable[Mapping[str, float]], phrasings: Iterable[Sequence[str]]
    ) -> None:
        """Takes all of an article or video, whose passages are numbered as they come."""
        for weights in passages:
            self.add(len(self.sources), weights)
            self.sources.append(number)
        self.phrasings.extend((number, words) for words in phrasings)


def make_lexicon(passages: Iterable[Weighed], phrasings: Iterable[Phrasing]) -> Lexicon:
    """The lexicon of these passages and phrasings."""
    gathered = Gathered()
    for passage, weights in passages:
        gathered.add(passage, weights)
    gathered.phrasings.extend(phrasings)
    return compile_lexicon(gathered)


def compile_lexicon(new: Gathered, source_of: Numbers | None = None, before: Before | None = None) -> Lexicon:
    """The lexicon of what was gathered, beside what stays of the one before. It is the same however it came
    about. `source_of` says of each passage of the index its article or video, where those gathered are
    numbered as they came.
    """
    names, word_of, passage_of, weights = _postings(new, source_of, before)
    used = sorted(np.unique(word_of).tolist(), key=names.__getitem__)
    words = [names[number] for number in used]
    place_of = np.zeros(len(names), np.uint32)
    place_of[used] = np.arange(len(used))
    keys = place_of[word_of].astype(np.uint64) << np.uint64(32) | passage_of.astype(np.uint64)
    order = np.argsort(keys, kind="stable")  # what stays is in order already, which costs next to nothing
    numbers = {word: number for number, word in enumerate(words)}
    stay = [one for one in before.lexicon.phrasings() if one[0] not in before.gone] if before else []
    asked = sorted((source, [numbers[word] for word in said]) for source, said in (*stay, *new.phrasings))
    phrasing_starts, phrasing_words = flatten([said for _, said in asked])
    said_starts, said_phrasings = invert(phrasing_starts, phrasing_words, len(words))
    grams, gram_starts, gram_words = _grams(words)
    return Lexicon(
        Tables(
            words=words,
            grams=grams,
            posting_starts=starts_of(np.bincount(place_of[word_of], minlength=len(words))),
            posting_passages=passage_of[order],
            posting_weights=weights[order],
            gram_starts=gram_starts,
            gram_words=gram_words,
            sources=np.array([source for source, _ in asked], np.uint32),
            phrasing_starts=phrasing_starts,
            phrasing_words=phrasing_words,
            said_starts=said_starts,
            said_phrasings=said_phrasings,
        )
    )


def _postings(
    new: Gathered, source_of: Numbers | None, before: Before | None
) -> tuple[list[str], Numbers, Numbers, Weights]:
    """Words, and all postings: the place of a word among these, the passage, the weight."""
    words = np.array(new.words, np.uint32)
    passages: Numbers = np.array(new.passages, np.uint32)
    weights = np.array(new.weights, np.float16)
    if source_of is not None:
        passages = _places(np.array(new.sources, np.uint32), source_of)[passages]
    if before is None:
        return [*new.names], words, passages, weights
    known = {word: number for number, word in enumerate(before.lexicon.words)}
    place_of = np.array([known.setdefault(word, len(known)) for word in new.names], np.uint32)
    tables = before.lexicon.tables
    moved = before.moved[tables.posting_passages]
    stay = moved >= 0
    word_of = np.repeat(np.arange(len(tables.words)), before.lexicon.counts)
    return (
        [*known],
        np.append(word_of[stay], place_of[words]),
        np.append(moved[stay], passages),
        np.append(tables.posting_weights[stay], weights),
    )


def _grams(words: Sequence[str]) -> tuple[list[str], Numbers, Numbers]:
    """The grams of words, sorted, and the words that have each; little words are not looked up by them."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        if not word.startswith(LITTLE):
            for gram in set(all_grams(word)):
                having[gram].append(place)
    grams = sorted(having)
    return grams, *flatten([having[gram] for gram in grams])


def moved_passages(before: Numbers, gone: Set[int], now: Numbers) -> NDArray[np.int64]:
    """The new number of each passage, -1 for those of sources that are gone; `before` and `now` are the
    passages' sources.
    """
    stays = ~np.isin(before, np.array([*gone], np.uint32))
    moved = np.full(len(before), -1)
    moved[stays] = _places(before[stays], now)
    return moved


def _places(some: Numbers, now: Numbers) -> Numbers:
    """Where passages stand in the index, given the sources of these and of all; those of a source lie side by
    side, in the same order.
    """
    _, first, run = np.unique(some, return_index=True, return_inverse=True)
    sources, firsts = np.unique(now, return_index=True)
    return (firsts[np.searchsorted(sources, some)] + np.arange(len(some)) - first[run]).astype(np.uint32)
