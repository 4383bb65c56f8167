"""What helps where it burns: the setting `urgent`. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, language, read_part, text
from kb_tools.settings.contact import phone_number
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgent:
    """A line for emergencies: its text by language ("" stands for all), the number to call, and the id of the
    article that says more, or "".
    """

    text: tuple[tuple[str, str], ...]
    number: str
    article: str = ""
    line: int = field(default=0, repr=False, compare=False)

    def text_in(self, lang: str) -> str:
        """The text in a language; "" where it has none."""
        found = dict(self.text)
        return found.get(lang, found.get("", ""))


def read_urgent(node: Node) -> tuple[Urgent, ...]:
    """The `urgent` section: one line or a list of them. Raises FieldError for the first mistake in it."""
    return tuple(_urgent(item) for item in node.items)


def _urgent(node: Node) -> Urgent:
    values = read_part(node, {"text": _texts, "number": phone_number, "article": text}, "urgent")
    if not (values.get("text") and values.get("number")):
        fix = say("write `text:` and `number:`, and `article:` for the page that says more")
        raise FieldError(say("lacks its text or its number"), fix, node.line)
    return Urgent(line=node.line, **values)


def _texts(node: Node) -> tuple[tuple[str, str], ...]:
    if not isinstance(node.value, dict):
        return (("", text(node)),)
    return tuple(
        (language(Node(value=lang, line=item.line, raw=lang)), text(item))
        for lang, item in node.named.items()
    )
