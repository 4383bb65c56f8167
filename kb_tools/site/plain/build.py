"""From the sources to a folder of plain pages, at the very addresses of the site that MkDocs builds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

from kb_tools.links.addresses import tree
from kb_tools.models import Article
from kb_tools.settings.settings import Settings
from kb_tools.site.extras import extras_of
from kb_tools.site.feeds import feed, llms_txt
from kb_tools.site.heads import translations
from kb_tools.site.library import LanguageSite, read_library, with_related
from kb_tools.site.moved import moved_page
from kb_tools.site.pages import MadePage, made_pages
from kb_tools.site.plain.documents import Document, Documents
from kb_tools.site.plain.layout import Layout
from kb_tools.site.plain.naming import read_naming
from kb_tools.site.policy import write_policy
from kb_tools.site.rendering import TEMPLATES
from kb_tools.site.shipped_assets import FOLDER, STYLE, asset_texts, script_text, style_sheet
from kb_tools.site.sitemap import FILE as SITE_MAP
from kb_tools.site.sitemap import ROBOTS, site_map
from kb_tools.sources.rendering import make_renderer

PLAIN = TEMPLATES / "plain"


def build_plain(settings: Settings, folder: Path) -> None:
    """Build the site of a knowledge base into `folder`, an empty one. Raises KbError."""
    library = with_related(read_library(settings.root))
    documents = Documents(settings, library.articles, make_renderer(settings))
    pages = tuple(documents.pages())
    lost, listed = "", dict[str, Mapping[str, str]]()
    for lang in settings.languages:
        naming = read_naming(settings, lang)
        site = LanguageSite(
            library=library, lang=lang, name=naming.name, description=naming.description, search=True
        )
        layout = Layout(site=site, naming=naming)
        listed |= _write_language(folder, layout, tuple(page for page in pages if page.lang == lang))
        lost = layout.lost_page(lost)
    _write(folder, "404.html", lost)
    if settings.site_url:
        _write(folder, SITE_MAP, site_map(listed.items(), library))
        _write(folder, "robots.txt", ROBOTS.format(site=settings.site_url))
    _write(folder, STYLE, style_sheet((PLAIN / "plain.css",)))
    for path, text in (*asset_texts(), (f"{FOLDER}/plain.js", script_text(PLAIN / "plain.js"))):
        _write(folder, path, text)
    for path, file in documents.others():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    write_policy(folder, settings.feedback)


def _write_language(
    folder: Path, layout: Layout, pages: Sequence[Document]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The pages of a language, what programs read of it, and its search. Gives the address of each page, with
    those of its translations.
    """
    site, settings = layout.site, layout.site.library.settings
    found: list[tuple[str, Article]] = []
    path, html = layout.search_page()
    _write(folder, path, html)
    written = {page.url for page in pages}
    made = [(_document(one, site), one) for one in made_pages(site) if one.path not in written]
    for page, one in (*((page, None) for page in pages), *made):
        _write(folder, page.url, layout.page(page, one))
        yield settings.site_url + page.url, translations(page, one, settings.site_url)
        if article := site.library.articles.get(page.file.src_uri):
            found.append((page.html, article))
    for move in site.library.moves:
        if move.lang == site.lang:
            _write(folder, move.file, moved_page(move, settings))
    start = tree(site.lang, settings)
    _write(folder, f"{start}llms.txt", llms_txt(site))
    if settings.site_url:
        _write(folder, f"{start}feed.xml", feed(site))
    extras_of(site, found, folder).write()


def _document(page: MadePage, site: LanguageSite) -> Document:
    """A page of ours in the form of those that editors wrote."""
    start = f"{site.lang}/" if site.library.settings.language_folders else ""
    return Document(
        file=SimpleNamespace(src_uri=start + page.source, norm_src_uri=page.source),
        url=page.path,
        lang=site.lang,
        html=page.html,
        title=page.title,
        is_index=page.source.endswith("index.md"),
        ancestors=(),
        meta={"description": page.description},
    )


def _write(folder: Path, path: str, text: str) -> None:
    """A file of the site, at its quoted path."""
    file = folder / unquote(f"{path}index.html" if not path or path.endswith("/") else path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
