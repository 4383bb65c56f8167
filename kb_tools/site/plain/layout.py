"""A page in its template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

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

Link = Callable[[str, str], str]
"""Takes the path of a page, and that of the page that links to it; gives the link."""
LOST = "404.html"
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
        html = self._framed(content, title, unescape(page.meta["description"]), page.url, relative)
        return put_head(html, page, made, self.site)

    def search_page(self) -> tuple[str, str]:
        """The path of the page that only asks, and its HTML."""
        words, path = self.site.library.settings.language(self.site.lang).site, self._search
        field = render("plain/search.html", self.site.library.settings.language(self.site.lang))
        content = field + contact(self.site)
        return path, self._framed(content, words.search_button, words.search_label, path, relative)

    def lost_page(self, before: str) -> str:
        """The page for addresses that lead nowhere, given the one `before` this language. It may be shown at
        any address, so its links are whole.
        """
        root, words = site_root(self.site), self.site.library.settings.language(self.site.lang).site
        html = self._framed(
            lost_content(self.site),
            words.not_found,
            words.not_found_lead,
            LOST,
            lambda path, _: root + path,
        )
        return lost_page(before, html, self.site)

    @property
    def _search(self) -> str:
        settings = self.site.library.settings
        return tree(self.site.lang, settings) + (
            "search/" if settings.use_directory_urls else "search/index.html"
        )

    def _framed(self, content: str, title: str, description: str, path: str, link: Link) -> str:
        settings = self.site.library.settings
        language = settings.language(self.site.lang)
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
            root=link("", path),
            addressed=addressed,
            home=link(home_path(self.site.lang, settings), path),
            search=link(self._search, path),
            languages=[
                (link(home_path(lang, settings), path), lang, settings.language(lang).name)
                for lang in settings.languages
                if lang != self.site.lang
            ],
        )
