"""The list of videos: as editors read it, and as other programs do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kb_tools.models import Video
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style
from kb_tools.text import clean, clock, counted, say


def text(videos: Iterable[Video], language: Reader) -> str:
    """A line for each: how long it is, its title, and what is known of it."""
    return "\n".join(_line(video, language) for video in videos)


def _line(video: Video, language: Reader) -> str:
    chapters = counted(len(video.chapters), "{n:,} chapter", "{n:,} chapters")
    notes = [tell(chapters, language)] if video.chapters else []
    notes += [tell(say("captions"), language)] if video.cues else []
    notes += [] if video.available else [style(tell(say("not available"), language), "red")]
    length = clock(video.duration) if video.duration else "?"
    return f"{video.id}  {length:>8}  {clean(video.title)}" + (
        style(f"  ({', '.join(notes)})", "dim") if notes else ""
    )


def data(videos: Iterable[Video], seen: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What `kb videos list --json` prints; `seen` is what YouTube said of each when it was asked last."""
    return [
        {
            "id": video.id,
            "title": video.title,
            "lang": video.lang,
            "duration": video.duration,
            "published": video.published.isoformat() if video.published else None,
            "chapters": [{"start": chapter.start, "title": chapter.title} for chapter in video.chapters],
            "cues": len(video.cues),
            "articles": list(video.articles),
            "embeddable": video.embeddable,
            "available": video.available,
            "youtube": dict(seen.get(video.id, {})),
        }
        for video in videos
    ]
