"""Questions and answers of no system."""

from __future__ import annotations

import pytest

from kb_tools.importing.formats.faq import is_pair, parse_faq


@pytest.mark.parametrize(
    "names", [("question", "answer"), ("Frage", "Antwort"), ("question", "réponse"), ("q", "a")]
)
def test_a_list_of_questions_and_answers(names):
    """However the two are called in any language."""
    (draft,) = parse_faq([dict(zip(names, ("A?", "Ja & nein."), strict=True))])
    assert (draft.title, draft.html, draft.place) == ("A?", "<p>Ja &amp; nein.</p>", "question 1")


def test_groups_are_categories():
    """By the name of the group, unless a question names its own; tags in a list or with commas."""
    data = {"faq": [
        {"title": "Konto", "questions": [{"question": "A?", "answer": "a", "tags": ["x", "y"]}]},
        {"name": "Karte", "items": [{"question": "B?", "answer": "b", "category": "PIN", "published": False},
                                    {"question": "C?", "answer": "c", "category": "PIN", "lang": "de"}]},
    ]}  # fmt: skip
    first, left, third = parse_faq(data)
    assert (first.title, first.categories, first.tags) == ("A?", ("Konto",), ("x", "y"))
    assert (left.title, left.why) == ("B?", "it is a draft")
    assert (third.categories, third.lang) == (("PIN",), "de")


def test_a_question_without_an_answer_is_not_lost():
    """What has no text is told when its place is looked for."""
    assert [
        one.html for one in parse_faq([{"question": "A?", "answer": ""}, {"question": "B?", "answer": None}])
    ] == ["", ""]


@pytest.mark.parametrize(
    "item",
    [
        {"title": "Bug", "body": "It breaks."},
        {"subject": "Hilfe", "description": "Geht nicht."},
        {"name": "ida", "text": "Moin"},
        {"question": "Nur das?"},
        {"question": {"a": 1}, "answer": []},
    ],
)
def test_what_looks_alike_is_none(item):
    """Tickets, posts and half a pair."""
    assert not is_pair(item)
