"""Which video belongs to which article. Either may name the other; both then show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kb_tools.links.addresses import home_language
from kb_tools.models import Article, Video
from kb_tools.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """A video as an article shows it: from `start` (seconds), or from its beginning."""

    video: Video
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """By video id its articles, and by article path its videos; what the author named comes first."""

    articles: Mapping[str, tuple[Article, ...]]
    showings: Mapping[str, tuple[Showing, ...]]


def relate(articles: Iterable[Article], videos: Iterable[Video], settings: Settings) -> Relations:
    """Relations in both directions. An article that names a video of another language keeps it; ids nobody
    has are left out.
    """
    by_path = {article.path: article for article in articles}
    by_name = {(article.id, article.lang): article for article in by_path.values()}
    by_id = {video.id: video for video in videos}
    of_video = {key: _named_by(video, by_name, settings) for key, video in by_id.items()}
    of_article = {path: _named_in(article, by_id) for path, article in by_path.items()}
    for key, named in tuple(of_video.items()):
        for path in named:
            of_article[path].setdefault(key, Showing(video=by_id[key]))
    for path, showings in of_article.items():
        for key in showings:
            of_video[key].setdefault(path, by_path[path])
    return Relations(
        articles={key: tuple(found.values()) for key, found in of_video.items()},
        showings={path: tuple(found.values()) for path, found in of_article.items()},
    )


def _named_by(
    video: Video, articles: Mapping[tuple[str, str], Article], settings: Settings
) -> dict[str, Article]:
    lang = home_language(video, settings)
    found = (articles.get((name, lang)) for name in video.articles)
    return {article.path: article for article in found if article}


def _named_in(article: Article, videos: Mapping[str, Video]) -> dict[str, Showing]:
    showings: dict[str, Showing] = {}
    for link in article.videos:
        if link.id in videos:
            showings.setdefault(link.id, Showing(video=videos[link.id], start=link.start))
    return showings
