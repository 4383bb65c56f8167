"""A page's HTML as the blocks it is made of, and the links in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from urllib.parse import urljoin, urlsplit

from markdown import markdown

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
"""Elements without an end tag."""
HREF = re.compile(r'\bhref="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
MARKUP = re.compile(r"[<&*_`\[\\]")
"""Signs without which a heading is plain text."""
UNSEEN = re.compile(r'<a class="headerlink".*?</a>|<(script|style)\b.*?</\1>', re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """An element that stands at the top of a page's HTML: its tag, and the indexes of its beginning and
    end.
    """

    tag: str
    start: int
    end: int


class _Blocks(HTMLParser):
    """Collects (tag, line and column of the start tag, line and column of the end tag) of the outermost
    elements.
    """

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, tuple[int, int]]] = []
        self.found: list[tuple[str, tuple[int, int], tuple[int, int]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag not in VOID:
            self.open.append((tag, self.getpos()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """`<br/>` and the like open nothing."""

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.open.append(("", (0, 0)))  # broken by hand: better no cut than a cut inside an element
            return
        _, start = self.open.pop()
        if not self.open:
            self.found.append((tag, start, self.getpos()))


def top_blocks(html: str) -> tuple[Block, ...]:
    """The outermost elements in order, up to the first that is broken."""
    parser = _Blocks()
    parser.feed(html)
    parser.close()
    lines = list(accumulate((len(line) + 1 for line in html.split("\n")), initial=0))
    return tuple(
        Block(
            tag=tag, start=lines[start[0] - 1] + start[1], end=html.index(">", lines[end[0] - 1] + end[1]) + 1
        )
        for tag, start, end in parser.found
    )


def answer_end(html: str) -> int:
    """The index just after an article's first block that is no heading, which is its answer; the length of
    `html` when it has none.
    """
    return next((block.end for block in top_blocks(html) if block.tag not in HEADINGS), len(html))


def first_words(html: str, most: int = 160) -> str:
    """The text of a page's answer, cut between words after at most `most` characters."""
    answer = next((html[block.start : block.end] for block in top_blocks(html) if block.tag == "p"), "")
    text = " ".join(unescape(TAG.sub(" ", UNSEEN.sub("", answer))).split())
    return text if len(text) <= most else text[: most - 1].rpartition(" ")[0] + "…"


def plain_title(heading: str) -> str:
    """What a heading says, without the Markdown and HTML in it."""
    return unescape(TAG.sub("", markdown(heading))).strip() if MARKUP.search(heading) else heading


def linked_paths(html: str, page: str) -> frozenset[str]:
    """The paths on the site that a page at the path `page` links to."""
    found = set()
    for href in HREF.findall(html):
        try:
            target = urlsplit(urljoin(f"//site/{page}", unescape(href)))
        except ValueError:  # an address nobody could follow
            continue
        if target.netloc == "site":
            found.add(target.path.lstrip("/"))
    return frozenset(found)
