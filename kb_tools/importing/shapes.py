"""How help desks list their articles: a row of a table for each that says all of one in one object. Pure.

Sources: developer.zendesk.com, Help Center API; developers.intercom.com, Articles; developer.helpscout.com,
Docs API; developer.wordpress.org, REST API, Posts; www.chatwoot.com/developers/api, Help Center.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from kb_tools.importing.as_html import html_of, html_of_markdown
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.exported import Item, at, not_public, objects, word, words
from kb_tools.text import say

KINDS = {"sections": "section", "categories": "category", "collections": "collection"}
Named = Mapping[tuple[str, str, str], Item]
"""What articles stand in: by kind, id and locale; under the locale "" in whatever language comes last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a system's JSON holds an article. A value is the path to it, `a.b|c` for the first that is there.

    `has` is what an object must have to be one, each of them: no other system has all of it. `above` says
    from the inside out which of its values names what it stands in, and the kind of that.
    """

    has: tuple[str, ...]
    text: str
    title: str = "title"
    markdown: bool = False
    key: str = "id"
    address: str = ""
    lang: str = "locale"
    summary: str = ""
    tags: str = ""
    category: str = ""
    above: tuple[tuple[str, str], ...] = ()
    translations: str = ""

    def fits(self, item: Item) -> bool:
        """Whether an object is such an article: it has all of it, and its title and text are no objects."""
        named, written = at(item, self.title), at(item, self.text)
        if not (isinstance(named, str) and (written is None or isinstance(written, str))):
            return False
        return all(any(_there(item, path) for path in paths.split("|")) for paths in self.has)


SHAPES = {
    "chatwoot": Shape(
        has=("title", "content", "status", "locale|category|account_id|position|portal|slug"),
        text="content",
        markdown=True,
        key="associated_article_id|id",
        address="slug",
        lang="locale|category.locale",
        summary="description|meta.description",
        tags="meta.tags",
        category="category.name",
    ),
    "helpscout": Shape(
        has=("name", "status", "number|collectionId|publicUrl"),
        title="name",
        text="text",
        address="publicUrl",
        tags="keywords",
        above=(("categories", "category"), ("categoryIds", "category"), ("collectionId", "collection")),
    ),
    "intercom": Shape(
        has=("title", "body", "state", "author_id|workspace_id|default_locale|parent_type"),
        text="body",
        address="url",
        lang="locale|default_locale",
        summary="description",
        tags="tags.tags|tags",
        above=(("parent_id", "collection"), ("parent_id", "section")),
        translations="translated_content",
    ),
    "wordpress": Shape(
        has=("title.rendered|title.raw", "content.rendered|content.raw|content.protected"),
        title="title.rendered|title.raw",
        text="content.rendered|content.raw",
        address="link",
        lang="lang",
        tags="tags",
        above=(("categories", "category"), ("parent", "category")),
    ),
    "zendesk": Shape(
        has=("title", "body", "locale|section_id", "draft|section_id|label_names|source_locale|html_url"),
        text="body",
        address="html_url",
        tags="label_names",
        above=(("section_id", "section"), ("parent_section_id", "section"), ("category_id", "category")),
        translations="translations",
    ),
}
"""System -> the shape of its articles."""


def parse_articles(data: Any, shape: Shape) -> Iterator[Draft | LeftOut]:
    """Each translation of each article. Drafts, and articles for some readers only, are left out."""
    found = tuple(objects(data))
    inner = {id(one) for _, item in found for _, one in _translations(item, shape)}
    named = _named(found)
    for under, item in found:
        if shape.fits(item) and id(item) not in inner and not (under and under == shape.translations):
            versions = {word(item, shape.lang): item}
            for locale, one in _translations(item, shape):
                versions.setdefault(locale, one)
            for locale, one in versions.items():
                yield _draft(item, one, locale, shape, named)


def _there(item: Item, path: str) -> bool:
    """Whether an object has it, be it null."""
    outer, dot, inner = path.rpartition(".")
    value = at(item, outer) if dot else item
    return isinstance(value, dict) and inner in value


def _translations(item: Item, shape: Shape) -> Iterator[tuple[str, Item]]:
    """An article's texts in other languages, with their locale: in a list, or by it."""
    more = at(item, shape.translations) if shape.translations else None
    listed = more.items() if isinstance(more, dict) else enumerate(more if isinstance(more, list) else ())
    for locale, one in listed:
        if isinstance(one, dict) and shape.text in one:
            yield word(one, shape.lang) or str(locale), one


def _draft(item: Item, one: Item, locale: str, shape: Shape, named: Named) -> Draft | LeftOut:
    key, title = word(item, "id"), word(one, shape.title)
    place = say("article {id}", id=key)
    if why := not_public(one) or not_public({name: item[name] for name in item if name not in one}):
        return LeftOut(place=place, title=title, why=why, failed=False)
    text = at(one, shape.text)
    if text is None:
        return LeftOut(place=place, title=title, why=say("its text is not in the file"))
    return Draft(
        place=place,
        key=word(item, shape.key),
        alias=word(one, shape.address) if shape.address else "",
        title=title,
        html=(html_of_markdown if shape.markdown else html_of)(word(one, shape.text)),
        lang=locale,
        summary=word(one, shape.summary) if shape.summary else "",
        categories=tuple(filter(None, (word(item, shape.category),)))
        if shape.category
        else _folders(item, locale, shape, named),
        tags=_tags(at(item, shape.tags), named) if shape.tags else (),
    )


def _named(found: tuple[tuple[str, Item], ...]) -> Named:
    """What has an id, a name and a kind: WordPress says `taxonomy`, Intercom `type`, others by place."""
    named: dict[tuple[str, str, str], Item] = {}
    for under, item in found:
        if number := word(item, "id") if word(item, "name") else "":
            for kind in {word(item, "taxonomy"), word(item, "type"), KINDS.get(under, under)} - {""}:
                named[kind, number, word(item, "locale")] = named[kind, number, ""] = item
    return named


def _folders(item: Item, locale: str, shape: Shape, named: Named) -> tuple[str, ...]:
    """The names from the widest down to what the article stands in."""
    names: list[str] = []
    seen: set[int] = set()
    above: Item | None = item
    while above is not None and id(above) not in seen:
        seen.add(id(above))
        found = (
            named.get((kind, number, locale)) or named.get((kind, number, ""))
            for field, kind in shape.above
            for number in _numbers(above.get(field))
        )
        above = next(filter(None, found), None)
        names.insert(0, word(above, "name"))
    return tuple(filter(None, names))


def _tags(value: Any, named: Named) -> tuple[str, ...]:
    """Labels as words, or as the numbers that WordPress gives its own."""
    return words(value) or words([named.get(("post_tag", number, "")) for number in _numbers(value)])


def _numbers(value: Any) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list) else [value]) if isinstance(one, str | int)]


FORMATS = {
    name: Format(parse=partial(parse_articles, shape=shape), has=shape.fits) for name, shape in SHAPES.items()
}
