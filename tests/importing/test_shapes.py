"""Exports of help desks that list whole articles."""

from __future__ import annotations

import pytest

from kb_tools.errors import UsageError
from kb_tools.importing.drafts import Draft
from kb_tools.importing.formats import recognise_json
from kb_tools.importing.shapes import FORMATS, SHAPES, parse_articles


def test_zendesk():
    """Articles with translations, labels, categories and sections; drafts and articles for some readers are
    left out.
    """
    data = [
        {
            "articles": [
                {"id": 11, "title": "PIN?", "body": "<p>So.</p>", "locale": "de", "draft": False,
                "section_id": 7, "label_names": ["pin"],
                 "user_segment_id": None, "translations": [
                     {"id": 1, "source_id": 11, "locale": "en-us", "title": "PIN!", "body": "<p>Thus.</p>",
                     "draft": False},
                     {"id": 2, "source_id": 11, "locale": "fr", "title": "NIP", "body": "<p>Ici.</p>",
                     "draft": True}]},
                {"id": 12, "title": "Entwurf", "body": "<p>x</p>", "locale": "de", "draft": True,
                "section_id": 7},
                {"id": 13, "title": "Intern", "body": "<p>x</p>", "locale": "de", "draft": False,
                "section_id": 7, "user_segment_id": 99},
            ],
            "next_page": None,
        },
        {"sections": [{"id": 7, "name": "PIN & Co", "locale": "de", "category_id": 3, "parent_section_id": 8},
                      {"id": 8, "name": "Karten", "locale": "de", "category_id": 3,
                      "parent_section_id": None}]},
        {"categories": [{"id": 3, "name": "Bank", "locale": "de"}]},
    ]  # fmt: skip
    german, english, *left = parse_articles(data, SHAPES["zendesk"])
    assert german == Draft(
        place="article 11",
        key="11",
        title="PIN?",
        html="<p>So.</p>",
        lang="de",
        categories=("Bank", "Karten", "PIN & Co"),
        tags=("pin",),
    )
    assert (english.key, english.lang, english.title) == ("11", "en-us", "PIN!")
    assert [(one.title, one.failed) for one in left] == [
        ("NIP", False),
        ("Entwurf", False),
        ("Intern", False),
    ]
    assert recognise_json(data) is FORMATS["zendesk"]


def parsed(system, data):
    """What is in an export, which is recognised as one of the system."""
    assert recognise_json(data) is FORMATS[system]
    return list(parse_articles(data, SHAPES[system]))


def test_chatwoot():
    """Its `content` is Markdown; drafts and what is archived are told; links go by the slug."""
    article = {"id": 1, "slug": "1677-rechnung", "title": "Rechnung?", "content": "Im **Portal**.",
               "locale": "de", "description": "Kurz", "status": "published",
               "category": {"id": 2, "name": "Konto"},
               "meta": {"tags": ["rechnung"]}}  # fmt: skip
    translation = {**article, "id": 5, "locale": "en", "associated_article_id": 1, "slug": "1678-bill"}
    drafts = [{**article, "id": 2, "status": "draft"}, {**article, "id": 3, "status": "archived"}]
    data = {"payload": [article, *drafts, translation], "meta": {"all_articles_count": 4}}
    first, draft, archived, second = parsed("chatwoot", data)
    assert first == Draft(
        place="article 1",
        key="1",
        alias="1677-rechnung",
        title="Rechnung?",
        html="<p>Im <strong>Portal</strong>.</p>",
        lang="de",
        summary="Kurz",
        categories=("Konto",),
        tags=("rechnung",),
    )
    assert (second.key, second.lang) == ("1", "en")
    assert [one.why for one in (draft, archived)] == ["it is a draft", "it is archived"]


def test_intercom():
    """Each translation by its own state; collections from the widest down."""
    german = {"type": "article_content", "title": "PIN?", "body": "<p>So.</p>", "state": "published",
              "author_id": 4}  # fmt: skip
    article = {**german, "type": "article", "id": "9", "workspace_id": "w", "default_locale": "de",
               "description": "Kurz", "parent_id": 3, "parent_type": "collection",
               "url": "https://h.example/de/articles/9-pin",
               "translated_content": {"de": german, "en": {**german, "title": "PIN!"},
                                      "fr": {**german, "state": "draft"}}}  # fmt: skip
    data = [
        {"type": "list", "data": [article], "pages": {"page": 1}},
        {"type": "list", "data": [{"type": "collection", "id": "3", "name": "PIN & Co", "parent_id": "2"},
                                  {"type": "collection", "id": "2", "name": "Karten", "parent_id": None}]},
    ]  # fmt: skip
    first, english, french = parsed("intercom", data)
    assert (first.lang, first.title, first.html, first.categories, first.summary) == (
        "de", "PIN?", "<p>So.</p>", ("Karten", "PIN & Co"), "Kurz",
    )  # fmt: skip
    assert (english.lang, english.title, english.key) == ("en", "PIN!", "9")
    assert (french.why, french.failed) == ("it is a draft", False)


def test_help_scout():
    """Categories by their ids; one that only its list names could not come, since its text is elsewhere."""
    article = {"id": "5a", "number": 12, "collectionId": "c", "status": "published", "name": "Kündigen?",
               "text": "<p>Unter Vertrag.</p>", "categories": ["k"], "keywords": ["vertrag"]}  # fmt: skip
    listed = {name: value for name, value in article.items() if name != "text"}
    data = [
        {
            "articles": {
                "page": 1,
                "items": [article, {**article, "id": "5b", "status": "notpublished"}, listed],
            }
        },
        {"categories": {"items": [{"id": "k", "name": "Vertrag", "collectionId": "c"}]}},
        {"collections": {"items": [{"id": "c", "name": "Hilfe"}]}},
    ]
    first, draft, lost = parsed("helpscout", data)
    assert (first.title, first.html, first.categories, first.tags) == (
        "Kündigen?", "<p>Unter Vertrag.</p>", ("Hilfe", "Vertrag"), ("vertrag",),
    )  # fmt: skip
    assert (draft.why, lost.why, lost.failed) == ("it is a draft", "its text is not in the file", True)


def test_wordpress():
    """Texts as they are shown; categories and labels by their numbers; what needs a password is left out."""
    post = {"id": 9, "status": "publish", "title": {"rendered": "Versand &#8211; Kosten?"}, "lang": "de",
            "content": {"rendered": "<p>5 Euro.</p>", "protected": False}, "categories": [3], "tags": [4],
            "slug": "versand", "link": "https://shop.example/versand/"}  # fmt: skip
    secret = {**post, "id": 10, "content": {"rendered": "", "protected": True}}
    data = [
        [post, secret, {**post, "id": 11, "status": "pending"}],
        [{"id": 3, "name": "Versand", "taxonomy": "category", "parent": 2},
         {"id": 2, "name": "Bestellung", "taxonomy": "category", "parent": 0},
         {"id": 4, "name": "porto", "taxonomy": "post_tag"}],
    ]  # fmt: skip
    first, *left = parsed("wordpress", data)
    assert (first.title, first.html, first.categories, first.tags, first.lang) == (
        "Versand &#8211; Kosten?", "<p>5 Euro.</p>", ("Bestellung", "Versand"), ("porto",), "de",
    )  # fmt: skip
    assert [one.why for one in left] == [
        "only some readers may see it (content.protected)",
        "it is not published (status: pending)",
    ]


def test_no_system_is_taken_for_another():
    """An issue, a ticket, a message and a product have a title and a text too."""
    for item in (
        {"id": 1, "number": 2, "title": "Bug", "body": "It breaks", "state": "open", "user": {"login": "x"}},
        {"id": 1, "subject": "Hilfe", "description": "Geht nicht", "status": 2, "priority": 1},
        {"id": 1, "content": "Moin", "status": "sent", "message_type": 0},
        {"id": 1, "name": "Lampe", "description": "Hell", "status": "active"},
    ):
        with pytest.raises(UsageError, match="looks like no export"):
            recognise_json([item])
