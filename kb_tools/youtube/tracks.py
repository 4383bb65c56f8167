"""The caption tracks of the owner's videos. They cost more than other requests: 50 units to list, 200 to
download.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kb_tools.errors import KbError
from kb_tools.text import clean, say
from kb_tools.youtube.api import Client

LIST_COST, DOWNLOAD_COST = 50, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A caption track. `automatic` when YouTube made it from the sound."""

    id: str
    lang: str
    name: str = ""
    automatic: bool = False


def fetch_tracks(client: Client, video: str) -> tuple[Track, ...]:
    """The tracks of a video that the owner may read. Raises YouTubeError."""
    items = client.get("captions", cost=LIST_COST, part="snippet", videoId=video).get("items", [])
    return tuple(track for item in items if (track := _parse_track(item)))


def fetch_captions(client: Client, track: Track) -> str:
    """A track as WebVTT. Raises YouTubeError, KbError when it is no text."""
    try:
        return client.download("captions", cost=DOWNLOAD_COST, id=track.id, tfmt="vtt").decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KbError(
            say("YouTube sent captions that are no text"),
            say("download them in YouTube Studio and bring the file in"),
        ) from None


def choose_track(tracks: Sequence[Track], lang: str) -> Track:
    """The track in a language, people's before YouTube's own. Raises KbError when there is none."""
    fitting = [track for track in tracks if _base(track.lang) == _base(lang)]
    if not fitting:
        there = ", ".join(sorted({track.lang for track in tracks}))
        raise KbError(
            say("there are no captions in {lang!r}", lang=lang),
            say("choose with --lang: {there}", there=there) if there else say("the video has none at all"),
        )
    return min(fitting, key=lambda track: (track.automatic, track.lang != lang))


def _base(code: str) -> str:
    return code.partition("-")[0].lower()


def _parse_track(item: Any) -> Track | None:
    snippet = item.get("snippet") if isinstance(item, dict) else None
    if not isinstance(snippet, dict) or not isinstance(item.get("id"), str):
        return None
    lang, name = (clean(str(snippet.get(key) or ""))[:100] for key in ("language", "name"))
    return Track(
        id=item["id"], lang=lang, name=name, automatic=str(snippet.get("trackKind")).lower() == "asr"
    )
