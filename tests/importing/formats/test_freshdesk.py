"""Exports of Freshdesk."""

from __future__ import annotations

import pytest

from kb_tools.importing.drafts import LeftOut
from kb_tools.importing.formats import recognise_json
from kb_tools.importing.formats.freshdesk import parse_freshdesk

FRESHDESK_ARTICLE = {
    "id": 5,
    "title": "PIN?",
    "description": "<p>So.</p>",
    "status": 2,
    "tags": ["pin"],
    "seo_data": {"meta_description": "So."},
}


@pytest.mark.parametrize(
    "data",
    [
        [{"category": {"id": 1, "name": "Karten", "folders": [
            {"id": 2, "name": "PIN", "visibility": 1, "articles": [FRESHDESK_ARTICLE]}]}}],
        [{**FRESHDESK_ARTICLE, "tags": [], "seo_data": {"meta_keywords": "pin", "meta_description": "So."},
        "hierarchy": [
            {"level": 0, "type": "category", "data": {"id": 1, "name": "Karten", "language": "de"}},
            {"level": 1, "type": "folder", "data": {"id": 2, "name": "PIN", "language": "de"}}]}],
        {"categories": [{"id": 1, "name": "Karten"}], "folders": [{"id": 2, "name": "PIN", "visibility": 1}],
         "articles": [{**FRESHDESK_ARTICLE, "category_id": 1, "folder_id": 2, "tags": [{"name": "pin"}]}]},
    ],
)  # fmt: skip
def test_freshdesk(data):
    """Nested as an account exports it, or listed as the API does, with the hierarchy in each article or by
    ids.
    """
    (draft,) = parse_freshdesk(data)
    assert (draft.title, draft.html, draft.categories, draft.tags, draft.summary) == (
        "PIN?",
        "<p>So.</p>",
        ("Karten", "PIN"),
        ("pin",),
        "So.",
    )
    assert recognise_json(data).parse is parse_freshdesk


def test_freshdesk_leaves_out_what_is_not_for_everybody():
    """Drafts by their status, others by the visibility of their folder."""
    hidden = {"id": 2, "name": "Intern", "visibility": 3, "articles": [FRESHDESK_ARTICLE]}
    draft = {**FRESHDESK_ARTICLE, "status": 1}
    left = tuple(parse_freshdesk([{"category": {"id": 1, "name": "K", "folders": [hidden]}}, draft]))
    assert [(type(one), one.failed) for one in left] == [(LeftOut, False), (LeftOut, False)]
