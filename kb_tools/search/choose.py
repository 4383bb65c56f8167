"""Which hits are worth suggesting. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kb_tools.models import Hit
from kb_tools.settings.settings import Settings

MOST = 3
BY_MEANING, BY_WORDS = 0.35, 0.1
"""The usual floor of a link: where meaning speaks too, of five links with this chance or more about four are
right (`python -m benchmarks.quality --only confidence`); by words alone, what is below is mere noise.
"""
BETTER = 1.1
"""How many more points than its article a video's chapter must have to be shown in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """Below which chance that an answer is there nothing is suggested, and below which of its own no link."""

    answer: float
    link: float


def floors(settings: Settings) -> Floors:
    """As the settings have them."""
    usual = BY_WORDS if settings.meaning == "none" else BY_MEANING
    link = usual if settings.link_threshold is None else settings.link_threshold
    return Floors(answer=settings.threshold, link=link)


def chance(hits: Sequence[Hit]) -> float:
    """How likely one of the hits is right."""
    return sum(hit.confidence for hit in hits)


def choose(hits: Sequence[Hit], least: Floors) -> tuple[Hit, ...]:
    """At most three of the candidates, best first; none when an answer is too unlikely to be there at all."""
    if chance(hits) < least.answer:
        return ()
    return tuple(hit for hit in candidates(hits) if hit.confidence >= least.link)[:MOST]


def candidates(hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with what belongs together made one, the likeliest first.

    An article and a video that belong to each other say the same: one is shown, and is right if either is. It
    is the article, unless the video's chapter clearly fits better.
    """
    kept: list[Hit] = []
    for hit in hits:
        twin = next((place for place, other in enumerate(kept) if belong_together(hit, other)), None)
        if twin is None:
            kept.append(hit)
        else:
            kept[twin] = _one_of(kept[twin], hit)
    return tuple(sorted(kept, key=lambda hit: -hit.confidence))


def with_article(hit: Hit, hits: Sequence[Hit]) -> Hit:
    """A video with the reply and the summary of a public article that it belongs to, where one of the best
    hits is such; any other hit as it is.
    """
    articles = (one for one in hits[:MOST] if one.entry.handling == "public" and hit.entry.kind == "video")
    article = next((one for one in articles if belong_together(hit, one)), None)
    if article is None:
        return hit
    entry = replace(hit.entry, reply=article.entry.reply, summary=article.entry.summary)
    return replace(hit, entry=entry)


def belong_together(one: Hit, other: Hit) -> bool:
    """Whether these are an article and a video about the same."""
    return one.entry.kind != other.entry.kind and (
        one.entry.id in other.entry.linked or other.entry.id in one.entry.linked
    )


def _one_of(better: Hit, worse: Hit) -> Hit:
    keep_video = better.entry.kind == "video" and better.points > BETTER * worse.points
    shown = better if better.entry.kind == "article" or keep_video else worse
    return replace(shown, confidence=better.confidence + worse.confidence)
