"""Exports of Zendesk."""

from __future__ import annotations

from kb_tools.importing.drafts import Draft
from kb_tools.importing.formats import recognise_json
from kb_tools.importing.formats.zendesk import parse_zendesk


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
    german, english, *left = parse_zendesk(data)
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
    assert recognise_json(data).parse is parse_zendesk
