"""Fields found by the names that people and programs give them."""

from __future__ import annotations

import pytest

from kb_tools.desk.inbox.columns import columns_by_name, common_value, directions, names_of, says


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (
            ("Tweet ID", "Full_Text", "Sprache"),
            {"text": "Full_Text", "id": "Tweet ID", "lang": "Sprache", "name": ""},
        ),
        (
            ("Numéro", "AUTEUR", "langue", "Texte", "Question"),
            {"text": "Texte", "id": "Numéro", "lang": "langue", "name": "AUTEUR"},
        ),
        (("Kommentar", "Nr", "Tweet_ID", "Text"), {"text": "Text", "id": "Tweet_ID", "lang": "", "name": ""}),
    ],
)
def test_columns_are_found_in_any_language(names, found):
    assert columns_by_name(names, ("text", "id", "lang", "name")) == found


def test_fields_may_be_in_an_object_of_their_own():
    item = {
        "text": {"body": "Hallo"},
        "author": {"id": "a1", "name": "Ida", "username": "ida_f"},
        "conversation": {"id": 5},
    }
    assert common_value(item, "text") == "Hallo"
    assert common_value(item, "name") == "Ida"
    assert common_value(item, "handle") == "ida_f"
    assert common_value(item, "author") == "a1"
    assert common_value(item, "thread") == 5
    assert common_value(item, "lang") is None


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"sent": True}, True),
        ({"Gesendet": "ja"}, True),
        ({"sent": "nein"}, False),
        ({"sent": "2026"}, None),
        ({}, None),
    ],
)
def test_a_column_says_yes_or_no_or_neither(item, said):
    assert says(item, "sent") is said


def test_a_column_says_who_wrote():
    assert set(directions({"Richtung": "Ausgehend", "author": {"type": "admin"}, "type": 3})) == {
        "ausgehend",
        "admin",
    }
    assert {"ausgehend", "admin"} <= names_of("ours")
