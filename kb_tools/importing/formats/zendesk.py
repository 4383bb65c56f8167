"""Zendesk: what its Help Center API lists as articles, sections and categories, in one file or as pages one
after the other. Pure.

Source: developer.zendesk.com, Help Center API, Articles, Sections, Categories and Translations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import Item, objects, word, words
from kb_tools.text import say

Named = Mapping[tuple[str, str], Item]
"""Sections or categories by id and locale; also under the locale "" in whatever language comes last."""


def parse_zendesk(data: Any) -> Iterator[Draft | LeftOut]:
    """Each translation of each article. Drafts, and articles for some readers only, are left out."""
    found = tuple(objects(data))
    sections, categories = _named(found, "section"), _named(found, "category")
    for under, item in found:
        if (
            "body" not in item
            or "title" not in item
            or "source_id" in item
            or under in {"translations", "translation"}
        ):
            continue
        for one in _translations(item):
            yield _draft(item, one, _folders(item, word(one, "locale"), sections, categories))


def _translations(item: Item) -> list[Item]:
    """The article in its own locale, and the translations that came with it."""
    more = item.get("translations")
    others = (
        [one for one in more if isinstance(one, dict) and "body" in one] if isinstance(more, list) else []
    )
    return [item, *(one for one in others if word(one, "locale") != word(item, "locale"))]


def _draft(item: Item, one: Item, folders: tuple[str, ...]) -> Draft | LeftOut:
    key, title = word(item, "id"), word(one, "title")
    place = say("article {id}", id=key)
    if one.get("draft") is True:
        return LeftOut(place=place, title=title, why=say("it is a draft"), failed=False)
    if item.get("user_segment_id") is not None or item.get("user_segment_ids"):
        return LeftOut(
            place=place,
            title=title,
            why=say("only some readers may see it ({rule})", rule="user_segment_id"),
            failed=False,
        )
    return Draft(
        place=place,
        key=key,
        title=title,
        html=word(one, "body"),
        lang=word(one, "locale"),
        categories=folders,
        tags=words(item.get("label_names")),
    )


def _named(found: tuple[tuple[str, Item], ...], kind: str) -> Named:
    many = {"section": ("sections", "section"), "category": ("categories", "category")}[kind]
    named: dict[tuple[str, str], Item] = {}
    for under, item in found:
        if under in many and word(item, "name"):
            named[word(item, "id"), word(item, "locale")] = item
            named[word(item, "id"), ""] = item
    return named


def _folders(item: Item, locale: str, sections: Named, categories: Named) -> tuple[str, ...]:
    """The names from the category down to the article's section."""
    names: list[str] = []
    number, seen, category = word(item, "section_id"), set[str](), ""
    while number and number not in seen:
        seen.add(number)
        section = sections.get((number, locale)) or sections.get((number, ""))
        names.insert(0, word(section, "name"))
        number, category = word(section, "parent_section_id"), word(section, "category_id")
    names.insert(0, word(categories.get((category, locale)) or categories.get((category, "")), "name"))
    return tuple(filter(None, names))


FORMAT = Format(parse=parse_zendesk, has=lambda item: "title" in item and "body" in item)
