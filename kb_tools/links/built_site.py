"""Proof that every link we hand out leads somewhere: the page is built, it has the anchor, the second lies
within the video.

A site is looked up in its own files, or in the record that a good build leaves of it: one file, which agents'
links are proved against while the site itself is built again, moved or deleted. The published site has it,
too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from kb_tools.models import Hit, Link, Proof
from kb_tools.text import Sentence, joined, say

RECORD = "site.record"
"""The record's name, in the folder of the index."""
ON_SITE = "kb-site.txt"
"""The name of the same record on the site itself, where whoever publishes an index asks for it."""
FORMAT = "kb-site-1"
Anchors = Callable[[str, bool], frozenset[str] | None]
"""Takes the path of a page and whether all of it is asked for or its article; gives its anchors, None where
there is no such page.
"""
Flaw = tuple[Sentence, Sentence]
"""What is wrong with a link, and what to do."""


def site_in(folder: Path, url: str) -> BuiltSite:
    """The site built in a folder, each page read once. A page's menu can be a hundred times its text, so the
    text is looked through first.
    """
    from kb_tools.links.page_anchors import page_anchors

    return BuiltSite(cache(partial(page_anchors, folder)), url, by_zensical=is_by_zensical(folder))


def is_by_zensical(folder: Path) -> bool:
    """Whether the site in a folder was built by Zensical: without plugins, so without our pages."""
    from kb_tools.links.page_anchors import built_by

    return built_by(folder).lower().startswith("zensical")


def recorded_site(record: bytes, url: str) -> BuiltSite | None:
    """The site that a record tells of; None for that of another version."""
    head, _, rows = record.decode().partition("\n")
    if head != FORMAT:
        return None

    def anchors(path: str, _whole: bool) -> frozenset[str] | None:
        start = rows.find(f"\n{path}\t")
        return (
            frozenset(rows[start + 1 : rows.index("\n", start + 1)].split("\t")[1:]) if start >= 0 else None
        )

    return BuiltSite(anchors, url)


def recorded_whole(record: bytes, url: str) -> BuiltSite | None:
    """The same for many questions: all of the record is read first."""
    head, pages = _read(record)
    return BuiltSite(lambda path, _whole: pages.get(path), url) if head == FORMAT else None


def has_still(before: bytes, now: bytes) -> bool:
    """Whether a site has each page and anchor that it had, by its records."""
    (head, had), (other, has) = _read(before), _read(now)
    lost = (path for path, anchors in had.items() if path not in has or not anchors <= has[path])
    return head == other and not any(True for _ in lost)


def _read(record: bytes) -> tuple[str, dict[str, frozenset[str]]]:
    """The format of a record; page -> its anchors."""
    head, *rows = record.decode().split("\n")
    cells = [row.split("\t") for row in rows]
    return head, {path: frozenset(anchors) for path, *anchors in cells if path}


def record_of(folder: Path) -> bytes:
    """What is to be remembered of the site in a folder: its pages, and the anchors of their articles."""
    from kb_tools.links.page_anchors import page_anchors

    pages = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*.html"))
    cells = ((path, *sorted(page_anchors(folder, path, False) or ())) for path in pages)
    rows = "\n" + "".join(
        "\t".join((*row, "\n")) for row in cells if not any(re.search(r"[\t\r\n]", cell) for cell in row)
    )
    return f"{FORMAT}\n{rows}".encode()


class BuiltSite:
    """The pages and anchors of a site, by the paths of its files."""

    def __init__(self, anchors: Anchors, url: str, *, by_zensical: bool = False) -> None:
        self._url, self._anchors, self._by_zensical = url, anchors, by_zensical

    def prove(self, links: Iterable[Link]) -> tuple[tuple[Link, Flaw], ...]:
        """The links that lead nowhere, each once, with what is wrong with it.

        Addresses outside the site are not looked up, but their second is checked.
        """
        return tuple((link, flaw) for link in dict.fromkeys(links) if (flaw := self.flaw(link)))

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
        if path is not None and self._anchors(path, False) is None:
            if self._by_zensical:
                what = say(
                    "the site was built by Zensical, which ignores plugins: it has no {path}", path=path
                )
                return what, say("build it with `kb build`")
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
        return any(anchor in (self._anchors(path, whole) or ()) for whole in (False, True))


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
