"""An article or a video of the index, for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kb_tools.models import IndexedPassage


def data(passages: Iterable[IndexedPassage]) -> dict[str, Any]:
    """What is known of it, with its passages in their order; `start` is in seconds. At least one passage."""
    first, *rest = passages
    entry = first.entry
    return {
        "kind": entry.kind,
        "id": entry.id,
        "language": entry.lang,
        "title": entry.title,
        "url": first.url.partition("#")[0],
        "summary": entry.summary,
        "questions": list(entry.questions),
        "tags": list(entry.tags),
        "linked": list(entry.linked),
        "handling": entry.handling,
        "reviewed": entry.reviewed.isoformat() if entry.reviewed else None,
        "passages": [
            {"heading": one.heading, "text": one.text, "url": one.url, "start": one.start}
            for one in (first, *rest)
        ],
    }
