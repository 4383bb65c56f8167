"""Answers that open on a page of others: at a button, in `details`, in a question of schema.org."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kb_tools.importing.tree import HEADINGS

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

QUESTION = re.compile(r"schema\.org/Question\b")
OPENED = "data-kb-opened"
"""Marks what a button of the page opens, while it is read."""
NO_QUESTIONS = {"tab", "combobox", "menuitem", "searchbox"}
NO_ANSWERS = {"menu", "listbox", "dialog", "navigation", "search"}


def accordions(soup: BeautifulSoup) -> Iterator[tuple[Tag, str]]:
    """Each button or link that opens a part of the page, and the HTML of that part; neither tabs nor menus,
    nor what stands in the answer of another.
    """
    named = {str(tag["id"]): tag for tag in reversed(soup.select("[id]"))}
    opened = [
        (button, _opened_by(button, named))
        for button in soup.select("[aria-controls]")
        if _is_a_question(button)
    ]
    for _, found in opened:
        for part in found:
            part[OPENED] = ""
    for button, found in opened:
        if found and not is_in_an_answer(button):
            yield button, "".join(part.decode_contents() for part in found)


def is_in_an_answer(tag: Tag) -> bool:
    """Whether it is part of an answer that this page marks as one."""
    return any(
        one.name == "details" or OPENED in one.attrs or QUESTION.search(str(one.get("itemtype")))
        for one in tag.parents
    )


def parts(soup: BeautifulSoup) -> Iterator[Tag]:
    """What `accordions` took for questions and answers."""
    names = {str(part.get("id")) for part in soup.select(f"[{OPENED}]")}
    for button in soup.select("[aria-controls]"):
        if names & {*str(button["aria-controls"]).split()}:
            yield button.find_parent(HEADINGS) or button
    yield from soup.select(f"[{OPENED}]")


def _is_a_question(button: Tag) -> bool:
    top = button.find_parent("header")
    return (
        "aria-haspopup" not in button.attrs
        and button.get("role") not in NO_QUESTIONS
        and (top is None or top.find_parent(["main", "article", "section"]) is not None)
    )


def _opened_by(button: Tag, named: Mapping[str, Tag]) -> list[Tag]:
    """The parts of the page, by their ids, that a button opens and that hold something."""
    around = {id(tag) for tag in button.parents}
    found = (named[name] for name in str(button["aria-controls"]).split() if name in named)
    return [
        part
        for part in found
        if id(part) not in around and part.get("role") not in NO_ANSWERS and part.get_text(strip=True)
    ]
