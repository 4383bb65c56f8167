"""Markdown as rules look at it: without what is only shown as code, and a rendered page's links and anchors.
Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from kb_tools.links.running import runs
from kb_tools.text import ended

FENCE = re.compile(
    r"^(?P<mark>[ \t]*(?:```+|~~~+))[^\n]*\n.*?(?:^[ \t]*(?:```+|~~~+)[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
INLINE = re.compile(r"(?<!`)(`+)(?!`)[^`\n](?:.*?[^`])?\1(?!`)", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
NOT_SPACE = re.compile(r"\S")
OUR_LINKS = {"headerlink", "footnote-ref", "footnote-backref"}
"""Classes of links that Markdown's extensions made."""


ACTING = ("href", "src", "action", "formaction", "data", "xlink:href")
"""Attributes whose address a browser may open by itself, or at a press of a button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link or an image (`image`) leads, as written, and the line it stands on; 0 where that is not to
    be found.
    """

    address: str
    line: int
    image: bool = False


def without_code(body: str, *, comments: bool = False) -> str:
    """The Markdown with code, and comments unless they are wanted, blanked out: every character that is left
    keeps its place.
    """
    for pattern in (FENCE, INLINE) if comments else (FENCE, COMMENT, INLINE):
        body = pattern.sub(lambda found: NOT_SPACE.sub(" ", found[0]), body)
    return body


def line_of(text: str, at: int, first_line: int) -> int:
    """The line of a character, where the text begins on `first_line`."""
    return first_line + text.count("\n", 0, at)


def scan_page(html: str, body: str, first_line: int) -> tuple[tuple[Target, ...], frozenset[str]]:
    """A rendered page's links and images in their order, each with its line in the Markdown `body`, and the
    anchors the page has.
    """
    page = _Page()
    page.feed(ended(html))
    page.close()
    seen: Counter[str] = Counter()
    targets = []
    for address, image in page.targets:
        targets.append(
            Target(address=address, line=_line(address, body, first_line, seen[address]), image=image)
        )
        seen[address] += 1
    return tuple(targets), frozenset(page.anchors)


def _line(address: str, body: str, first_line: int, nth: int) -> int:
    """Where an address stands for the nth time; the last place where it stands less often than it is
    shown.
    """
    ways = "|".join(re.escape(written) for written in dict.fromkeys((address, escape(address))))
    form = rf"(?<![\w/.-])(?:{ways})(?!\.?[\w#/?&=%-])" if address else r"\]\(\s*\)(?!\{)|href=([\"'])\s*\1"
    places = [found.start() for found in re.finditer(form, body)]
    return line_of(body, places[min(nth, len(places) - 1)], first_line) if places else 0


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.targets: list[tuple[str, bool]] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors.update(filter(None, (values.get("id"), values.get("name") if tag == "a" else "")))
        names_a_place = not values.get("href") and (values.get("id") or values.get("name"))
        if tag == "a" and names_a_place:
            return  # `[](){#here}` is how people set an anchor
        if tag == "a" and "href" in values and OUR_LINKS.isdisjoint(values.get("class", "").split()):
            self.targets.append((values["href"], False))
        elif tag in ("img", "source", "video", "audio") and values.get("src"):
            self.targets.append((values["src"], True))
        else:
            self.targets += ((values[name], False) for name in ACTING if runs(values.get(name, "")))
