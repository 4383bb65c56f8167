"""Where things are on the built site. A path is relative to the site's root and URL-quoted, "" is the root
itself.
"""

from __future__ import annotations

from posixpath import relpath
from urllib.parse import quote

from kb_tools.links.addresses import tree
from kb_tools.models import Article, Video
from kb_tools.settings.settings import Settings


def videos_path(lang: str, settings: Settings) -> str:
    """The path of a language's list of videos."""
    return tree(lang, settings) + ("videos/" if settings.use_directory_urls else "videos/index.html")


def article_path(article: Article, settings: Settings) -> str:
    """The path of an article's page."""
    return article.url.removeprefix(settings.site_url)


def relative(target: str, page: str) -> str:
    """A link to the path `target` as the page at the path `page` must write it, so that the site works in any
    folder.
    """
    path, hash_, anchor = target.partition("#")
    folder = page.rpartition("/")[0] or "."
    link = relpath(path or ".", folder)
    if not path or path.endswith("/"):
        link += "/"
    return f"{link}{hash_}{anchor}"


def youtube_url(video: Video, start: int | None = None) -> str:
    """The video on YouTube's own page, from a second."""
    return f"https://www.youtube.com/watch?v={quote(video.id, safe='')}" + (f"&t={start}s" if start else "")
