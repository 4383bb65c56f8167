"""Proof that every link we hand out leads somewhere: the page is built, it has the anchor, the second lies
within the video.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, partial
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kb_tools.models import Hit, Link, Proof
from kb_tools.text import Sentence, joined, say

ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
Flaw = tuple[Sentence, Sentence]
"""What is wrong with a link, and what to do."""


def prove(site_dir: Path, site_url: str, links: Iterable[Link]) -> tuple[tuple[Link, Flaw], ...]:
    """The links that lead nowhere in the site built in `site_dir`, each once, with what is wrong with it.

    Addresses outside `site_url` are not looked up, but their second is checked.
    """
    site = BuiltSite(site_dir, site_url)
    return tuple((link, flaw) for link in dict.fromkeys(links) if (flaw := site.flaw(link)))


class BuiltSite:
    """The pages and anchors of a site as built, each page read once. A page's menu can be a hundred times its
    text, so the text is looked through first.
    """

    def __init__(self, folder: Path, url: str) -> None:
        self._url = url
        self._ids = cache(partial(_ids, folder))

    def proof(self, hit: Hit) -> Proof:
        """Whether the link of a hit leads somewhere, as far as the site can tell."""
        if not hit.url.startswith(self._url):
            youtube = hit.entry.kind == "video"
            facts = say("in the index, on YouTube") if youtube else say("in the index")
            return Proof(what="link", holds=True, facts=facts)
        flaw = self.flaw(Link(url=hit.url, source=hit.entry.id, start=hit.start, duration=hit.entry.duration))
        facts = joined(flaw, " - ") if flaw else say("page is in the built site")
        return Proof(what="link", holds=not flaw, facts=facts)

    def flaw(self, link: Link) -> Flaw | None:
        """What is wrong with a link; None where it leads somewhere, or elsewhere."""
        try:
            path, anchor = _inside(link.url, self._url)
        except ValueError:
            return say("it is no web address"), say("correct it where it is written")
        start = link.start if link.start is not None else _second(anchor) or _second(urlsplit(link.url).query)
        if start is not None and link.duration is not None and not 0 <= start < link.duration:
            return (
                say(
                    "second {start} is not within the video's {duration} seconds",
                    start=start,
                    duration=link.duration,
                ),
                say("name a second of the video"),
            )
        if path is not None and self._ids(path, False) is None:
            return (
                say("the site has no {path}", path=path),
                say("build the site again, or take the page out of exclude_docs"),
            )
        if path is None or not anchor or _second(anchor) is not None or self._has(path, anchor):
            return None
        return (
            say("{path} has no anchor {anchor!r}", path=path, anchor=anchor),
            say("build the site again; if that does not help, give the heading an {{#anchor}} of its own"),
        )

    def _has(self, path: str, anchor: str) -> bool:
        return any(anchor in (self._ids(path, whole) or ()) for whole in (False, True))


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


def _ids(site_dir: Path, path: str, whole: bool) -> frozenset[str] | None:
    """The anchors of the whole page, or of its article only; None when there is no such page."""
    file = site_dir / path
    try:
        if not file.resolve().is_relative_to(site_dir.resolve()):
            return None
        html = file.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):  # no such file, or no name a file could have
        return None
    article = None if whole else ARTICLE.search(html)
    parser = _Ids()
    parser.feed(article[0] if article else html)
    parser.close()
    return frozenset(parser.ids)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (name == "name" and tag == "a")):
                self.ids.add(value)
