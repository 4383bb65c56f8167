"""A FAQ on one HTML page: questions and answers as the page marks them up, else by its headings. Pure.

All that is there of schema.org's FAQPage as JSON-LD, as microdata, of details and summary, and of dl, in this
order, each question once; on a page without any of them its headings.
"""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from kb_tools.importing.drafts import Draft, Format
from kb_tools.importing.exported import objects, word
from kb_tools.importing.tree import parse_html, plain
from kb_tools.text import say

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
QUESTION_HEADINGS = ("h2", "h3", "h4", "h5")
AROUND = ("nav", "footer", "aside", "script", "style", "noscript", "template", "svg")
"""What of a page is not the FAQ itself."""
QUESTION = re.compile(r"schema\.org/Question\b")
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


def parse_page(page: bytes) -> tuple[Draft, ...]:
    """The questions of the page, in order; none where it has nothing that looks like one. Raises KbError."""
    soup = parse_html(decode_page(page))
    lang = _language(soup)
    found = [*_linked_data(soup)]
    for tag in soup.find_all(AROUND):
        tag.decompose()
    for way in (_microdata, _details, _definitions):
        known = {_letters(title) for title, _, _ in found}
        found += [pair for pair in way(soup) if _letters(pair[0]) not in known]
    return tuple(
        Draft(
            place=say("question {number}", number=number),
            title=title,
            html=answer,
            lang=lang,
            categories=(above,) if above else (),
        )
        for number, (title, answer, above) in enumerate(dict.fromkeys(found or _headings(soup)), 1)
    )


def _letters(title: str) -> str:
    """What a question is known by where the page has it in two ways."""
    return "".join(filter(str.isalnum, title.casefold()))


def _language(soup: BeautifulSoup) -> str:
    found = soup.find("html")
    lang = found.get("lang") if found else ""
    return lang.strip() if isinstance(lang, str) else ""


def _linked_data(soup: BeautifulSoup) -> Iterator[Pair]:
    for script in soup.find_all("script", type=re.compile("ld.json", re.IGNORECASE)):
        try:
            data = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        for _, item in objects(data):
            answers = item.get("acceptedAnswer") or item.get("suggestedAnswer")
            answer = answers[0] if isinstance(answers, list) and answers else answers
            if item.get("@type") == "Question" and isinstance(answer, dict):
                yield plain(word(item, "name") or word(item, "text")), word(answer, "text"), ""


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
        if summary is not None and not _is_in_an_answer(details):
            title = _line(summary)
            summary.extract()
            yield title, details.decode_contents(), _above(details)


def _is_in_an_answer(tag: Tag) -> bool:
    return bool(tag.find_parent("details") or tag.find_parent(itemtype=QUESTION))


def _definitions(soup: BeautifulSoup) -> Iterator[Pair]:
    for listed in filter(lambda dl: not _is_in_an_answer(dl), soup.find_all("dl")):
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
