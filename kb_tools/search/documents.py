"""What goes into the index: the passages of articles and videos, with a weight for each word. Pure."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import lru_cache

from kb_tools.links.addresses import video_url
from kb_tools.models import Article, IndexedPassage, IndexEntry, Video
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
VIDEO = "video:"
"""How the names of sources that are videos begin."""


def article_passages(article: Article) -> tuple[IndexedPassage, ...]:
    """An article's passages; one without text has one for its title."""
    entry = IndexEntry(
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
        return (IndexedPassage(entry=entry, url=article.url, text=article.summary),)
    return tuple(
        IndexedPassage(
            entry=entry,
            url=f"{article.url}#{p.anchor}" if p.anchor else article.url,
            heading=p.heading,
            text=p.text,
        )
        for p in article.passages
    )


def video_passages(video: Video, settings: Settings) -> tuple[IndexedPassage, ...]:
    """A video's chapters or stretches, none for a video that cannot be watched. Its link leads to the
    second it starts at.
    """
    entry = IndexEntry(
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
        IndexedPassage(
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
    return VIDEO + video.id


def word_weights(passage: IndexedPassage) -> dict[str, float]:
    """Word -> its weight in the passage: over its fields, added up before saturation as in BM25F (Robertson,
    Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004).
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for text in (passage.entry.title, "\n".join(passage.entry.questions), passage.heading, passage.text):
        for word, weight in _field_weights(text, passage.entry.lang):
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


def entry_phrasings(entry: IndexEntry) -> list[list[str]]:
    """The words of the title and of each question: the ways to ask for this article or video."""
    return [phrasing_words(text, entry.lang) for text in (entry.title, *entry.questions)]


def same_tag(tag: str) -> str:
    """The form in which tags are compared: Karten and karten are one. A list of them is kept apart
    by commas.
    """
    return " ".join(tag.casefold().replace(",", " ").split())
