"""A FAQ as JSON of no system: objects with a question and an answer, in groups perhaps. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb_tools.desk.inbox.columns import columns_by_name
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import Item, objects, word
from kb_tools.importing.formats.csv import FIELDS, draft_of
from kb_tools.languages import in_every_language
from kb_tools.text import say


def parse_faq(data: Any) -> Iterator[Draft | LeftOut]:
    """Each question with its answer; the name of the group that it stands in is its category."""
    for number, (item, above) in enumerate(_with_group(data), 1):
        found = columns_by_name(tuple(item), FIELDS)
        values = {field: word(item, name) for field, name in found.items() if name}
        tags = item.get(found["tags"])
        values |= {"tags": ",".join(map(str, tags))} if isinstance(tags, list) else {}
        values["category"] = values.get("category") or above
        yield draft_of(say("question {number}", number=number), values, item)


def _with_group(data: Any) -> Iterator[tuple[Item, str]]:
    groups: dict[int, str] = {}
    for _, item in objects(data):
        if is_pair(item):
            yield item, groups.get(id(item), "")
            continue
        name = word(item, "name|title|category|kategorie|thema")
        for listed in item.values():
            groups |= {id(one): name for one in (listed if isinstance(listed, list) else [])}


def is_pair(item: Item) -> bool:
    """Whether an object has a question and an answer, one of which is called just that in any language."""
    found = columns_by_name(tuple(item), ("title", "html"))
    title, html = (found[field] for field in ("title", "html"))
    named = {title, html} == {"q", "a"} or any(
        title.casefold() == columns.title[0] or html.casefold() == columns.html[0]
        for columns in in_every_language("columns")
    )
    if not (named and title and html and title != html):
        return False
    return all(isinstance(item[name], str | None) for name in (title, html))  # one that is missing is told


FORMAT = Format(parse=parse_faq, has=is_pair)
