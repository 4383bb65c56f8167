"""Whom people in danger can call, as the search of a page is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.danger_vectors import danger_vectors
from support.places import NOWHERE

from kb_tools.settings.contact import Contact
from kb_tools.settings.settings import Settings
from kb_tools.site.danger import dangers

SETTINGS = Settings(root=NOWHERE, languages=("de", "en"))


def numbers(contact, lang="de"):
    """Of each kind of danger the numbers to call."""
    found = dangers(replace(SETTINGS, contact=contact), lang)
    return [[line["number"] for line in one["lines"]] for one in found]


def test_who_wants_to_die_is_told_who_listens_and_all_others_whom_to_call():
    assert numbers(Contact(country="GB")) == [["116 123", "999"], ["116 123", "999"], ["999"]]


def test_where_no_helpline_is_known_the_emergency_number_stands_alone():
    assert numbers(Contact()) == [["112"]] * 3


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Hier hört jemand zu, Tag und Nacht, kostenlos (TelefonSeelsorge)"),
        ("en", "Somebody listens here, day and night, free of charge (TelefonSeelsorge)"),
    ],
)
def test_helpline_is_told_in_the_language_of_the_page(lang, text):
    first = next(dangers(replace(SETTINGS, contact=Contact(country="DE")), lang))["lines"][0]
    assert first == {"text": text, "number": "0800 1110111", "call": "tel:+498001110111"}


def test_the_examples_that_the_page_is_held_against_are_of_both_makes():
    """Enough of them tell of danger by their words, and enough do not."""
    told = [bool(block) for _, block in danger_vectors()["cases"]]
    assert told.count(True) > 40
    assert told.count(False) > 100
