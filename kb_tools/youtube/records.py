"""YouTube's answers, read into values. What is missing or of the wrong kind is taken as not said."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from kb_tools.fields.readers import DURATION, MOST_SECONDS
from kb_tools.text import one_line, say

T = TypeVar("T")
VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")
NO_LANGUAGE = {"zxx", "und", "mul"}
LOST = {
    "deleted": say("upload deleted"),
    "failed": say("upload failed"),
    "rejected": say("upload rejected"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """A video as YouTube has it now. `duration` in seconds; `blocked` and `allowed` are countries (`allowed`
    None: everywhere).
    """

    id: str
    title: str = ""
    description: str = ""
    lang: str = ""
    duration: int | None = None
    published: date | None = None
    thumbnail: str = ""
    privacy: str = "public"
    upload: str = "processed"
    live: str = "none"
    embeddable: bool = True
    blocked: tuple[str, ...] = ()
    allowed: tuple[str, ...] | None = None


def parse_video(item: Any) -> Remote | None:
    """One item of `videos.list`; None when it has no id."""
    number = _get(item, str, "id")
    if not VIDEO_ID.fullmatch(number):
        return None
    restriction = _get(item, dict, "contentDetails", "regionRestriction")
    return Remote(
        id=number,
        title=one_line(_get(item, str, "snippet", "title")),
        description=_get(item, str, "snippet", "description"),
        lang=_language(item),
        duration=_seconds(_get(item, str, "contentDetails", "duration")),
        published=_day(_get(item, str, "snippet", "publishedAt")),
        thumbnail=_thumbnail(_get(item, dict, "snippet", "thumbnails")),
        privacy=_get(item, str, "status", "privacyStatus") or "public",
        upload=_get(item, str, "status", "uploadStatus") or "processed",
        live=_get(item, str, "snippet", "liveBroadcastContent") or "none",
        embeddable=_embeddable(item),
        blocked=_countries(restriction.get("blocked")),
        allowed=_countries(restriction["allowed"]) if "allowed" in restriction else None,
    )


def parse_page(answer: Mapping[str, Any]) -> tuple[tuple[str, ...], str, int]:
    """The ids on a page of `playlistItems.list`, the next page's token ("" on the last), and how many there
    are in all.
    """
    ids = (_get(item, str, "contentDetails", "videoId") for item in answer.get("items", []))
    return (
        tuple(i for i in ids if VIDEO_ID.fullmatch(i)),
        _get(answer, str, "nextPageToken"),
        _get(answer, int, "pageInfo", "totalResults"),
    )


def parse_uploads(answer: Mapping[str, Any]) -> str:
    """The playlist of a channel's uploads, from `channels.list`; "" when there is no such channel."""
    items = answer.get("items", [])
    return _get(items[0], str, "contentDetails", "relatedPlaylists", "uploads") if items else ""


def why_unavailable(video: Remote | None, regions: Collection[str]) -> str:
    """Why customers in these countries cannot watch a video on the help site; "" when they can."""
    if video is None:
        return say("private or deleted")
    if video.privacy == "private":
        return say("private")
    if video.upload in LOST:
        return LOST[video.upload]
    if video.live == "upcoming":
        return say("not broadcast yet")
    shut = [
        region
        for region in sorted(regions)
        if region in video.blocked or (video.allowed is not None and region not in video.allowed)
    ]
    if shut:
        return say("blocked in {countries}", countries=", ".join(shut))
    return "" if video.embeddable else say("embedding switched off")


def _get(value: Any, kind: type[T], *path: str) -> T:
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, kind) and not (kind is int and isinstance(value, bool)) else kind()


def _embeddable(item: Any) -> bool:
    status = _get(item, dict, "status")
    return status.get("embeddable") is not False


def _language(item: Any) -> str:
    """The language that is spoken, else the one the title is in."""
    found = _get(item, str, "snippet", "defaultAudioLanguage") or _get(
        item, str, "snippet", "defaultLanguage"
    )
    return (
        found
        if re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", found) and found not in NO_LANGUAGE
        else ""
    )


def _seconds(iso: str) -> int | None:
    """Seconds of an ISO 8601 duration; a broadcast that has not happened has none."""
    match = DURATION.fullmatch(iso)
    if not match or len(iso) > 40:
        return None
    days, hours, minutes, seconds = (float(part or 0) for part in match.groups())
    total = int(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
    return total if 0 < total <= MOST_SECONDS else None


def _day(stamp: str) -> date | None:
    try:
        return date.fromisoformat(stamp[:10])
    except ValueError:
        return None


def _thumbnail(sizes: Mapping[str, Any]) -> str:
    """The address of the largest picture."""
    pictures = [size for size in sizes.values() if _get(size, str, "url").startswith("https://")]
    return _get(max(pictures, key=lambda size: _get(size, int, "width")), str, "url") if pictures else ""


def _countries(listed: Any) -> tuple[str, ...]:
    return (
        tuple(one for one in listed if isinstance(one, str) and re.fullmatch("[A-Z]{2}", one))
        if isinstance(listed, list)
        else ()
    )
