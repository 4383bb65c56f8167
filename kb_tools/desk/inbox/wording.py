"""What a system keeps as HTML, with entities or doubly encoded, as the text that was written. Pure."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from kb_tools.text import ended

TAG = re.compile(
    r"</?(?:p|br|div|span|a|ul|ol|li|b|strong|i|em|u|s|h[1-6]|table|tr|td|img|pre|code|blockquote|body)\b"
    r"[^<>]*>",
    re.IGNORECASE,
)
BLOCKS = frozenset(
    "p br div ul ol li tr table blockquote pre hr h1 h2 h3 h4 h5 h6".split()  # noqa: SIM905 - read at once
)
UNSEEN = frozenset(("script", "style", "head", "template"))


def plain_text(text: str) -> str:
    """The text without tags, entities as the signs they stand for; a text without either stays as it is."""
    return text_of_html(text) if TAG.search(text) else unescape(text) if "&" in text else text


def text_of_html(html: str) -> str:
    """The words of HTML, a line for each block, without scripts and styles."""
    page = _Words()
    page.feed(ended(html))
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.parts).split("\n"))
    return "\n".join(filter(None, lines))


def undo_mojibake(text: str) -> str:
    """UTF-8 that was read as Latin-1 and written again, as the exports of Facebook and Instagram have it;
    any other text stays as it is.
    """
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._unseen += tag in UNSEEN
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = max(0, self._unseen - (tag in UNSEEN))
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))
