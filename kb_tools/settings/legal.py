"""The pages that the law wants: the settings `privacy` and `imprint`. Pure."""

from __future__ import annotations

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, language, text
from kb_tools.settings.contact import web_address
from kb_tools.text import say

Places = tuple[tuple[str, str], ...]
"""Language -> where its page is: a web address, or the path of a Markdown file below the language's folder of
articles; the language "" stands for all.
"""


def read_places(node: Node) -> Places:
    """One place for all languages, or one each. Raises FieldError for the first that is none."""
    if not isinstance(node.value, dict):
        return (("", _place(node)),)
    return tuple(
        (language(Node(value=lang, line=place.line, raw=lang)), _place(place))
        for lang, place in node.value.items()
    )


def _place(node: Node) -> str:
    value = text(node)
    if value.endswith(".md") and "://" not in value and not {"", ".."} & {*value.split("/")}:
        return value
    try:
        return str(web_address(node))
    except FieldError:
        raise FieldError(
            say("is neither a page nor a web address: {value!r}", value=value[:60]),
            say("write a page such as service/privacy.md, or https://www.example.com/privacy"),
            node.line,
        ) from None


def place_in(places: Places, lang: str) -> str:
    """Where the page is for a language; "" where nothing says it."""
    found = dict(places)
    return found.get(lang, found.get("", ""))
