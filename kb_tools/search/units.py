"""What goes into the index: a unit for each passage, and one for each phrasing of customers.

A unit weighs its words as BM25F does: each field's counts, divided by the field's length against its typical length and multiplied by the
field's boost, added up before saturation (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kb_tools.models import Article, Kind, Video
from kb_tools.search.words import split_words

BOOSTS = {"title": 4.0, "questions": 4.0, "heading": 2.0, "text": 1.0}
LENGTH_SHARE = 0.75
"""BM25's b: how much a long field is held against its words."""
STEP = 1.5
"""Typical lengths are rounded to powers of this, so that one edited article does not change the weight of every other."""

Lengths = Mapping[str, float]
"""Field -> number of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One document of the index. `source` names the file or video it came from; the first unit of a source is its `lead` and carries
    what belongs to the article or video as a whole.
    """

    source: str
    kind: Kind
    id: str
    lang: str
    title: str
    url: str
    heading: str = ""
    text: str = ""
    start: int | None = None
    questions: tuple[str, ...] = ()
    lead: Mapping[str, Any] | None = None

    def stored(self) -> dict[str, Any]:
        """What is worth keeping on disk."""
        return {name: value for name, value in asdict(self).items() if value not in (None, "", ())}


def article_units(article: Article) -> tuple[Unit, ...]:
    """A unit for each passage; an article without text has one for its title."""
    lead = {
        "summary": article.summary,
        "reply": article.reply,
        "handling": article.handling,
        "reviewed": article.reviewed.isoformat() if article.reviewed else None,
        "tags": article.tags,
    }
    passages = [(p.heading, p.text, f"{article.url}#{p.anchor}" if p.anchor else article.url) for p in article.passages]
    return tuple(
        Unit(
            source=article.file,
            kind="article",
            id=article.id,
            lang=article.lang,
            title=article.title,
            heading=heading,
            url=url,
            text=text,
            questions=article.questions,
            lead=lead if number == 0 else None,
        )
        for number, (heading, text, url) in enumerate(passages or [("", article.summary, article.url)])
    )


def video_units(video: Video) -> tuple[Unit, ...]:
    """A unit for each chapter or stretch, none for a video that cannot be watched."""
    lead = {"summary": "", "reply": "", "handling": "public", "reviewed": None, "tags": (), "duration": video.duration}
    return tuple(
        Unit(
            source=video_source(video),
            kind="video",
            id=video.id,
            lang=video.lang,
            title=video.title,
            heading=passage.heading,
            url=watch_url(video.id, passage.start or 0),
            text=passage.text,
            start=passage.start or 0,
            questions=video.questions,
            lead=lead if number == 0 else None,
        )
        for number, passage in enumerate(video.passages if video.available else ())
    )


def video_source(video: Video) -> str:
    """The name that the index knows a video by."""
    return f"video:{video.id}"


def watch_url(video_id: str, start: int) -> str:
    """YouTube's own short link to a second."""
    return f"https://youtu.be/{video_id}?t={start}" if start else f"https://youtu.be/{video_id}"


def unit_fields(unit: Unit) -> dict[str, list[str]]:
    """Field -> its words, in order."""
    texts = {"title": unit.title, "questions": "\n".join(unit.questions), "heading": unit.heading, "text": unit.text}
    return {name: split_words(text, unit.lang) for name, text in texts.items()}


def weigh(fields: Mapping[str, list[str]], typical: Lengths) -> dict[str, float]:
    """Word -> its weight in the unit."""
    weights: defaultdict[str, float] = defaultdict(float)
    for name, words in fields.items():
        norm = 1 - LENGTH_SHARE + LENGTH_SHARE * len(words) / typical[name]
        for word, count in Counter(words).items():
            weights[word] += BOOSTS[name] * count / norm
    return dict(weights)


def typical_lengths(totals: Lengths, filled: Lengths) -> dict[str, float]:
    """The mean length of each field where it is filled, rounded to a power of 1.5."""
    return {name: _rounded(totals.get(name, 0) / filled[name]) if filled.get(name) else 1.0 for name in BOOSTS}


def _rounded(mean: float) -> float:
    return float(STEP ** round(math.log(max(mean, 1.0), STEP)))


def unit_words(units: Iterable[Unit]) -> set[str]:
    """Every word of some units."""
    return {word for unit in units for words in unit_fields(unit).values() for word in words}
