"""What we add to the pages editors write: videos and the date of the last review to articles, doors to index pages."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser

from kb_tools.config import Settings
from kb_tools.models import Article
from kb_tools.site.cards import card
from kb_tools.site.relations import Showing
from kb_tools.site.rendering import render
from kb_tools.site.words import long_date, words_for

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""Elements without an end tag."""


def dress_article(html: str, article: Article, showings: Iterable[Showing], path: str, settings: Settings) -> str:
    """An article's HTML with its videos after the answer (beside it on wide screens) and the date it was last reviewed.

    `path` is the page's own on the site: mkdocs-static-i18n can show one article in several languages' trees.
    """
    shown = [card(showing, article.lang, path, settings) for showing in showings if showing.video.available]
    words = words_for(article.lang)
    if article.reviewed:
        html += render("reviewed.html", article.lang, day=article.reviewed, date=long_date(article.reviewed, words))
    if not shown:
        return html
    cut = answer_end(html)
    videos = render("article_videos.html", article.lang, showings=shown)
    return f'<div class="kb-article"><div class="kb-answer">{html[:cut]}</div>{videos}<div class="kb-rest">{html[cut:]}</div></div>'


def dress_index(html: str, home: bool = False) -> str:
    """A page that leads on to others, marked so that its lists of links look like doors."""
    return f'<div class="kb-index{" kb-home" if home else ""}">{html}</div>'


class _FirstBlock(HTMLParser):
    """Finds where the first element that is no heading ends; `found` is the line and column of its end tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: tuple[int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` and the like open nothing."""

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.open.append("")  # broken by hand: better no cut than a cut inside an element
        elif not self.open and tag not in HEADINGS and self.found is None:
            self.found = self.getpos()


def answer_end(html: str) -> int:
    """The index just after an article's first block, which is its answer; the length of `html` when it has none."""
    parser = _FirstBlock()
    parser.feed(html)
    parser.close()
    if parser.found is None:
        return len(html)
    line, column = parser.found
    start = sum(len(text) + 1 for text in html.split("\n")[: line - 1]) + column
    return html.index(">", start) + 1
