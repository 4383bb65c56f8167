"""What editors write, read into values and problems.

files      folders and text files               articles   Markdown -> Article
docs_folder  the files that become pages        rendering  Markdown -> HTML, as the site does it
captions   WebVTT and SubRip -> cues            videos     videos.yaml -> Video
replies    replies.yaml -> building blocks      passages   rendered pages and timed videos -> passages
check      what is wrong between the sources        published  addresses that must not disappear
editing    what editors wrote, changed by a program: every other byte kept
"""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.models import Article, Problem, Video
from kb_tools.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """A whole knowledge base, and everything that is wrong with it."""

    articles: tuple[Article, ...]
    videos: tuple[Video, ...]
    problems: tuple[Problem, ...]


def read_sources(settings: Settings) -> Sources:
    """Everything there is. Raises KbError only when MkDocs does not accept mkdocs.yml."""
    from kb_tools.sources.articles import read_article
    from kb_tools.sources.check import check_together
    from kb_tools.sources.docs_folder import list_articles
    from kb_tools.sources.published import lost_addresses, read_published
    from kb_tools.sources.rendering import make_renderer
    from kb_tools.sources.videos import read_videos

    files, problems = list_articles(settings)
    render = make_renderer(settings.root)
    read = [read_article(file, settings, render) for file in files]
    articles = tuple(article for article, _ in read if article)
    videos, video_problems = read_videos(settings)
    found = problems + tuple(p for _, more in read for p in more) + video_problems
    found += lost_addresses(read_published(settings.published), articles, videos, settings)
    return Sources(
        articles=articles,
        videos=videos,
        problems=found + check_together(articles, videos, settings.name(settings.videos)),
    )
