"""A whole knowledge base, read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kb_tools.models import Article, Problem, Video
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import read_article
from kb_tools.sources.check import check_together
from kb_tools.sources.docs_folder import list_articles
from kb_tools.sources.files import are_read
from kb_tools.sources.published import lost_addresses, read_published
from kb_tools.sources.rendering import Render, left_out, make_renderer
from kb_tools.sources.videos import read_videos


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """A whole knowledge base, and everything that is wrong with it."""

    articles: tuple[Article, ...]
    videos: tuple[Video, ...]
    problems: tuple[Problem, ...]


def read_sources(settings: Settings, render_of: Callable[[Path], Render] | None = None) -> Sources:
    """Everything there is. `render_of` gives what renders a file; without it that is what the site does, and
    KbError is raised when MkDocs does not accept mkdocs.yml.
    """
    files, problems = list_articles(settings)
    render_of = render_of or dict.fromkeys(files, make_renderer(settings)).__getitem__
    read = [read_article(file, settings, render_of(file)) for file in files]
    articles = tuple(article for article, _ in read if article)
    videos, video_problems = read_videos(settings)
    found = left_out(settings) + problems + tuple(p for _, more in read for p in more) + video_problems
    if are_read(found):  # else what is not there may be what could not be read
        found += lost_addresses(read_published(settings.published), articles, videos, settings)
    return Sources(
        articles=articles,
        videos=videos,
        problems=found + check_together(articles, videos, settings.name(settings.videos)),
    )
