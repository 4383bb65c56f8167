"""The menu, where an editor has written none: a folder is called what its index page is called, videos stand
last.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath
from typing import Any

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import dirname_to_title, get_markdown_title
from mkdocs.utils.meta import get_data

from kb_tools.site.blocks import plain_title
from kb_tools.site.pages import MadePage
from kb_tools.site.rendering import theme_safe
from kb_tools.site.topics import Topic

MOST_IN_MENU = 40
"""Articles of a topic that a menu shows. Every page carries the menu, half a kilobyte for each of them, and
one of a pruned menu's topics is open.
"""
MOST_UNPRUNED = 100
"""Articles of a language that a menu shows with all its folders open: 50 kB. Where there are more, a page
shows the folders, and what stands in its own.
"""


def is_large(topics: Iterable[Topic]) -> bool:
    """Whether a language's menu has to be pruned."""
    articles = Counter(topic.lang for topic in topics for _ in topic.articles)
    return max(articles.values(), default=0) > MOST_UNPRUNED


def shorten_menu(files: Files, topics: Sequence[Topic]) -> None:
    """Leave the articles of large topics out of the menu of a large site; the topic's own page lists them."""
    for topic in topics if is_large(topics) else ():
        for article in topic.articles if len(topic.articles) > MOST_IN_MENU else ():
            file = files.get_file_from_path(article.path)
            if file is not None and file.inclusion is InclusionLevel.UNDEFINED:
                file.inclusion = InclusionLevel.NOT_IN_NAV


def arrange(nav: Navigation, made: Mapping[str, MadePage], topics: Iterable[Topic]) -> None:
    """Name the folders of a menu that MkDocs made, and put them into the topics' order, our list of videos
    last.
    """
    for item in nav.items:
        _name_section(item, made)
    places = {topic.folder: place for place, topic in enumerate(topics)}
    nav.items.sort(
        key=lambda item: min(
            (_place(page, made, places) for page in item.children or () if page.is_page), default=-1
        )
    )


def _place(page: Any, made: Mapping[str, MadePage], places: Mapping[str, int]) -> int:
    """The topic's place; pages by themselves stand first, what is no topic before the videos."""
    found = made.get(page.file.src_uri)
    if found is not None and found.source.startswith("videos/"):
        return len(places) + 1
    return places.get(PurePosixPath(page.file.src_uri).parent.as_posix(), len(places))


def _name_section(item: Any, made: Mapping[str, MadePage]) -> None:
    for child in item.children or ():
        _name_section(child, made)
        if item.is_section and child.is_page and child.is_index and _is_guess(item.title, child.file):
            ours = made.get(child.file.src_uri)
            item.title = theme_safe(ours.title) if ours else _own_title(child.file) or item.title


def _is_guess(title: str, index: File) -> bool:
    """Whether MkDocs made a menu's title from the folder's name, rather than an editor
    (`nav_translations`).
    """
    return title == dirname_to_title(PurePosixPath(index.src_uri).parent.name)


def _own_title(file: File) -> str | None:
    """A page's title while MkDocs has not read the page yet."""
    markdown, front = get_data(file.content_string)
    title = front.get("title") or get_markdown_title(markdown)
    return (
        theme_safe(str(title))
        if front.get("title")
        else escape(plain_title(str(title)), quote=False)
        if title
        else None
    )
