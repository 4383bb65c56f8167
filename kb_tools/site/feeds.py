"""The site for programs: `llms.txt` for language models, and an RSS feed of what is new or was checked
again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from kb_tools.links.addresses import home_language, tree, video_path
from kb_tools.models import Video
from kb_tools.site.library import LanguageSite
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


def llms_txt(site: LanguageSite) -> str:
    """The site in Markdown as llmstxt.org proposes: each topic with its articles, an article with its answer,
    then the videos.
    """
    return "\n".join(_llms_lines(site)) + "\n"


def _llms_lines(site: LanguageSite) -> Iterator[str]:
    yield f"# {one_line(site.name)}"
    if site.description:
        yield from ("", f"> {one_line(site.description)}")
    for topic in site.library.topics:
        if topic.lang == site.lang:
            yield from ("", f"## {one_line(topic.title if topic.name else site.name)}", "")
            yield from (
                _llms_entry(article.title, article.url, article.summary) for article in topic.articles
            )
    if videos := _videos(site):
        yield from ("", "## Videos", "")
        yield from (_llms_entry(v.title, url, v.description.partition("\n\n")[0]) for v, url in videos)


def _llms_entry(title: str, url: str, text: str) -> str:
    label = one_line(title).replace("[", "(").replace("]", ")")
    return f"- [{label}]({url})" + (f": {one_line(text)}" if text else "")


def _videos(site: LanguageSite) -> list[tuple[Video, str]]:
    """The videos at home in the language that can be watched, with their addresses."""
    settings = site.library.settings
    return [
        (video, settings.site_url + video_path(video, settings))
        for video in site.library.videos
        if video.available and home_language(video, settings) == site.lang
    ]


def feed(site: LanguageSite) -> str:
    """RSS 2.0 with the newest entries first. Only what has a date is in it: articles' `reviewed`, videos'
    `published`.
    """
    articles = (
        FeedEntry(title=one.title, url=one.url, text=one.summary, day=one.reviewed)
        for one in site.library.articles.values()
        if one.reviewed and one.lang == site.lang
    )
    videos = (
        FeedEntry(title=clean(one.title), url=url, text=clean(one.description), day=one.published)
        for one, url in _videos(site)
        if one.published
    )
    entries = sorted((*articles, *videos), key=lambda entry: (entry.day, entry.url), reverse=True)
    return render(
        "feed.xml",
        site.library.settings.language(site.lang),
        name=clean(site.name),
        description=clean(site.description),
        root=site.library.settings.site_url + tree(site.lang, site.library.settings),
        entries=entries[:MOST_ENTRIES],
    )
