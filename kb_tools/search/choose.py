"""Which hits are worth suggesting. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kb_tools.models import Hit

MOST = 3
LEAST = 0.1
"""A hit less likely than this is noise, whatever the message."""
BETTER = 1.1
"""How much more than its article a video must score to be shown in its place."""


def chance(hits: Sequence[Hit]) -> float:
    """How likely one of the hits is right."""
    return sum(hit.confidence for hit in hits)


def choose(hits: Sequence[Hit], threshold: float) -> tuple[Hit, ...]:
    """At most three of the hits, best first; none when the chance that any is right is below the threshold.

    An article and a video that belong to each other say the same: one is shown, and is right if either is. It
    is the article, unless the video's chapter clearly fits better.
    """
    if chance(hits) < threshold:
        return ()
    kept: list[Hit] = []
    for hit in hits:
        twin = next((place for place, other in enumerate(kept) if _belong_together(hit, other)), None)
        if twin is None:
            kept.append(hit)
        else:
            kept[twin] = _one_of(kept[twin], hit)
    likely = sorted((hit for hit in kept if hit.confidence >= LEAST), key=lambda hit: -hit.confidence)
    return tuple(likely[:MOST])


def with_article(hit: Hit, hits: Sequence[Hit]) -> Hit:
    """A video with the reply and the summary of a public article that it belongs to, where one of the best
    hits is such; any other hit as it is.
    """
    articles = (one for one in hits[:MOST] if one.entry.handling == "public" and hit.entry.kind == "video")
    article = next((one for one in articles if _belong_together(hit, one)), None)
    if article is None:
        return hit
    entry = replace(hit.entry, reply=article.entry.reply, summary=article.entry.summary)
    return replace(hit, entry=entry)


def _belong_together(one: Hit, other: Hit) -> bool:
    return one.entry.kind != other.entry.kind and (
        one.entry.id in other.entry.linked or other.entry.id in one.entry.linked
    )


def _one_of(better: Hit, worse: Hit) -> Hit:
    keep_video = better.entry.kind == "video" and better.score > BETTER * worse.score
    shown = better if better.entry.kind == "article" or keep_video else worse
    return replace(shown, confidence=better.confidence + worse.confidence)
