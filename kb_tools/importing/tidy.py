"""HTML that others wrote, reduced to what an article may have. What was lost on the way, and matters, is
told.

Nothing that runs, loads or hides gets through: markdown.py sees only text, headings, lists, tables, quotes,
code, emphasis, and links to addresses that were looked at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kb_tools.importing.links_and_images import (
    Notes,
    Picture,
    Resolve,
    attribute,
    embedded,
    tidy_images,
    tidy_links,
)
from kb_tools.importing.tree import HEADINGS
from kb_tools.text import clean, say

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

DROPPED = (
    "script", "style", "template", "svg", "math", "noscript", "head", "title", "meta", "link", "base",
    "input", "select", "textarea",
    "canvas", "audio", "map",
    "frame", "frameset", "applet", "dialog", "datalist", "progress", "meter",
)  # fmt: skip
EMBEDDED = ("iframe", "object", "embed", "video")
INLINE = (
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "span",
    "font",
    "code",
    "kbd",
    "samp",
    "q",
    "small",
    "mark",
    "sub",
    "sup",
    "label",
)
BLOCKS = (
    "p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "pre", "blockquote", "section", "article", "dl",
    "dt", "dd", "hr", "details",
    "figure", "header", "footer", "main", "aside", *HEADINGS,
)  # fmt: skip


def tidy(soup: BeautifulSoup, lang: str, resolve: Resolve, picture: Picture, article: str) -> tuple[str, ...]:
    """Reduces the tree of an article in place, headings from the second level on; what an editor should look
    at.
    """
    notes: Notes = {}
    _drop(soup, article, notes)
    _tidy_lists(soup, notes)
    tidy_images(soup, lang, picture, notes)
    tidy_links(soup, resolve, notes)
    _tidy_tables(soup, notes)
    if struck := soup.find_all(["del", "s", "strike"]):
        notes[say("struck-out words became plain ones: look at it")] = None
        for tag in struck:
            tag.unwrap()
    _tidy_blocks(soup)
    _shift_headings(soup)
    soup.smooth()
    return tuple(notes)


def _drop(soup: BeautifulSoup, article: str, notes: Notes) -> None:
    from bs4.element import PreformattedString

    for text in soup.find_all(string=lambda text: isinstance(text, PreformattedString)):
        text.extract()
    for text in soup.find_all(string=True):
        if (plain := clean(str(text)).replace("\xa0", " ")) != text:
            text.replace_with(plain)
    for tag in soup.find_all(EMBEDDED):
        notes |= dict.fromkeys(embedded(tag, article))
        tag.extract()
    for tag in soup.find_all(DROPPED):
        tag.extract()


def _tidy_lists(soup: BeautifulSoup, notes: Notes) -> None:
    """A list between two items belongs to the one before it; an item without a list is a line; numbered items
    get their number.
    """
    for tag in soup.find_all(["ul", "ol"]):
        before = tag.find_previous_sibling()
        if (
            tag.parent is not None
            and tag.parent.name in {"ul", "ol"}
            and before is not None
            and before.name == "li"
        ):
            before.append(tag.extract())
    for tag in soup.find_all("li"):
        if tag.parent is None or tag.parent.name not in {"ul", "ol"}:
            tag.name = "div"
    for tag in soup.find_all("li"):
        while (first := _first(tag)) is not None and first.name in {"ul", "ol"}:
            for item in first.find_all("li", recursive=False):
                tag.insert_before(item.extract())
            first.extract()
    for listed in soup.find_all("ol"):
        number = _number(listed, "start", 1)
        for item in listed.find_all("li", recursive=False):
            number = _number(item, "value", number)
            item.attrs = {"value": str(number)}
            number += 1
        if not listed.find_parent("ol") and _number(listed.find("li"), "value", 1) != 1:
            notes[say("a list goes on counting, which a site shows with the extension sane_lists")] = None


def _number(tag: Any, name: str, default: int) -> int:
    """A list's `start` or an item's `value`; Markdown knows no numbers below 0 or beyond nine digits."""
    said = attribute(tag, name) if tag is not None else ""
    return int(said) if re.fullmatch(r"[0-9]{1,9}", said) else default


def _first(tag: Tag) -> Any:
    """What an element begins with, white space left aside: an element, or None for text and for nothing."""
    filled = (child for child in tag.children if getattr(child, "name", None) or str(child).strip())
    first = next(filled, None)
    return first if getattr(first, "name", None) else None


def _tidy_tables(soup: BeautifulSoup, notes: Notes) -> None:
    """A table within a cell, or with one cell a row, is layout; in cells there is one line of text."""
    for table in soup.find_all("table"):
        rows = table.find_all("tr")
        if table.find_parent("table") is not None or all(len(row.find_all(["td", "th"])) < 2 for row in rows):
            _unwrap_table(table)
    for cell in soup.find_all(["td", "th"]):
        if any(attribute(cell, name) not in {"", "1"} for name in ("rowspan", "colspan")):
            notes[say("a table had merged cells, which Markdown has not: look at it")] = None
        wide = attribute(cell, "colspan")
        cell.attrs = {"colspan": wide} if re.fullmatch("[1-9]|1[0-9]", wide) else {}
        for item in cell.find_all("li"):
            item.insert(0, "• ")
        for inner in cell.find_all([*BLOCKS, "br"]):
            inner.insert_before(" ")
            inner.insert_after(" ")
            inner.unwrap()


def _unwrap_table(table: Tag) -> None:
    for part in table.find_all(["thead", "tbody", "tfoot", "caption", "colgroup", "col"]):
        part.unwrap()
    for cell in table.find_all(["tr", "td", "th"]):
        cell.name, cell.attrs = "div", {}
    table.name, table.attrs = "div", {}


def _tidy_blocks(soup: BeautifulSoup) -> None:
    """What Markdown has no word for becomes the nearest thing it has one for."""
    for tag in soup.find_all(["dt", "summary"]):
        tag.name = "p"
        inner = soup.new_tag("strong")
        for child in list(tag.contents):
            inner.append(child.extract())
        tag.append(inner)
    for name, others in {
        "div": ["dl", "dd", "details", "figure", "figcaption", "main", "header", "footer", "aside"],
        "code": ["kbd", "samp"],
    }.items():
        for tag in soup.find_all(others):
            tag.name = name
    for tag in soup.find_all(
        [
            "u",
            "font",
            "label",
            "small",
            "mark",
            "button",
            "form",
            "fieldset",
            "legend",
            "center",
            "picture",
            "source",
        ]
    ):
        tag.unwrap()
    for tag in soup.select("li blockquote, li h1, li h2, li h3, li h4, li h5, li h6"):
        tag.name = "div" if tag.name == "blockquote" else "p"
    for tag in soup.select("li hr"):
        tag.extract()
    _tidy_inline(soup)
    for tag in soup.find_all("p"):
        tag.name = "div" if tag.find(BLOCKS) else "p"
    for tag in soup.find_all("pre"):
        if tag.find_parent([*HEADINGS, "td", "th"]):
            _code_by_line(soup, tag)


def _code_by_line(soup: BeautifulSoup, code: Tag) -> None:
    """Code within a heading or a cell as a paragraph of lines: Markdown has no blocks of code there."""
    rows = [row.strip() for row in code.get_text().split("\n") if row.strip()]
    code.clear()
    code.name = "p"
    for row in rows:
        code.extend([soup.new_tag("br")] if code.contents else [])
        inner = soup.new_tag("code")
        inner.string = row
        code.append(inner)


def _tidy_inline(soup: BeautifulSoup) -> None:
    from bs4 import Tag

    for tag in soup.find_all(["b", "i"]):
        tag.name = {"b": "strong", "i": "em"}[tag.name]
    for tag in soup.find_all(INLINE):
        if tag.find(BLOCKS) or (tag.name in {"strong", "em", "code"} and tag.find_parent(tag.name)):
            tag.unwrap()
    for tag in soup.find_all(["strong", "em"]):
        if tag.find_parent(HEADINGS):
            tag.unwrap()
        while isinstance(after := tag.next_sibling, Tag) and after.name == tag.name:
            for child in list(after.contents):
                tag.append(child.extract())
            after.extract()


def _shift_headings(soup: BeautifulSoup) -> None:
    """The title is the page's only heading of the first level; below it no level is left out."""
    headings = [tag for tag in soup.find_all(HEADINGS) if tag.get_text(strip=True)]
    levels = {name: level for level, name in enumerate(sorted({tag.name for tag in headings}), start=2)}
    for tag in soup.find_all(HEADINGS):
        tag.name, tag.attrs = f"h{min(6, levels.get(tag.name, 6))}", {}
