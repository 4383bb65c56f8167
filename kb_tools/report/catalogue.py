"""What the ids in the usage store stand for: articles and videos, each with its topic, owner and next review.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from kb_tools.links.addresses import video_url
from kb_tools.models import Article, Kind, Video
from kb_tools.report.counts import End
from kb_tools.sources.page_places import is_index, split_language

if TYPE_CHECKING:
    from kb_tools.settings.settings import Settings
    from kb_tools.site.topics import Topic

GENERAL, GONE, VIDEOS = "", "*gone", "*videos"
"""Topics that are no folder: articles beside the folders, ids that are no more, videos of no article."""
ELSEWHERE: Mapping[End, str] = {
    "unanswered": "*unanswered",
    "handed_on": "*handed-on",
    "no_reply": "*no-reply",
}
"""The topics of messages without an article, by how they ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueEntry:
    """An article in one language, or a video. `due` is the day of its next review, None for videos and what
    was never reviewed.
    """

    kind: Kind
    id: str
    lang: str
    title: str
    url: str
    topic: str
    file: str = ""
    owner: str = ""
    reviewed: date | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Everything that can be offered, and what topics are called."""

    entries: tuple[CatalogueEntry, ...]
    topics: Mapping[str, str]
    _by_id: Mapping[str, tuple[CatalogueEntry, ...]] = field(repr=False)

    def find(self, key: str, lang: str) -> CatalogueEntry:
        """The article or video with an id, in the message's language if there is one; an id that is no more
        stands for itself.
        """
        found = self._by_id.get(key, ())
        return next((one for one in found if one.lang == lang), found[0] if found else _gone(key, lang))


def make_catalogue(
    articles: Iterable[Article], videos: Iterable[Video], topics: Iterable[Topic], settings: Settings
) -> Catalogue:
    """The catalogue, with topics' titles in the first language that has them."""
    articles = tuple(articles)
    entries = [_article(one, settings) for one in articles if not is_index(one.path)]
    entries.sort(
        key=lambda one: (
            settings.languages.index(one.lang) if one.lang in settings.languages else len(settings.languages)
        )
    )
    folder_of = {one.id: one.topic for one in entries}
    shown_in = {link.id: folder_of.get(one.id, VIDEOS) for one in articles for link in one.videos}
    films = [_video(one, folder_of, shown_in, settings) for one in videos if one.available]
    by_id: dict[str, tuple[CatalogueEntry, ...]] = {}
    for entry in (*entries, *films):
        by_id[entry.id] = (*by_id.get(entry.id, ()), entry)
    return Catalogue(
        entries=(*entries, *films), topics=_titles(topics, folder_of.values(), settings), _by_id=by_id
    )


def _article(article: Article, settings: Settings) -> CatalogueEntry:
    return CatalogueEntry(
        kind="article",
        id=article.id,
        lang=article.lang,
        title=article.title,
        url=article.url,
        topic=_folder(article, settings),
        file=article.file,
        owner=article.owner,
        reviewed=article.reviewed,
        due=article.review_due(settings.review_every),
    )


def _folder(article: Article, settings: Settings) -> str:
    """The first folder below that of the language."""
    parts = split_language(PurePosixPath(article.path), settings)[1].parts
    return parts[0] if len(parts) > 1 else GENERAL


def _video(
    video: Video, folder_of: Mapping[str, str], shown_in: Mapping[str, str], settings: Settings
) -> CatalogueEntry:
    named = (folder_of[one] for one in video.articles if one in folder_of)
    topic = next(named, shown_in.get(video.id, VIDEOS))
    return CatalogueEntry(
        kind="video",
        id=video.id,
        lang=video.lang,
        title=video.title,
        url=video_url(video, settings, 0),
        topic=topic,
    )


def _gone(key: str, lang: str) -> CatalogueEntry:
    return CatalogueEntry(kind="article", id=key, lang=lang, title=key, url="", topic=GONE)


def _titles(topics: Iterable[Topic], folders: Iterable[str], settings: Settings) -> dict[str, str]:
    """What the site calls a topic in its first language, else in another, else the folder's name."""
    titles = {folder: folder.replace("-", " ").replace("_", " ").capitalize() for folder in folders}
    for topic in sorted(topics, key=lambda topic: topic.lang == settings.languages[0]):
        if topic.name in titles and topic.name:
            titles[topic.name] = topic.title
    return titles
