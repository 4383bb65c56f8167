"""Freshdesk: solution categories, folders and articles, nested as an account's export has them, or listed as
its API does. Pure.

Source: developers.freshdesk.com/api, Solutions. Status 1 is a draft, 2 published; visibility 1 is for
everybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import Item, objects, word, words
from kb_tools.text import say

DRAFT, EVERYBODY = "1", "1"


def parse_freshdesk(data: Any) -> Iterator[Draft | LeftOut]:
    """Each article. Drafts, and articles in folders for some readers only, are left out."""
    named = {(kind, word(item, "id")): item for kind, item in _kinds(data) if kind != "article"}
    parents = dict(_parents(data))
    for kind, item in _kinds(data):
        if kind == "article":
            yield _draft(item, *_around(item, parents.get(id(item), ()), named))


def _kinds(data: Any) -> Iterator[tuple[str, Item]]:
    for under, item in objects(data):
        if _is_article(item):
            yield "article", item
        elif under in {"folder", "folders"} and "name" in item:
            yield "folder", item
        elif under in {"", "category", "categories"} and "name" in item:
            yield "category", item


def _is_article(item: Item) -> bool:
    """Its status is a number, unlike that of everything else that has one."""
    return "title" in item and "description" in item and word(item, "status").isdigit()


def _parents(data: Any) -> Iterator[tuple[int, tuple[Item, ...]]]:
    """For each object, by identity, the named objects it stands in, from the outside in."""
    waiting: list[tuple[Any, tuple[Item, ...]]] = [(data, ())]
    while waiting:
        value, around = waiting.pop()
        if isinstance(value, dict):
            yield id(value), around
            inner = (*around, value) if "name" in value else around
            waiting += [(one, inner) for one in value.values()]
        elif isinstance(value, list):
            waiting += [(one, around) for one in value]


def _around(
    item: Item, parents: tuple[Item, ...], named: Mapping[tuple[str, str], Item]
) -> tuple[tuple[str, ...], str, str]:
    """The names from the category down, the language, and the visibility of what an article stands in."""
    listed = item.get("hierarchy")
    levels = [one.get("data") for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    known = [named.get((kind, word(item, f"{kind}_id"))) for kind in ("category", "folder")]
    around = [one for one in (levels or parents or known) if isinstance(one, dict)]
    langs = [word(one, "language") for one in (item, *around)]
    visible = [word(one, "visibility") for one in (*around, *(one for one in known if one))] + [
        word(item, "folder_visibility")
    ]
    return (
        tuple(filter(None, (word(one, "name") for one in around))),
        next(filter(None, langs), ""),
        next(filter(None, visible), ""),
    )


def _draft(item: Item, folders: tuple[str, ...], lang: str, visibility: str) -> Draft | LeftOut:
    key, title = word(item, "id"), word(item, "title")
    place = say("article {id}", id=key)
    if word(item, "status") == DRAFT:
        return LeftOut(place=place, title=title, why=say("it is a draft"), failed=False)
    if visibility not in {"", EVERYBODY}:
        return LeftOut(
            place=place,
            title=title,
            why=say("only some readers may see it ({rule})", rule=f"visibility {visibility}"),
            failed=False,
        )
    found = item.get("seo_data")
    seo: Item = found if isinstance(found, dict) else {}
    return Draft(
        place=place,
        key=key,
        title=title,
        html=word(item, "description"),
        lang=lang,
        summary=word(seo, "meta_description"),
        categories=folders,
        tags=words(item.get("tags")) or words(seo.get("meta_keywords")),
    )


FORMAT = Format(parse=parse_freshdesk, has=_is_article)
