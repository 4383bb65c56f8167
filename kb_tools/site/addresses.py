"""Where things are on the built site. A path is relative to the site's root and URL-quoted, "" is the root itself."""

from __future__ import annotations

from posixpath import relpath
from urllib.parse import quote

from kb_tools.config import Settings
from kb_tools.models import Article, Video


def clock(seconds: float) -> str:
    """Seconds as a viewer reads them: 65 is `1:05`, 3723 is `1:02:03`."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def home_language(video: Video, settings: Settings) -> str:
    """The language whose tree has the video's page: its own, or the default one where the site does not speak its own."""
    return video.lang if video.lang in settings.languages else settings.languages[0]


def tree(lang: str, settings: Settings) -> str:
    """The folder a language's pages are built into: "" for the default language, `en/` for another."""
    return "" if lang == settings.languages[0] else f"{lang}/"


def videos_path(lang: str, settings: Settings) -> str:
    """The path of a language's list of videos."""
    return tree(lang, settings) + ("videos/" if settings.use_directory_urls else "videos/index.html")


def video_path(video: Video, settings: Settings, start: int | None = None) -> str:
    """The path of a video's page; `start` is the second it should be ready to play from."""
    page = f"{tree(home_language(video, settings), settings)}videos/{quote(video.id, safe='')}"
    return page + ("/" if settings.use_directory_urls else ".html") + (f"#t={start}" if start else "")


def article_path(article: Article, settings: Settings) -> str:
    """The path of an article's page."""
    return article.url.removeprefix(settings.site_url)


def relative(target: str, page: str) -> str:
    """A link to the path `target` as the page at the path `page` must write it, so that the site works in any folder."""
    path, hash_, anchor = target.partition("#")
    folder = page.rpartition("/")[0] or "."
    link = relpath(path or ".", folder)
    if not path or path.endswith("/"):
        link += "/"
    return f"{link}{hash_}{anchor}"


def youtube_url(video: Video, start: int | None = None) -> str:
    """The video on YouTube's own page, from a second."""
    return f"https://www.youtube.com/watch?v={quote(video.id, safe='')}" + (f"&t={start}s" if start else "")
