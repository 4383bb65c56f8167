"""Web addresses: where a video is watched, on YouTube or on its own page of the help site, and which domain a
host belongs to. Pure.

A path is relative to the site's root and URL-quoted.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from kb_tools.models import Video
from kb_tools.settings.settings import Settings


def home_language(video: Video, settings: Settings) -> str:
    """The language whose tree has the video's page: its own, or the default one where the site does not speak
    its own.
    """
    return video.lang if video.lang in settings.languages else settings.languages[0]


def tree(lang: str, settings: Settings) -> str:
    """The folder a language's pages are built into: "" for the default language, `en/` for another."""
    return "" if lang == settings.languages[0] else f"{lang}/"


def video_path(video: Video, settings: Settings, start: int | None = None) -> str:
    """The path of a video's page; `start` is the second it should be ready to play from."""
    page = f"{tree(home_language(video, settings), settings)}videos/{quote(video.id, safe='')}"
    return page + ("/" if settings.use_directory_urls else ".html") + (f"#t={start}" if start else "")


def watch_url(video_id: str, start: int) -> str:
    """YouTube's own short link to a second."""
    return f"https://youtu.be/{video_id}?t={start}" if start else f"https://youtu.be/{video_id}"


def video_url(video: Video, settings: Settings, start: int) -> str:
    """The address a customer gets for a second of a video, where the setting `video_links` wants it."""
    if settings.video_links == "site":
        return settings.site_url + video_path(video, settings, start)
    return watch_url(video.id, start)


def is_within(host: str, domains: Iterable[str]) -> bool:
    """Whether a host, in lower case, is one of the domains or below one."""
    return any(f".{host}".endswith(f".{domain.lower()}") for domain in domains if domain)
