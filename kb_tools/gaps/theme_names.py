"""A theme's name: the few words of its messages that tell most, as customers write them. Pure.

A word that only one message has never names a theme: what slipped past the guard stays with the message it
came in.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from kb_tools.gaps.asking import may_name
from kb_tools.gaps.vectors import Vector, plain
from kb_tools.search.words import LITTLE, WORD, grams, split_words

MOST_WORDS = 3
LONGEST_PHRASE = 5
SHORTEST_SAYING = 3
"""Fewer little words say nothing: "wie geht es" does, "in der" does not."""
NOUN = 1.5
"""How much rather a noun names a theme."""
TELLING = 0.4
"""A further word must tell this much of what the first one does."""
SAME = 0.4
"""Two words that share so many of their n-grams say the same."""

Spoken = Sequence[tuple[str, str]]
"""A message's words in order: folded, and as written."""


def name_theme(messages: Sequence[str], lang: str, centre: Vector, mixed: Sequence[str] = ()) -> str:
    """The name of a theme of different messages, whose words weigh as in `centre`; "" when they have no words
    in common. Little words of their language, and of those people mix in, are no part of it.
    """
    spoken = [_spoken(message, lang) for message in messages]
    spoken = list({tuple(folded for folded, _ in words): words for words in spoken}.values())
    shared = _shared(spoken)
    nouns = _nouns(spoken)
    worth = {
        word: centre.get(word, 0.0) * shared[word] ** 0.5 * (NOUN if word in nouns else 1.0)
        for word in shared
        if may_name(word, (lang, *mixed))
    }
    chosen = _most_telling(worth)
    if not chosen:
        return _phrase(spoken, set(shared), within=False)
    return _phrase(spoken, set(chosen)) or ", ".join(
        _spelling(word, spoken) for word in _in_order(chosen, spoken)
    )


def _spoken(message: str, lang: str) -> Spoken:
    text = unicodedata.normalize("NFC", plain(message))
    return list(zip(split_words(text, lang), WORD.findall(text), strict=True))


def _shared(spoken: Sequence[Spoken]) -> Counter[str]:
    """The words that two messages have at least, and how many have them."""
    having = Counter(word for words in spoken for word in {folded for folded, _ in words})
    return Counter({word: count for word, count in having.items() if count > 1})


def _nouns(spoken: Sequence[Spoken]) -> set[str]:
    """Words that are mostly written with a capital inside a message: German nouns, and names of things
    anywhere.
    """
    capital: Counter[str] = Counter()
    for words in spoken:
        for folded, written in words[1:]:
            capital[folded] += 1 if written[:1].isupper() and not written.isupper() else -1
    return {word for word, more in capital.items() if more > 0}


def _most_telling(worth: dict[str, float]) -> list[str]:
    """The best words, none of which says what another one says already."""
    chosen: list[str] = []
    ordered = sorted(worth, key=lambda word: (-worth[word], word))
    for word in ordered:
        if len(chosen) == MOST_WORDS or worth[word] < TELLING * worth[ordered[0]]:
            break
        if not any(_same(word, other) for other in chosen):
            chosen.append(word)
    return chosen


def _same(one: str, other: str) -> bool:
    mine, theirs = set(grams(one)), set(grams(other))
    return len(mine & theirs) >= SAME * min(len(mine), len(theirs))


def _phrase(spoken: Sequence[Spoken], wanted: set[str], *, within: bool = True) -> str:
    """The words as two messages at least say them in one go, with little words between them; "" when none do.

    All of them, unless not `within`: then as many of them as are said together most often, and nothing but
    them.
    """
    ways: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for words in spoken:
        for key, written in _stretches(words, wanted, within).items():
            ways[key][written] += 1
    common = {key: sum(said.values()) for key, said in ways.items() if sum(said.values()) > 1}
    if not common:
        return ""
    best = min(
        common, key=lambda key: (-common[key], -len(key), key) if within else (-common[key] * len(key), key)
    )
    return _most_written(ways[best])


def _stretches(words: Spoken, wanted: set[str], within: bool) -> dict[tuple[str, ...], str]:
    found = {}
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + LONGEST_PHRASE) + 1):
            key = tuple(folded for folded, _ in words[start:end])
            if _says(key, wanted) if within else len(key) >= SHORTEST_SAYING and wanted.issuperset(key):
                found[key] = " ".join(written for _, written in words[start:end])
    return found


def _says(key: tuple[str, ...], wanted: set[str]) -> bool:
    """Whether a stretch has all the words, nothing but little words besides, and none of those at its
    ends.
    """
    if key[0] not in wanted or key[-1] not in wanted:
        return False
    return wanted <= set(key) and all(word in wanted or word.startswith(LITTLE) for word in key)


def _spelling(word: str, spoken: Sequence[Spoken]) -> str:
    return _most_written(Counter(written for words in spoken for folded, written in words if folded == word))


def _most_written(ways: Counter[str]) -> str:
    """The way it is written most; among equals not the one that shouts."""
    return min(ways, key=lambda written: (-ways[written], written.isupper(), written))


def _in_order(chosen: Sequence[str], spoken: Sequence[Spoken]) -> list[str]:
    """In the order in which customers say them."""
    places: defaultdict[str, list[float]] = defaultdict(list)
    for words in spoken:
        for place, (folded, _) in enumerate(words):
            places[folded].append(place / len(words))
    return sorted(chosen, key=lambda word: (sum(places[word]) / len(places[word]), word))
