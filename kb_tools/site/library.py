"""What the site needs of the sources, read once per build."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from kb_tools.config import Settings, read_settings
from kb_tools.models import Article, Problem, Video
from kb_tools.site.relations import Relations, relate


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Settings, articles by path (`de/karten/pin.md`), videos, how they belong together, and what is wrong with them."""

    settings: Settings
    articles: dict[str, Article]
    videos: tuple[Video, ...]
    relations: Relations
    problems: tuple[Problem, ...]


def read_library() -> Library:
    """The knowledge base in the current folder. Raises KbError when it has no readable mkdocs.yml."""
    from kb_tools.sources.articles import list_articles, read_article
    from kb_tools.sources.check import check_together
    from kb_tools.sources.videos import read_videos

    settings, problems = read_settings()
    files, file_problems = list_articles(settings)
    read = [read_article(file, settings, _heading_only) for file in files]
    articles = tuple(article for article, _ in read if article)
    videos, video_problems = read_videos(settings)
    problems += file_problems + tuple(problem for _, found in read for problem in found) + video_problems
    problems += check_together(articles, videos, settings.videos.as_posix())
    by_path = {article.path: article for article in articles}
    return Library(settings=settings, articles=by_path, videos=videos, relations=relate(articles, videos, settings), problems=problems)


def _heading_only(source: str) -> str:
    # MkDocs renders each article itself; of passages the site needs none, of the body only a title.
    from mkdocs.utils import get_markdown_title

    return f"<h1>{escape(get_markdown_title(source) or '')}</h1>"
