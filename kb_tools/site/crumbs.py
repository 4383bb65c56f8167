"""The way from the first page down to a page, as visitors see it and programs are told it."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Any

from kb_tools.models import Article
from kb_tools.site.addresses import relative, videos_path
from kb_tools.site.blocks import TAG
from kb_tools.site.library import LanguageSite
from kb_tools.site.pages import MadePage
from kb_tools.site.rendering import render
from kb_tools.site.shown import Shown
from kb_tools.site.topics import home_path


def crumbs(
    page: Shown, made: MadePage | None, article: Article | None, site: LanguageSite
) -> tuple[tuple[str, str], ...]:
    """(title, path on the site) of the pages above a page, the language's first page before the others; none
    for that page itself.
    """
    settings = site.library.settings
    home = home_path(site.lang, settings)
    if plain_path(page.url) == home:
        return ()
    if made and made.video:
        return (site.name, home), (settings.language(site.lang).site.videos, videos_path(site.lang, settings))
    return (site.name, home), *_above(page, article, site, home)


def crumb_bar(places: tuple[tuple[str, str], ...], path: str, site: LanguageSite) -> str:
    """Those places as links on the page at `path`; "" without any."""
    if not places:
        return ""
    links = [(title, relative(place, path)) for title, place in places]
    return render("crumbs.html", site.library.settings.language(site.lang), links=links)


def plain_path(url: str) -> str:
    """MkDocs calls the root "./"."""
    return "" if url in (".", "./") else url


def plain_text(html: Any) -> str:
    """A title as MkDocs keeps it, as text."""
    return unescape(TAG.sub("", str(html)))


def _above(page: Shown, article: Article | None, site: LanguageSite, home: str) -> Iterator[tuple[str, str]]:
    """The menu's folders around a page that have a page of their own, outermost first; else the topic of an
    article.
    """
    around = [found for section in reversed(list(page.ancestors)) for found in _first_page(section, page)]
    above = [(title, path) for title, path in around if path != home]
    topic = site.library.topic_of(article.path) if article and not above else None
    yield from above
    if topic:
        yield topic.title, topic.path


def _first_page(section: Any, page: Shown) -> list[tuple[str, str]]:
    """(title, path) of a folder's own page, unless that is `page`."""
    children = [
        child
        for child in getattr(section, "children", None) or ()
        if child.is_page and getattr(child, "is_index", False)
    ]
    return [
        (plain_text(section.title), plain_path(child.url or "")) for child in children if child is not page
    ][:1]
