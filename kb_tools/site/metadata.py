"""What a page tells programs about itself: search engines (schema.org as JSON-LD), and X and others that show
a link as a card.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kb_tools.languages import Language
from kb_tools.models import Video
from kb_tools.site.rendering import render
from kb_tools.site.transcript import transcript

PICTURE_SIZE = (1200, 630)
"""Pixels of the pictures, the shape X and Facebook show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What is known of a page. URLs are absolute; `crumbs` are the (title, URL) of the pages above it,
    `alternates` language -> URL, `country` is that of the company, where it is known.
    """

    url: str
    title: str
    description: str
    language: Language
    site_name: str
    picture: str
    feed: str
    handle: str = ""
    crumbs: Sequence[tuple[str, str]] = ()
    alternates: Mapping[str, str] = field(default_factory=dict)
    default_lang: str = ""
    country: str = ""

    @property
    def locale(self) -> str:
        """Language and country as Open Graph has them (`de_DE`): the company's country where the language is
        spoken there, else the one it is mostly spoken in.
        """
        lang, _, country = self.language.code.partition("-")
        spoken = self.language.guard.regions
        return f"{lang}_{country or (self.country if self.country in spoken else spoken[0])}"


def head(
    page: PageFacts,
    described: Mapping[str, Any] | None = None,
    dates: Sequence[tuple[str, date | None]] = (),
    script: str = "",
) -> str:
    """The tags for a page's `<head>`; `described` is what it is about, from `article_data` or `video_data`,
    `dates` are those that Open Graph has names for, `script` a module's address.
    """
    data = [described] if described else []
    data += [_breadcrumbs(page)] if page.crumbs else []
    kind = (
        "article"
        if described and described["@type"] == "Article"
        else "video.other"
        if described
        else "website"
    )
    return render(
        "head.html",
        page.language,
        page=page,
        data=data,
        kind=kind,
        size=PICTURE_SIZE,
        dates=[(name, day.isoformat()) for name, day in dates if day],
        script=script,
    )


def article_data(page: PageFacts, reviewed: date | None) -> dict[str, Any]:
    """schema.org/Article. The day of a review is no day of publication, and nothing says that one."""
    dates = {"dateModified": reviewed.isoformat()} if reviewed else {}
    return {
        **_about(page, "Article"),
        "headline": page.title[:110],
        "mainEntityOfPage": page.url,
        "author": {"@type": "Organization", "name": page.site_name},
        "publisher": {"@type": "Organization", "name": page.site_name},
        "image": [page.picture],
        **dates,
    }


def video_data(page: PageFacts, video: Video) -> dict[str, Any]:
    """schema.org/VideoObject with a Clip for each chapter; `?t=` is what the page and search engines both
    understand.
    """
    found: dict[str, Any] = {
        **_about(page, "VideoObject"),
        "name": video.title,
        "thumbnailUrl": [page.picture],
        "embedUrl": f"https://www.youtube-nocookie.com/embed/{video.id}",
    }
    if video.published:
        found["uploadDate"] = f"{video.published.isoformat()}T00:00:00Z"
    if video.duration:
        found["duration"] = f"PT{video.duration}S"
    if video.cues:
        parts = transcript(video.cues, video.chapters)
        found["transcript"] = " ".join(paragraph.text for part in parts for paragraph in part.paragraphs)
    if clips := _clips(page, video):
        found["hasPart"] = clips
    return found


def _about(page: PageFacts, kind: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": kind,
        "url": page.url,
        "inLanguage": page.language.code,
        "description": page.description or page.title,
    }


def _clips(page: PageFacts, video: Video) -> list[dict[str, Any]]:
    ends = [*(chapter.start for chapter in video.chapters), video.duration or 0][1:]
    return [
        {
            "@type": "Clip",
            "name": chapter.title,
            "startOffset": chapter.start,
            "endOffset": end,
            "url": f"{page.url}?t={chapter.start}",
        }
        for chapter, end in zip(video.chapters, ends, strict=True)
        if end > chapter.start
    ]


def _breadcrumbs(page: PageFacts) -> dict[str, Any]:
    places = [*page.crumbs, (page.title, page.url)]
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": url}
        for n, (name, url) in enumerate(places, 1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}
