"""Topics: the folders editors put articles into, each with the questions it answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from kb_tools.models import Article, Video
from kb_tools.settings.options import MOST_FEATURED
from kb_tools.settings.settings import Settings
from kb_tools.sources.page_places import INDEX_NAMES, is_index, page_path, split_language, with_suffix

TopicPlace = tuple[str, str]
"""Language and folder below docs/."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """What an editor's index page says: its title, and the articles it links to (paths below docs/), in its
    order.
    """

    title: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A folder with articles. `folder` lies below docs/, `path` is its page on the site; `parent` is the
    topic around it, or "".

    The root of a language is a topic too, with an empty `name`: its articles stand on the home page.
    """

    lang: str
    folder: str
    name: str
    path: str
    title: str
    articles: tuple[Article, ...]
    parent: str = ""


def find_topics(
    articles: Iterable[Article], indexes: Mapping[TopicPlace, IndexPage], settings: Settings
) -> tuple[Topic, ...]:
    """The topics in the order of their folders, or of the index page above that links to them; articles
    likewise. `indexes` are the first pages of folders.
    """
    folders: dict[TopicPlace, list[Article]] = {}
    for article in articles:
        if not is_index(article.path):
            folders.setdefault(topic_place(article.path, settings), []).append(article)
    topics = [
        _topic(place, inside, indexes.get(place), settings) for place, inside in sorted(folders.items())
    ]
    known = {(topic.lang, topic.folder) for topic in topics}
    linked = {link: number for index in indexes.values() for number, link in enumerate(index.links)}
    last = len(linked)
    topics.sort(
        key=lambda topic: next((linked[link] for link in _index_files(topic.folder) if link in linked), last)
    )
    return tuple(_under(topic, known) for topic in topics)


def topic_place(path: str, settings: Settings) -> TopicPlace:
    """Where the topic of a page stands: its language and folder below docs/."""
    return split_language(PurePosixPath(path), settings)[0], PurePosixPath(path).parent.as_posix()


def _topic(
    where: TopicPlace, articles: Sequence[Article], index: IndexPage | None, settings: Settings
) -> Topic:
    folder = where[1]
    page = with_suffix(PurePosixPath(folder) / "index.md", where[0], settings)
    lang, place = split_language(page, settings)
    order = {link: number for number, link in enumerate(index.links)} if index else {}
    name = "" if place.parent.as_posix() == "." else place.parent.as_posix()
    return Topic(
        lang=lang,
        folder=folder,
        name=name,
        path=page_path(page, settings).removeprefix("./") if name else home_path(lang, settings),
        title=(index.title if index else "") or _spoken(PurePosixPath(folder).name),
        articles=tuple(
            sorted(articles, key=lambda article: (order.get(article.path, len(order)), article.path))
        ),
    )


def home_path(lang: str, settings: Settings) -> str:
    """The path of a language's first page."""
    folder = "" if lang == settings.languages[0] else f"{lang}/"
    return folder if settings.use_directory_urls else f"{folder}index.html"


def _under(topic: Topic, known: set[TopicPlace]) -> Topic:
    parents = [parent.as_posix() for parent in PurePosixPath(topic.folder).parents]
    parent = next((parent for parent in parents if (topic.lang, parent) in known), "")
    return Topic(
        lang=topic.lang,
        folder=topic.folder,
        name=topic.name,
        path=topic.path,
        title=topic.title,
        articles=topic.articles,
        parent=parent,
    )


def _index_files(folder: str) -> tuple[str, ...]:
    return tuple((PurePosixPath(folder) / f"{name}.md").as_posix() for name in INDEX_NAMES)


def _spoken(folder: str) -> str:
    words = folder.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def most_asked(articles: Iterable[Article], settings: Settings, lang: str) -> tuple[Article, ...]:
    """The articles that the settings feature, in their order. Nothing else says what is asked most."""
    by_id = {article.id: article for article in articles if article.lang == lang}
    return tuple(by_id[name] for name in settings.featured if name in by_id)[:MOST_FEATURED]


def newest_videos(videos: Iterable[Video], most: int = 3) -> tuple[Video, ...]:
    """The videos published last that can be watched; where no dates are known, the first in the editors'
    list.
    """
    there = [video for video in videos if video.available]
    return tuple(
        sorted(there, key=lambda video: video.published.toordinal() if video.published else 0, reverse=True)[
            :most
        ]
    )
