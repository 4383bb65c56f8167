"""Proof that every link we hand out leads somewhere: the page is built, it has the anchor, the second lies
within the video.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kb_tools.models import Link, Problem

PageReader = Callable[[str], "str | None"]
"""A file's path inside the site -> its text, None when there is no such file."""


def prove(site_dir: Path, site_url: str, links: Iterable[Link]) -> tuple[Problem, ...]:
    """What is wrong with the links into the site built in `site_dir`, a Problem each; every page is read
    once.
    """
    return dead_links(links, site_url, lambda path: _read(site_dir, path))


def dead_links(links: Iterable[Link], site_url: str, read: PageReader) -> tuple[Problem, ...]:
    """The links that lead nowhere. Addresses outside `site_url` are not looked up, but their second is
    checked.
    """
    site = _Site(read)
    found = ((link, _flaw(link, site_url, site)) for link in dict.fromkeys(links))
    return tuple(
        Problem(
            file=link.source,
            line=0,
            what=f"{link.url!r} leads nowhere: {flaw[0]}",
            fix=flaw[1],
            rule="dead-link",
        )
        for link, flaw in found
        if flaw
    )


class _Site:
    """Which pages and anchors there are. A page's menu can be a hundred times its text, so the text is looked
    through first.
    """

    def __init__(self, read: PageReader) -> None:
        self._in_text = cache(lambda path: _anchors(_text_of(read(path))))
        self._anywhere = cache(lambda path: _anchors(read(path)))

    def has_page(self, path: str) -> bool:
        return self._in_text(path) is not None

    def has_anchor(self, path: str, anchor: str) -> bool:
        return anchor in (self._in_text(path) or ()) or anchor in (self._anywhere(path) or ())


def _flaw(link: Link, site_url: str, site: _Site) -> tuple[str, str] | None:
    try:
        path, anchor = _inside(link.url, site_url)
    except ValueError:
        return "it is no web address", "correct it where it is written"
    start = link.start if link.start is not None else _second(anchor) or _second(urlsplit(link.url).query)
    if start is not None and link.duration is not None and not 0 <= start < link.duration:
        return (
            f"second {start} is not within the video's {link.duration} seconds",
            "name a second of the video",
        )
    if path is None:
        return None
    if not site.has_page(path):
        return f"the site has no {path}", "build the site again, or take the page out of exclude_docs"
    if anchor and _second(anchor) is None and not site.has_anchor(path, anchor):
        return (
            f"{path} has no anchor {anchor!r}",
            "build the site again; if that does not help, give the heading an {#anchor} of its own",
        )
    return None


def _inside(url: str, site_url: str) -> tuple[str | None, str]:
    """The file a URL stands for (None when it is not ours), and the anchor."""
    parts = urlsplit(url)
    if parts.scheme and not (site_url and url.startswith(site_url)):
        return None, parts.fragment
    root = urlsplit(site_url).path if parts.scheme else ""
    path = unquote(parts.path.removeprefix(root)).lstrip("/")
    return (path + "index.html" if not path or path.endswith("/") else path), unquote(parts.fragment)


def _second(anchor: str) -> int | None:
    match = re.fullmatch(r"t=(\d+)s?", anchor)
    return int(match[1]) if match else None


def _read(site_dir: Path, path: str) -> str | None:
    file = site_dir / path
    try:
        inside = file.resolve().is_relative_to(site_dir.resolve())
        return file.read_text(encoding="utf-8", errors="replace") if inside else None
    except (OSError, ValueError):  # no such file, or no name a file could have
        return None


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (name == "name" and tag == "a")):
                self.ids.add(value)


def _text_of(html: str | None) -> str | None:
    if html is None:
        return None
    start, end = html.find("<article"), html.rfind("</article>")
    return html[start:end] if 0 <= start < end else html


def _anchors(html: str | None) -> frozenset[str] | None:
    if html is None:
        return None
    parser = _Ids()
    parser.feed(html)
    parser.close()
    return frozenset(parser.ids)
