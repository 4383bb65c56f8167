"""Questions and answers as schema.org has them in JSON, on a page (JSON-LD) or in a file. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from kb_tools.importing.as_html import html_of
from kb_tools.importing.exported import Item, not_public, objects, word
from kb_tools.importing.tree import plain

AROUND = re.compile(
    r"^\s*(?://|/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?://|/\*)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*$|;\s*$"
)
"""What keeps old browsers and XML from reading a script as markup, and a semicolon that only code has."""
TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[\]}])')


def read_script(text: str) -> Any:
    """The JSON of a script on a page, as search engines read it: line breaks within texts, a comma before a
    bracket and signs written as entities do no harm. Raises ValueError and RecursionError.
    """
    while (bare := AROUND.sub("", text)) != text:
        text = bare
    try:
        return json.loads(text, strict=False)
    except ValueError:
        plain = text if '"' in text else unescape(text)
        return json.loads(TRAILING_COMMA.sub(lambda found: found[1] or "", plain), strict=False)


def is_question(item: Item) -> bool:
    """Whether an object is a question with an answer."""
    return "Question" in _types(item) and bool(_answers(item))


def questions(data: Any) -> Iterator[tuple[str, str, str]]:
    """Each question, its answer as HTML, and why it should not be brought in or ""."""
    for _, item in objects(data):
        if is_question(item):
            yield (
                plain(word(item, "name|text|headline")),
                "".join(map(html_of, _answers(item))),
                not_public(item),
            )


def _types(item: Item) -> list[str]:
    """`Question`, in a list, or with the address of schema.org before it."""
    said = item.get("@type")
    return [re.split("[/:]", str(one))[-1] for one in (said if isinstance(said, list) else [said])]


def _answers(item: Item) -> list[str]:
    """The accepted answers, else the first that was suggested."""
    accepted, suggested = (_texts(item.get(name)) for name in ("acceptedAnswer", "suggestedAnswer"))
    return accepted or suggested[:1]


def _texts(answers: Any) -> list[str]:
    listed = answers if isinstance(answers, list) else [answers]
    found = (one if isinstance(one, str) else word(one, "text|description") for one in listed)
    return [text for text in found if text]
