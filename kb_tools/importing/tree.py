"""HTML of others as a tree that is neither too large nor too deep, with the end tags that HTML lets people
leave out.
"""

from __future__ import annotations

import re
import warnings
from typing import Any

from bs4 import BeautifulSoup

from kb_tools.errors import KbError
from kb_tools.text import ended, say

LARGEST = 5_000_000
"""Characters, without pictures that stand in the text: a page of that size is no FAQ."""
DEEPEST = 150
"""Levels; pages made by clicking together reach 60."""
PICTURE = re.compile(r"data:image/[^\"'()\s<>]*")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LAYOUT = frozenset(
    (
        "p",
        "div",
        "ul",
        "ol",
        "dl",
        "table",
        "pre",
        "blockquote",
        "section",
        "article",
        "hr",
        "details",
        "figure",
        "form",
        *HEADINGS,
    )
)
ENDS = {
    **dict.fromkeys(
        LAYOUT,
        (
            frozenset({"p"}),
            frozenset({"div", "li", "td", "th", "dd", "dt", "section", "article", "blockquote", "details"}),
        ),
    ),
    "li": (frozenset({"li"}), frozenset({"ul", "ol"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
}
"""Element -> those that it ends when it begins, and those that keep it from ending what lies further out.

Source: html.spec.whatwg.org, Optional tags.
"""


class _Tree(BeautifulSoup):
    """BeautifulSoup over Python's own parser, which knows nothing of optional end tags."""

    def handle_starttag(self, name: str, *args: Any, **kwargs: Any) -> Any:
        if len(self.tagStack) > DEEPEST:
            raise RecursionError
        ended, kept = ENDS.get(name, (frozenset(), frozenset()))
        if ended:
            for tag in reversed(self.tagStack):
                if tag.name in ended:
                    self.handle_endtag(tag.name)
                if tag.name in ended or tag.name in kept:
                    break
        return super().handle_starttag(name, *args, **kwargs)


def parse_html(html: str) -> BeautifulSoup:
    """The HTML as a tree. Raises KbError when nothing can be made of it."""
    html = PICTURE.sub("data:image/", html.replace("\r\n", "\n").replace("\r", "\n"))
    if len(html) > LARGEST:
        raise KbError(say("its HTML is longer than {n} million characters", n=LARGEST // 1_000_000))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a text that looks like an address or a file name is a text
        try:
            return _Tree(ended(html), "html.parser")
        except RecursionError:
            raise KbError(say("its HTML is nested too deeply")) from None
        except Exception as error:  # the parser raises whatever hostile markup makes it stumble over
            raise KbError(say("its HTML cannot be read ({error})", error=type(error).__name__)) from None


def plain(html: str) -> str:
    """A title without its markup."""
    return " ".join((parse_html(html).get_text() if re.search("[<&]", html) else html).split())
