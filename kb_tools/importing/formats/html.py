"""A FAQ on one HTML page: questions and answers as the page marks them up, else by its headings. Pure.

All that is there of schema.org's FAQPage as JSON-LD, as microdata, of details and summary, of buttons that
open something, and of dl, in this order, each question once; then the headings, on a page with any of
those only such as end in a question mark.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kb_tools.importing.accordions import QUESTION, accordions, is_in_an_answer, parts
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.linked_data import questions, read_script
from kb_tools.importing.tree import HEADINGS, parse_html
from kb_tools.text import say

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
QUESTION_HEADINGS = ("h2", "h3", "h4", "h5")
AROUND = ("nav", "footer", "aside", "script", "style", "noscript", "template", "svg")
"""What of a page is not the FAQ itself."""
Pair = tuple[str, str, str]
"""Question, answer as HTML, and the heading they stand under."""


def decode_page(data: bytes) -> str:
    """The page's text, in the encoding that it names, else UTF-8, else that of Western Windows."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    named = CHARSET.search(data[:4096])
    for encoding in (named[1].decode() if named else "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def parse_page(page: bytes) -> Iterator[Draft | LeftOut]:
    """The questions of the page, in order; none where it has nothing that looks like one. Raises KbError."""
    soup = parse_html(decode_page(page))
    lang = _language(soup)
    pairs, left = _linked_data(soup)
    for tag in soup.find_all(AROUND):
        tag.decompose()
    for way in (_microdata, _details, _opened, _definitions):
        pairs += _new(way(soup), pairs)
    if pairs:
        for tag in (*soup.find_all(itemtype=QUESTION), *soup.find_all(["details", "dl"]), *parts(soup)):
            tag.extract()
    pairs += _new((pair for pair in _headings(soup) if not pairs or pair[0].endswith("?")), pairs)
    yield from left
    for number, (title, answer, above) in enumerate(dict.fromkeys(pairs), 1):
        yield Draft(
            place=say("question {number}", number=number),
            title=title,
            html=answer,
            lang=lang,
            categories=(above,) if above else (),
        )


def _new(found: Iterable[Pair], pairs: Sequence[Pair]) -> list[Pair]:
    """Those whose question is not there yet."""
    known = {_letters(title) for title, _, _ in pairs}
    return [pair for pair in found if _letters(pair[0]) not in known]


def _letters(title: str) -> str:
    """What a question is known by where the page has it in two ways."""
    return "".join(filter(str.isalnum, title.casefold()))


def _language(soup: BeautifulSoup) -> str:
    found = soup.find("html")
    lang = found.get("lang") if found else ""
    return lang.strip() if isinstance(lang, str) else ""


def _linked_data(soup: BeautifulSoup) -> tuple[list[Pair], list[LeftOut]]:
    """The questions in scripts, and those scripts and questions that cannot or should not come."""
    pairs: list[Pair] = []
    left: list[LeftOut] = []
    for script in soup.find_all("script", type=re.compile("ld.json", re.IGNORECASE)):
        try:
            found = [*questions(read_script(script.get_text()))]
        except (ValueError, RecursionError) as error:
            if "Question" in script.get_text():
                why = say("its JSON-LD cannot be read ({error})", error=str(error)[:80])
                left.append(LeftOut(place=say("a script of the page"), title="", why=why))
            continue
        pairs += [(title, html, "") for title, html, why in found if not why]
        left += [
            LeftOut(place=say("a script of the page"), title=title, why=why, failed=False)
            for title, _, why in found
            if why
        ]
    return pairs, left


def _microdata(soup: BeautifulSoup) -> Iterator[Pair]:
    for question in soup.find_all(itemtype=QUESTION):
        title = question.find(itemprop="name")
        answer = question.find(itemprop=re.compile("^(?:acceptedAnswer|suggestedAnswer)$"))
        text = answer.find(itemprop="text") or answer if answer else None
        if title and text:
            yield _line(title), text.decode_contents(), _above(question)


def _details(soup: BeautifulSoup) -> Iterator[Pair]:
    for details in soup.find_all("details"):
        summary = details.find("summary")
        if summary is not None and not is_in_an_answer(details):
            title = _line(summary)
            summary.extract()
            yield title, details.decode_contents(), _above(details)


def _opened(soup: BeautifulSoup) -> Iterator[Pair]:
    for button, answer in accordions(soup):
        yield _line(button), answer, _above(button.find_parent(HEADINGS) or button)


def _definitions(soup: BeautifulSoup) -> Iterator[Pair]:
    for listed in filter(lambda dl: not is_in_an_answer(dl), soup.find_all("dl")):
        title, answer = "", ""
        for item in listed.find_all(["dt", "dd"]):
            if item.name == "dd":
                answer += f"<div>{_without(item, ('dt', 'dd'))}</div>"
                continue
            if title and answer:
                yield title, answer, _above(listed)
            title, answer = (
                (_line(item, ("dd",)), "") if answer or not title else (f"{title} {_line(item, ('dd',))}", "")
            )
        if title and answer:
            yield title, answer, _above(listed)


def _headings(soup: BeautifulSoup) -> Iterator[Pair]:
    """Each heading of the level most questions have, with all that follows up to the next; a wider heading
    names the category.
    """
    root = soup.find("main") or soup.find("article") or soup.body or soup
    parts = list(_stretches(root))
    counts = Counter(tag.name for tag, html in parts if html.strip())
    if not counts:
        return
    level = max(counts, key=lambda name: (counts[name], -int(name[1])))
    title, answer, above = "", "", ""
    for tag, html in parts:
        if tag.name > level:
            answer += f"{tag}{html}"
            continue
        if title and answer.strip():
            yield title, answer, above
        above = _line(tag) if tag.name < level else above
        title, answer = (_line(tag), html) if tag.name == level else ("", "")
    if title and answer.strip():
        yield title, answer, above


def _stretches(root: Tag) -> Iterator[tuple[Tag, str]]:
    """Each heading that could be a question, with the HTML up to the next; elements with headings inside are
    gone through.
    """
    heading: Tag | None = None
    html: list[str] = []
    waiting: list[Any] = list(reversed(list(root.children)))
    while waiting:
        node = waiting.pop()
        if node.name in QUESTION_HEADINGS:
            if heading is not None:
                yield heading, _visible(html)
            heading, html = node, []
        elif node.name and node.find(QUESTION_HEADINGS):
            waiting += reversed(list(node.children))
        elif heading is not None:
            html.append(str(node) if node.name else node.output_ready())
    if heading is not None:
        yield heading, _visible(html)


def _visible(html: Sequence[str]) -> str:
    """The HTML, "" when there is nothing to read in it."""
    joined = "".join(html)
    return joined if re.sub(r"<(?!img|iframe)[^>]*>", "", joined).strip() else ""


def _above(tag: Tag) -> str:
    """The heading that a question stands under, other than the page's own."""
    found = tag.find_previous(["h1", "h2", "h3"])
    return _line(found) if found is not None and found.name != "h1" else ""


def _line(tag: Any, without: tuple[str, ...] = ()) -> str:
    return " ".join((parse_html(_without(tag, without)) if without else tag).get_text(" ").split())


def _without(tag: Any, names: tuple[str, ...]) -> str:
    """The inside of an element without elements that only lie in it because their own ends were left out."""
    copy = parse_html(tag.decode_contents())
    for inner in copy.find_all(list(names)):
        inner.extract()
    return str(copy)


FORMAT = Format(parse=parse_page, suffixes=(".html", ".htm", ".xhtml"))
