"""What goes into the index: a unit for each passage, with a weight for each of its words. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from kb_tools.models import Article, Kind, Video
from kb_tools.search.lexicon import phrasing_words
from kb_tools.search.words import split_words

FIELD, LENGTH = 8.0, 0.65
"""A word weighs FIELD / n ** LENGTH in a field of n words, for each time it stands there: one rule for titles, questions, headings and
text, and none that looks at other articles, so that an edit changes only its own."""


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
        "linked": tuple(link.id for link in article.videos),
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
    lead = {
        "summary": "",
        "reply": "",
        "handling": "public",
        "reviewed": None,
        "tags": (),
        "duration": video.duration,
        "linked": video.articles,
    }
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


def unit_weights(unit: Unit) -> dict[str, float]:
    """Word -> its weight in the unit: over its fields, added up before saturation as in BM25F (Robertson, Zaragoza, Taylor: Simple BM25
    extension to multiple weighted fields, 2004).
    """
    weights: defaultdict[str, float] = defaultdict(float)
    for text in (unit.title, "\n".join(unit.questions), unit.heading, unit.text):
        words = split_words(text, unit.lang)
        for word, count in Counter(words).items():
            weights[word] += count * FIELD / len(words) ** LENGTH
    return dict(weights)


def unit_phrasings(unit: Unit) -> list[list[str]]:
    """The words of the title and of each question: the ways to ask for this article or video."""
    return [phrasing_words(text, unit.lang) for text in (unit.title, *unit.questions)]
