"""What we add to an article: its videos, what else may help, the question whether it did, and when it was
last checked.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from kb_tools.links.addresses import video_path
from kb_tools.models import Article
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import article_path, relative
from kb_tools.site.blocks import answer_end
from kb_tools.site.cards import card
from kb_tools.site.relations import Showing
from kb_tools.site.rendering import render
from kb_tools.text import clock

MOST_CHAPTERS = 8


def dress_article(
    html: str, article: Article, showings: Iterable[Showing], path: str, settings: Settings
) -> str:
    """An article's HTML with its videos after the answer, beside it on wide screens.

    `path` is the page's own on the site: mkdocs-static-i18n can show one article in several languages' trees.
    """
    shown = [showing for showing in showings if showing.video.available]
    if not shown:
        return html
    cut = answer_end(html)
    cards = [
        (card(showing, article.lang, path, settings), _chapters(showing, path, settings)) for showing in shown
    ]
    videos = render("article_videos.html", settings.language(article.lang), showings=cards)
    return (
        f'<div class="kb-article"><div class="kb-answer">{html[:cut]}</div>{videos}<div class="kb-rest">'
        f"{html[cut:]}</div></div>"
    )


def sample_mark(article: Article, settings: Settings) -> str:
    """What stands above a page that only shows what one looks like."""
    words = settings.language(article.lang).site
    return f'<p class="kb-sample">{escape(words.sample)}</p>' if article.sample else ""


def _chapters(showing: Showing, path: str, settings: Settings) -> list[tuple[str, str, str]]:
    """(link, time, title) of the chapters of a video."""
    chapters = showing.video.chapters[:MOST_CHAPTERS]
    return [
        (relative(video_path(showing.video, settings, c.start), path), clock(c.start), c.title)
        for c in chapters
    ]


def article_end(article: Article, path: str, settings: Settings, related: Iterable[Article] = ()) -> str:
    """Related articles, `Hat das geholfen?`, copy and print buttons (shown by the script that makes them
    work), the date.
    """
    language = settings.language(article.lang)
    return render(
        "article_end.html",
        language,
        id=article.id,
        endpoint=settings.feedback,
        related=[(relative(article_path(other, settings), path), other.title) for other in related],
        day=article.reviewed,
        reviewed=language.formats.long_date(article.reviewed) if article.reviewed else "",
    )
