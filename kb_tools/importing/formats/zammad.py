"""Zammad: the assets of its knowledge base, from one answer's request or of several put together. Pure.

Source: docs.zammad.org, Knowledge Base. `/knowledge_bases/init` has no texts; `/answers/ID` has, with
`include_contents`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import Item, objects, word, words
from kb_tools.text import say

Assets = Mapping[str, Mapping[str, Item]]
"""Kind -> id -> the object, of all the answers in the file."""


def parse_zammad(data: Any) -> Iterator[Draft | LeftOut]:
    """Each translation of each answer that is public; drafts, internal and archived ones are left out."""
    assets = collect_assets(data)
    for number, translation in assets["KnowledgeBaseAnswerTranslation"].items():
        answer = assets["KnowledgeBaseAnswer"].get(word(translation, "answer_id"), {})
        yield _draft(number, translation, answer, assets)


def collect_assets(data: Any) -> Assets:
    """All assets of the file by kind and id; later ones add to earlier ones."""
    assets: defaultdict[str, dict[str, Item]] = defaultdict(dict)
    for _, item in objects(data):
        for kind, found in item.items():
            if (kind.startswith("KnowledgeBase") or kind == "Locale") and isinstance(found, dict):
                for number, one in found.items():
                    if isinstance(one, dict):
                        assets[kind][number] = {**assets[kind].get(number, {}), **one}
    return assets


def _draft(number: str, translation: Item, answer: Item, assets: Assets) -> Draft | LeftOut:
    title, place = (
        word(translation, "title"),
        say("answer {id}, translation {number}", id=word(translation, "answer_id"), number=number),
    )
    content = assets["KnowledgeBaseAnswerTranslationContent"].get(word(translation, "content_id"))
    if why := _not_public(answer):
        return LeftOut(place=place, title=title, why=why, failed=False)
    if content is None:
        return LeftOut(
            place=place,
            title=title,
            why=say("its text is not in the file: ask for the answer with include_contents"),
        )
    return Draft(
        place=place,
        key=word(translation, "answer_id"),
        alias=number,
        title=title,
        html=word(content, "body"),
        lang=_language(translation, assets),
        categories=_folders(word(answer, "category_id"), word(translation, "kb_locale_id"), assets),
        tags=words(answer.get("tags")),
    )


def _not_public(answer: Item) -> str:
    if answer.get("archived_at"):
        return say("it is archived")
    if answer.get("published_at"):
        return ""
    return say("it is internal") if answer.get("internal_at") else say("it is a draft")


def _language(translation: Item, assets: Assets) -> str:
    """The locale's name, where the file has it: the knowledge base itself knows locales by number only."""
    locale = assets["KnowledgeBaseLocale"].get(word(translation, "kb_locale_id"), {})
    return word(assets["Locale"].get(word(locale, "system_locale_id")), "locale")


def _folders(number: str, locale: str, assets: Assets) -> tuple[str, ...]:
    """The names of the categories from the top down, in the language of the answer where they have one."""
    names: list[str] = []
    seen = set[str]()
    while number and number not in seen:
        seen.add(number)
        mine = [
            one
            for one in assets["KnowledgeBaseCategoryTranslation"].values()
            if word(one, "category_id") == number
        ]
        mine.sort(key=lambda one: word(one, "kb_locale_id") != locale)
        names.insert(0, word(mine[0], "title") if mine else "")
        number = word(assets["KnowledgeBaseCategory"].get(number), "parent_id")
    return tuple(filter(None, names))


FORMAT = Format(parse=parse_zammad, has=lambda item: isinstance(item.get("KnowledgeBaseAnswer"), dict))
