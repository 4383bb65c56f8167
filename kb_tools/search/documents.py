"""What goes into the index: a unit for each passage, with a weight for each of its words. Pure."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kb_tools.links.addresses import video_url
from kb_tools.models import Article, Handling, Kind, Video
from kb_tools.search.lexicon import phrasing_words
from kb_tools.search.words import split_words
from kb_tools.settings.settings import Settings

FIELD, LENGTH = 8.0, 0.65
"""A word weighs FIELD / n ** LENGTH in a field of n words, for each time it stands there: one rule for
titles, questions, headings and text, and none that looks at other articles, so that an edit changes only its
own.
"""
BITS = 64
"""Weights keep six significant bits: the ranking needs no more, and they take a third of the space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What belongs to an article or video as a whole. `source` names the file or video it came from; see
    `Hit` for the rest.
    """

    source: str
    kind: Kind
    id: str
    lang: str
    title: str
    questions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()
    summary: str = ""
    reply: str = ""
    handling: Handling = "public"
    reviewed: date | None = None
    duration: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One document of the index: a passage of an entry, and where it is linked."""

    entry: Entry
    url: str
    heading: str = ""
    text: str = ""
    start: int | None = None


def article_units(article: Article) -> tuple[Unit, ...]:
    """A unit for each passage; an article without text has one for its title."""
    entry = Entry(
        source=article.file,
        kind="article",
        id=article.id,
        lang=article.lang,
        title=article.title,
        questions=article.questions,
        tags=article.tags,
        linked=tuple(link.id for link in article.videos),
        summary=article.summary,
        reply=article.reply,
        handling=article.handling,
        reviewed=article.reviewed,
    )
    if not article.passages:
        return (Unit(entry=entry, url=article.url, text=article.summary),)
    return tuple(
        Unit(
            entry=entry,
            url=f"{article.url}#{p.anchor}" if p.anchor else article.url,
            heading=p.heading,
            text=p.text,
        )
        for p in article.passages
    )


def video_units(video: Video, settings: Settings) -> tuple[Unit, ...]:
    """A unit for each chapter or stretch, none for a video that cannot be watched. Its link leads to the
    second it starts at.
    """
    entry = Entry(
        source=video_source(video),
        kind="video",
        id=video.id,
        lang=video.lang,
        title=video.title,
        questions=video.questions,
        linked=video.articles,
        duration=video.duration,
    )
    return tuple(
        Unit(
            entry=entry,
            url=video_url(video, settings, p.start or 0),
            heading=p.heading,
            text=p.text,
            start=p.start or 0,
        )
        for p in (video.passages if video.available else ())
    )


def video_source(video: Video) -> str:
    """The name that the index knows a video by."""
    return f"video:{video.id}"


def unit_weights(unit: Unit) -> dict[str, float]:
    """Word -> its weight in the unit: over its fields, added up before saturation as in BM25F (Robertson,
    Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004).
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for text in (unit.entry.title, "\n".join(unit.entry.questions), unit.heading, unit.text):
        for word, weight in _field_weights(text, unit.entry.lang):
            weights[word] += weight
    return {word: _rounded(weight) for word, weight in weights.items()}


@lru_cache(maxsize=16)
def _field_weights(text: str, lang: str) -> tuple[tuple[str, float], ...]:
    """Word and weight in one field. The passages of an article follow each other, and share its title and
    questions.
    """
    words = split_words(text, lang)
    each = FIELD / len(words) ** LENGTH if words else 0.0
    return tuple((word, count * each) for word, count in Counter(words).items())


@lru_cache(maxsize=10_000)
def _rounded(weight: float) -> float:
    mantissa, exponent = math.frexp(weight)
    return math.ldexp(round(mantissa * BITS) / BITS, exponent)


def entry_phrasings(entry: Entry) -> list[list[str]]:
    """The words of the title and of each question: the ways to ask for this article or video."""
    return [phrasing_words(text, entry.lang) for text in (entry.title, *entry.questions)]
