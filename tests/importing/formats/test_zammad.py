"""Exports of Zammad."""

from __future__ import annotations

from kb_tools.importing.drafts import Draft
from kb_tools.importing.formats import recognise_json
from kb_tools.importing.formats.zammad import parse_zammad


def zammad_answer(number, *, published="2026-01-01T00:00:00Z", internal=None, body="<p>So.</p>", locale=1):
    return {
        "id": number,
        "assets": {
            "KnowledgeBaseAnswer": {
                str(number): {
                    "id": number,
                    "category_id": 2,
                    "published_at": published,
                    "internal_at": internal,
                    "archived_at": None,
                    "tags": ["pin"],
                }
            },
            "KnowledgeBaseAnswerTranslation": {
                str(number + 50): {
                    "id": number + 50,
                    "title": f"PIN {number}?",
                    "kb_locale_id": locale,
                    "answer_id": number,
                    "content_id": number + 90,
                }
            },
            "KnowledgeBaseAnswerTranslationContent": {str(number + 90): {"id": number + 90, "body": body}}
            if body
            else {},
            "KnowledgeBaseCategory": {"1": {"id": 1, "parent_id": None}, "2": {"id": 2, "parent_id": 1}},
            "KnowledgeBaseCategoryTranslation": {
                "1": {"id": 1, "title": "Karten", "kb_locale_id": 1, "category_id": 1},
                "2": {"id": 2, "title": "PIN", "kb_locale_id": 1, "category_id": 2},
            },
            "KnowledgeBaseLocale": {"1": {"id": 1, "system_locale_id": 17}},
            "Locale": {"17": {"id": 17, "locale": "de-de"}},
        },
    }


def test_zammad():
    """Several answers put together in one file; internal ones and drafts are left out, one without its text
    could not come.
    """
    data = [
        zammad_answer(1),
        zammad_answer(2, published=None, internal="2026-01-01"),
        zammad_answer(3, published=None),
        zammad_answer(4, body=""),
    ]
    first, *left = parse_zammad(data)
    assert first == Draft(
        place="answer 1, translation 51",
        key="1",
        alias="51",
        title="PIN 1?",
        html="<p>So.</p>",
        lang="de-de",
        categories=("Karten", "PIN"),
        tags=("pin",),
    )
    assert [(one.why.partition(":")[0], one.failed) for one in left] == [
        ("it is internal", False),
        ("it is a draft", False),
        ("its text is not in the file", True),
    ]
    assert recognise_json(data).parse is parse_zammad
