"""A page in its template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from html import unescape
from types import MappingProxyType

from markupsafe import Markup

from kb_tools.links.addresses import tree
from kb_tools.site.addresses import relative
from kb_tools.site.composed import composed
from kb_tools.site.dressing import (
    contact,
    dress,
    legal,
    lost_content,
    lost_page,
    page_end,
    page_start,
    site_root,
)
from kb_tools.site.heads import put_head
from kb_tools.site.library import LanguageSite
from kb_tools.site.notfound import HERE
from kb_tools.site.pages import MadePage
from kb_tools.site.plain.documents import Document
from kb_tools.site.plain.naming import Naming
from kb_tools.site.rendering import render
from kb_tools.site.search_start import search_words
from kb_tools.site.shipped_assets import addressed
from kb_tools.site.topics import home_path

LOST = "404.html"
NOWHERE: Mapping[str, str] = MappingProxyType({})
"""The translations of a page that has none."""
ASKS = "data-kb-ask"
"""A field of ours that answers while somebody types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the pages of a language have in common."""

    site: LanguageSite
    naming: Naming

    def page(self, page: Document, made: MadePage | None = None) -> str:
        """The whole page; `made` where it is one of ours."""
        dressed = composed(dress(page.html, page, made, self.site))
        content = page_start(page, made, self.site) + dressed + page_end(page, made, self.site)
        title = made.title if made else page.title
        there = made.elsewhere if made else {lang: one.url for lang, one in page.file.alternates.items()}
        described = unescape(page.meta["description"])
        html = self._framed(content, title, described, page.url, there)
        return put_head(html, page, made, self.site)

    def search_page(self) -> tuple[str, str]:
        """The path of the page that only asks, and its HTML."""
        words, path = self.site.library.settings.language(self.site.lang).site, self._search
        field = render("plain/search.html", self.site.library.settings.language(self.site.lang))
        content = field + contact(self.site)
        return path, self._framed(content, words.search_button, words.search_label, path)

    def lost_page(self, before: str) -> str:
        """The page for addresses that lead nowhere, given the one `before` this language."""
        words = self.site.words
        html = self._framed(lost_content(self.site), words.not_found, words.not_found_lead, LOST)
        return lost_page(before, html, self.site)

    @property
    def _search(self) -> str:
        settings = self.site.library.settings
        return tree(self.site.lang, settings) + (
            "search/" if settings.use_directory_urls else "search/index.html"
        )

    def _framed(
        self, content: str, title: str, description: str, path: str, elsewhere: Mapping[str, str] = NOWHERE
    ) -> str:
        """The page for addresses that lead nowhere may be shown at any, so its links are whole."""
        settings = self.site.library.settings
        language = settings.language(self.site.lang)
        link = site_root(self.site).__add__ if path == LOST else partial(relative, page=path)
        return render(
            "plain/page.html",
            language,
            title=title,
            description=description,
            canonical=settings.site_url and settings.site_url + path,
            content=Markup(content),  # noqa: S704 made of our templates and the editors' Markdown
            asks=ASKS in content,
            naming=self.naming,
            legal=Markup(legal(self.site, None if path == LOST else path)),  # noqa: S704 our template
            end=Markup(HERE if path == LOST else ""),  # noqa: S704 ours
            told=search_words(language),
            root=link(""),
            addressed=addressed,
            home=link(home_path(self.site.lang, settings)),
            search=link(self._search),
            languages=[
                (link(elsewhere.get(lang, home_path(lang, settings))), lang, settings.language(lang).name)
                for lang in settings.languages
                if lang != self.site.lang
            ],
        )
