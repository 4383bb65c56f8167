"""Hits: as somebody who looks something up reads them, and as other programs do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import Any

from kb_tools.models import Hit
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style, width
from kb_tools.text import clean, clock, say

KINDS = {"article": say("article"), "video": say("video")}
CHOSEN = say("chosen")


def text(hits: Iterable[Hit], language: Reader) -> str:
    """Each with the beginning of its text and its address."""
    return "\n\n".join(
        f"{title_text(hit, language)}  {sure_text(hit.confidence, language)}\n"
        f"{_excerpt(hit)}\n{style(hit.url, 'blue', 'underline')}"
        for hit in hits
    )


def title_text(hit: Hit, language: Reader) -> str:
    """Title, heading, kind, and where in a video."""
    at = f" {clock(hit.start)}" if hit.entry.kind == "video" and hit.start is not None else ""
    place = f" › {clean(hit.heading)}" if hit.heading else ""
    return (
        style(clean(hit.entry.title), "bold")
        + place
        + style(f"  {tell(KINDS[hit.entry.kind], language)}{at}", "dim")
    )


def sure_text(confidence: float, language: Reader) -> str:
    """How likely it is the right one; nothing is certain."""
    said = tell(say("{confidence:.0%} sure", confidence=min(confidence, 0.99)), language)
    return style(said, "green" if confidence >= 0.7 else "yellow")


def chosen_text(language: Reader) -> str:
    """That somebody named it, whatever the search says."""
    return style(tell(CHOSEN, language), "green")


def _excerpt(hit: Hit) -> str:
    found = hit.entry.summary or " ".join(hit.text.split())
    return style(textwrap.fill(clean(found)[:300], width()), "dim")


def data(hits: Iterable[Hit]) -> list[dict[str, Any]]:
    """What `kb search --json` prints; `start` is in seconds."""
    return [
        {
            "kind": hit.entry.kind,
            "id": hit.entry.id,
            "language": hit.entry.lang,
            "title": hit.entry.title,
            "heading": hit.heading,
            "url": hit.url,
            "start": hit.start,
            "confidence": round(hit.confidence, 3),
            "reviewed": hit.entry.reviewed.isoformat() if hit.entry.reviewed else None,
        }
        for hit in hits
    ]
