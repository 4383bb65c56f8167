"""Whether a message has a phrase of a routing rule. Pure."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from kb_tools.search.words import WORD, fold

NEAR = 6
"""How many words may lie between the first part of a phrase and another: phrases are found in either order,
within a sentence or so.
"""
BARRED = "-"
"""With this begins a part, never the first, that must not stand near."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasePart:
    """The alternatives of one part of a phrase, folded: whole words, beginnings, ends, and what may stand
    anywhere in a word. A phrase with a `barred` part holds only where none of them stands near.
    """

    whole: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    within: tuple[str, ...]
    barred: bool

    @property
    def only_words(self) -> bool:
        """Whether every alternative is a whole word that must be there."""
        return not (self.begins or self.ends or self.within or self.barred)

    def meets(self, word: str) -> bool:
        """Whether one of the alternatives is that word."""
        return (
            word in self.whole
            or word.startswith(self.begins)
            or word.endswith(self.ends)
            or any(stem in word for stem in self.within)
        )

    def may_meet(self, words: Collection[str], text: str) -> bool:
        """Whether any of the words may be met, quickly: `text` has all of them."""
        return not self.whole.isdisjoint(words) or any(
            stem in text for stem in (*self.begins, *self.ends, *self.within)
        )


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of a message in order, and the language in which they, and phrases for them, are folded."""

    words: tuple[str, ...]
    lang: str


def fold_message(message: str, lang: str) -> Spoken:
    """The words of a message, folded in a language."""
    return Spoken(tuple(fold(match[0], lang) for match in WORD.finditer(message)), lang)


def has_phrase(message: Spoken, phrase: str) -> bool:
    """Whether all parts of the phrase stand near each other among the words of a message, and none that is
    barred.
    """
    parts, words, text = parts_of(phrase, message.lang), message.words, " ".join(message.words)
    if not all(part.barred or part.may_meet(words, text) for part in parts):
        return False
    first, *others = parts
    for position, word in enumerate(words):
        if first.meets(word):
            near = [*words[max(0, position - NEAR) : position], *words[position + 1 : position + NEAR + 1]]
            if all(any(map(part.meets, near)) != part.barred for part in others):
                return True
    return False


def first_phrase(message: Spoken, phrases: tuple[str, ...]) -> str:
    """The first of the phrases that a message has, "" for none: only those are looked for of which it has a
    word.
    """
    by_word, others = _by_word(phrases, message.lang)
    perhaps = {place for word in {*message.words} for place in by_word.get(word, ())}.union(others)
    return next((phrases[place] for place in sorted(perhaps) if has_phrase(message, phrases[place])), "")


@lru_cache(maxsize=256)
def _by_word(phrases: tuple[str, ...], lang: str) -> tuple[dict[str, list[int]], list[int]]:
    """The places of phrases by each word that one of their parts asks for, and those of the others."""
    by_word: dict[str, list[int]] = {}
    others = []
    for place, phrase in enumerate(phrases):
        known = [part.whole for part in parts_of(phrase, lang) if part.only_words]
        for word in min(known, key=len, default=()):
            by_word.setdefault(word, []).append(place)
        others += [] if known else [place]
    return by_word, others


@lru_cache(maxsize=4096)
def parts_of(phrase: str, lang: str) -> tuple[PhrasePart, ...]:
    """The parts of a phrase, folded in a language; the first stands for all where one is found."""
    return tuple(_part(written, lang) for written in phrase.split()) or (_part("", lang),)


def _part(written: str, lang: str) -> PhrasePart:
    kinds: dict[tuple[bool, bool], list[str]] = {
        (False, False): [],
        (False, True): [],
        (True, False): [],
        (True, True): [],
    }
    for one in filter(None, written.removeprefix(BARRED).split("|")):
        kinds[one.startswith("*"), one.endswith("*")].append(fold(one.strip("*"), lang))
    return PhrasePart(
        whole=frozenset(kinds[False, False]),
        begins=tuple(kinds[False, True]),
        ends=tuple(kinds[True, False]),
        within=tuple(kinds[True, True]),
        barred=written.startswith(BARRED),
    )
