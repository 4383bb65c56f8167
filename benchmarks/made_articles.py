"""As many articles as wanted, made by arithmetic from what the sample says: the same on every machine, with
no chance in them.

Each is about a compound of two of the sample's nouns. Its title is one of the sample's questions with that
compound in the place of a noun; of its ten passages two have a sentence about the compound, and all have one
of the sample's own, which other articles say as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from math import gcd
from pathlib import Path

from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.sentences import split_sentences
from kb_tools.settings.settings import read_settings
from kb_tools.sources.reading import read_sources

Article = tuple[IndexedPassage, ...]
LANG = "de"
PASSAGES, OWN = 10, 5
"""Passages of an article, and of how many one says something of its own."""
NOUN = re.compile(r"(?<=[a-zäöüß,] )[A-ZÄÖÜ][a-zäöüß]{3,}\b")
"""A capital in the middle of a sentence."""
FEWEST, MOST = 25, 80
"""Characters of a sentence that is used."""
QUESTION = 13
"""Words of a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the sample has: its nouns, the ways it is asked with a noun to be replaced, its sentences."""

    nouns: tuple[str, ...]
    asked: tuple[str, ...]
    sentences: tuple[str, ...]
    told: tuple[str, ...]
    """Those of the sentences that have a noun."""

    def about(self, number: int) -> tuple[str, str]:
        """The two nouns of an article: a pair that no other has, as long as there are pairs."""
        pair = (number + 1) * _step(len(self.nouns) ** 2) % len(self.nouns) ** 2
        first, second = divmod(pair, len(self.nouns))
        return self.nouns[first], self.nouns[second]


def read_material() -> Material:
    """What the sample has."""
    articles = [
        one for one in read_sources(read_settings(Path(__file__).parents[1])[0]).articles if one.lang == LANG
    ]
    asked = [text for one in articles for text in (one.title, *one.questions)]
    said = [s.strip() for one in articles for p in one.passages for s in split_sentences(p.text)]
    sentences = [one for one in dict.fromkeys(said) if FEWEST <= len(one) <= MOST]
    nouns = dict.fromkeys(noun for text in (*asked, *sentences) for noun in NOUN.findall(text))
    return Material(
        nouns=tuple(nouns),
        asked=tuple(one for one in asked if NOUN.search(one) and len(one) <= MOST),
        sentences=tuple(sentences),
        told=tuple(one for one in sentences if NOUN.search(one)),
    )


def made_articles(material: Material, passages: int) -> Iterator[Article]:
    """The passages of one article after another, so many in all."""
    return (_article(material, number) for number in range(passages // PASSAGES))


def _article(material: Material, number: int) -> Article:
    about = compound(*material.about(number))
    url = f"https://help.example.com/{number:06}/"
    entry = IndexEntry(
        source=f"docs/{number:06}.md",
        kind="article",
        id=f"{number:06}",
        lang=LANG,
        title=_with(material.asked[number % len(material.asked)], about),
    )
    return tuple(
        IndexedPassage(
            entry=entry,
            url=f"{url}#{place}" if place else url,
            heading=_taken(material.asked, number + place, 3) if place else "",
            text=" ".join(_sentences(material, number, place, about)),
        )
        for place in range(PASSAGES)
    )


def _sentences(material: Material, number: int, place: int, about: str) -> Iterator[str]:
    if place % OWN == 0:
        yield _with(_taken(material.told, number * PASSAGES + place, 1), about)
    yield _taken(material.sentences, number * PASSAGES + place, 2)


def _taken(some: tuple[str, ...], number: int, turn: int) -> str:
    """One of some, all of them in turn, and in another order for each turn."""
    return some[number * _step(len(some), turn) % len(some)]


@lru_cache
def _step(size: int, turn: int = 1) -> int:
    """How far apart those are that follow each other: a number by which all are met."""
    return next(one for one in count(size * 5 // (8 * turn)) if gcd(one, size) == 1)


def compound(first: str, second: str) -> str:
    """One German word of two."""
    return f"{first}{'s' if first.endswith(('ung', 'heit', 'keit', 'tion')) else ''}{second.lower()}"


def _with(text: str, about: str) -> str:
    """The text with that noun in the place of its first."""
    return NOUN.sub(about, text, count=1)


def question(material: Material, number: int) -> str:
    """What somebody asks who wants an article: what its title does, with the two words that its own is made
    of, and something else.
    """
    first, second = material.about(number)
    asked = _with(material.asked[number % len(material.asked)], f"{second} für {first}")
    more = _taken(material.sentences, number, 5)
    return " ".join(f"{asked} {more}".split()[:QUESTION])
