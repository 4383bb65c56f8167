"""The words by which people's names are found in messages."""

from __future__ import annotations

from dataclasses import fields

import pytest

from kb_tools.languages import in_every_language
from kb_tools.languages.people import People, words

EVERY = tuple(in_every_language("people"))


def test_words_are_what_spaces_part():
    assert words("von  der\n de la ") == {"von", "der", "de", "la"}
    assert words("") == frozenset()


@pytest.mark.parametrize("name", sorted({field.name for field in fields(People)} - {"odd_titles"}))
def test_words_are_written_in_small_letters(name):
    """As messages are compared with them; odd titles are titles in their own spelling only."""
    assert EVERY
    for people in EVERY:
        assert all(word == word.lower() and word.strip() for word in getattr(people, name))


def test_a_word_that_is_no_name_is_no_first_name():
    for people in EVERY:
        assert people.first_names
        assert not people.first_names & people.not_names
