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
from kb_tools.search.sums import Numbers, Weights
from kb_tools.search.tables import flatten, invert, starts_of
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


def make_lexicon(
    passages: Iterable[Weighed], phrasings: Iterable[Phrasing], before: Before | None = None
) -> Lexicon:
    """The lexicon of these passages and phrasings, beside those that stay of the one before. It is the same
    however it came about.
    """
    names, word_of, passage_of, weights = _postings(passages, before)
    used = sorted(np.unique(word_of).tolist(), key=names.__getitem__)
    words = [names[number] for number in used]
    place_of = np.zeros(len(names), np.uint32)
    place_of[used] = np.arange(len(used))
    order = np.lexsort((passage_of, place_of[word_of]))
    numbers = {word: number for number, word in enumerate(words)}
    stay = [one for one in before.lexicon.phrasings() if one[0] not in before.gone] if before else []
    asked = sorted((source, [numbers[word] for word in said]) for source, said in (*stay, *phrasings))
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
    passages: Iterable[Weighed], before: Before | None
) -> tuple[list[str], Numbers, Numbers, Weights]:
    """Words, and all postings: the place of a word among these, the passage, the weight."""
    numbers = {word: number for number, word in enumerate(before.lexicon.words)} if before else {}
    words, having, weights = array("I"), array("I"), array("f")
    for passage, weighed in passages:
        words.extend([numbers.setdefault(word, len(numbers)) for word in weighed])
        having.extend(repeat(passage, len(weighed)))
        weights.extend(weighed.values())
    new = np.array(words, np.uint32), np.array(having, np.uint32), np.array(weights, np.float16)
    if before is None:
        return [*numbers], *new
    tables = before.lexicon.tables
    moved = before.moved[tables.posting_passages]
    stay = moved >= 0
    word_of = np.repeat(np.arange(len(tables.words)), before.lexicon.counts)
    return (
        [*numbers],
        np.append(word_of[stay], new[0]),
        np.append(moved[stay], new[1]),
        np.append(tables.posting_weights[stay], new[2]),
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


def first_passages(source_of: Numbers) -> dict[int, int]:
    """Of each article or video, by its number, the first passage; they lie side by side."""
    sources, first = np.unique(source_of, return_index=True)
    return dict(zip(sources.tolist(), first.tolist(), strict=True))


def moved_passages(before: Numbers, gone: Set[int], now: Numbers) -> NDArray[np.int64]:
    """The new number of each passage, -1 for those of sources that are gone; `before` and `now` are the
    passages' sources.
    """
    stays = ~np.isin(before, np.array([*gone], np.uint32))
    _, first, run = np.unique(before, return_index=True, return_inverse=True)
    place = np.arange(len(before)) - first[run]
    sources, firsts = np.unique(now, return_index=True)
    moved = np.full(len(before), -1)
    moved[stays] = firsts[np.searchsorted(sources, before[stays])] + place[stays]
    return moved
