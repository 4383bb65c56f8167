"""The site for programs: `llms.txt` for language models, and an RSS feed of what is new or was checked
again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from kb_tools.models import Article
from kb_tools.site.addresses import home_language, video_path
from kb_tools.site.library import Library
from kb_tools.site.rendering import render
from kb_tools.text import clean, one_line

MOST_ENTRIES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An article or video in the feed, with the day it was last checked or published."""

    title: str
    url: str
    text: str
    day: date

    @property
    def stamp(self) -> str:
        """The day as RSS writes it (RFC 822)."""
        return format_datetime(datetime.combine(self.day, time(), UTC))


def llms_txt(library: Library, lang: str, name: str, description: str) -> str:
    """The site in Markdown as llmstxt.org proposes: each topic with its articles, an article with its answer,
    then the videos.
    """
    return "\n".join(_llms_lines(library, lang, name, description)) + "\n"


def _llms_lines(library: Library, lang: str, name: str, description: str) -> Iterator[str]:
    yield f"# {_line(name)}"
    if description:
        yield from ("", f"> {_line(description)}")
    for topic in library.topics:
        if topic.lang == lang:
            yield from ("", f"## {_line(topic.title if topic.name else name)}", "")
            yield from (
                _llms_entry(article.title, article.url, article.summary) for article in topic.articles
            )
    videos = [
        video
        for video in library.videos
        if home_language(video, library.settings) == lang and video.available
    ]
    if videos:
        yield from ("", "## Videos", "")
        root = library.settings.site_url
        yield from (
            _llms_entry(v.title, root + video_path(v, library.settings), v.description.partition("\n\n")[0])
            for v in videos
        )


def _llms_entry(title: str, url: str, text: str) -> str:
    label = _line(title).replace("[", "(").replace("]", ")")
    return f"- [{label}]({url})" + (f": {_line(text)}" if text else "")


def _line(text: str) -> str:
    return one_line(text)


def feed(library: Library, lang: str, name: str, description: str) -> str:
    """RSS 2.0 with the newest entries first. Only what has a date is in it: articles' `reviewed`, videos'
    `published`.
    """
    entries = sorted(
        (*_articles(library, lang), *_videos(library, lang)),
        key=lambda entry: (entry.day, entry.url),
        reverse=True,
    )
    root = library.settings.site_url + ("" if lang == library.settings.languages[0] else f"{lang}/")
    return render(
        "feed.xml",
        library.settings.language(lang),
        name=clean(name),
        description=clean(description),
        root=root,
        entries=entries[:MOST_ENTRIES],
    )


def _articles(library: Library, lang: str) -> Iterable[FeedEntry]:
    dated: Iterable[tuple[Article, date]] = (
        (a, a.reviewed) for a in library.articles.values() if a.reviewed and a.lang == lang
    )
    return (
        FeedEntry(title=article.title, url=article.url, text=article.summary, day=day)
        for article, day in dated
    )


def _videos(library: Library, lang: str) -> Iterable[FeedEntry]:
    for video in library.videos:
        if video.published and video.available and home_language(video, library.settings) == lang:
            url = library.settings.site_url + video_path(video, library.settings)
            yield FeedEntry(
                title=clean(video.title), url=url, text=clean(video.description), day=video.published
            )
