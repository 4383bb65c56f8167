"""What editors wrote as pages of a site: rendered, with links to other files turned into links to pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote, unquote

from kb_tools.models import Article
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import relative
from kb_tools.site.blocks import TAG, UNSEEN, first_words
from kb_tools.site.inert import inert
from kb_tools.sources.docs_folder import list_articles
from kb_tools.sources.files import MARKDOWN, read_text
from kb_tools.sources.front_matter import split_front_matter
from kb_tools.sources.page_places import in_language, is_index, page_path, split_language
from kb_tools.sources.rendering import Render

ADDRESS = re.compile(r'(?<=\s)(href|src)="(?![a-z]+:|[/#])([^"#?]+)([^"]*)"')
"""A link to a file: neither a web address, nor one from the site's root, nor an anchor of the same page."""
HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
LONGEST_ANSWER = 8000
"""Characters of HTML in which a page's first paragraph is looked for."""


class Document(SimpleNamespace):
    """A page that editors wrote or we made, in the form of `shown`, with its `html`."""

    html: str
    lang: str


class Documents:
    """The files of docs/."""

    def __init__(self, settings: Settings, articles: Mapping[str, Article], render: Render) -> None:
        """`articles` by their path below docs/."""
        self._settings, self._articles, self._render = settings, articles, render
        files = list_articles(settings)[0]
        self._pages = {file.relative_to(settings.docs_dir).as_posix(): file for file in files}

    def pages(self) -> Iterator[Document]:
        """Each page, with where it stands in the other languages."""
        places: dict[PurePosixPath, dict[str, Any]] = {}
        for path in self._pages:
            lang, place = split_language(PurePosixPath(path), self._settings)
            url = page_path(PurePosixPath(path), self._settings)
            places.setdefault(place, {})[lang] = SimpleNamespace(url=url)
        for path, file in self._pages.items():
            lang, place = split_language(PurePosixPath(path), self._settings)
            yield self._page(path, file, lang, place, places[place])

    def _page(
        self, path: str, file: Path, lang: str, place: PurePosixPath, alternates: dict[str, Any]
    ) -> Document:
        source = read_text(self._settings.root, self._settings.name(file))[0]
        rendered = self._render(split_front_matter(source)[1], self._settings.name(file))
        url = page_path(PurePosixPath(path), self._settings)
        html = inert(ADDRESS.sub(lambda found: self._link(found, path, lang, url), rendered))
        article = self._articles.get(path)
        summary = (article.summary if article else "") or first_words(html[:LONGEST_ANSWER])
        return Document(
            file=SimpleNamespace(src_uri=path, norm_src_uri=place.as_posix(), alternates=alternates),
            url=url,
            lang=lang,
            html=html,
            title=article.title if article else _heading(html) or place.stem,
            is_index=is_index(path),
            ancestors=(),
            meta={"description": escape(summary)},
        )

    def _link(self, found: re.Match[str], path: str, lang: str, url: str) -> str:
        """The link to what is called so from the page at `path`; as it was where that is no file of docs/."""
        aimed = PurePosixPath(normpath(f"{PurePosixPath(path).parent}/{unquote(unescape(found[2]))}"))
        known = next((one for one in in_language(aimed, lang, self._settings) if self._has(one)), None)
        if known is None:
            return found[0]
        page = known.as_posix() in self._pages
        target = page_path(known, self._settings) if page else quote(site_file(known, self._settings))
        return f'{found[1]}="{relative(target, url)}{found[3]}"'

    def _has(self, path: PurePosixPath) -> bool:
        return path.as_posix() in self._pages or (
            ".." not in path.parts and (self._settings.docs_dir / path).is_file()
        )

    def others(self) -> Iterator[tuple[str, Path]]:
        """What is no page - pictures, papers - with its path on the site."""
        docs = self._settings.docs_dir
        for file in sorted(docs.rglob("*")):
            path = file.relative_to(docs)
            hidden = any(part.startswith(".") for part in path.parts) or path.parts[0] == "templates"
            if file.is_file() and file.suffix not in MARKDOWN and not hidden:
                yield site_file(PurePosixPath(path.as_posix()), self._settings), file


def _heading(html: str) -> str:
    found = HEADING.search(html)
    return unescape(TAG.sub("", UNSEEN.sub("", found[1]))).strip() if found else ""


def site_file(path: PurePosixPath, settings: Settings) -> str:
    """Where a file that is no page stands on the site."""
    lang, place = split_language(path, settings)
    return (place if lang == settings.languages[0] else PurePosixPath(lang) / place).as_posix()
