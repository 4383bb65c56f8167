"""A message word by word, and what may be asked about each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guarded import KNOWN

from kb_tools.usage.message_words import Reading, essences, split, stops


def reading(text: str) -> Reading:
    """A message to a knowledge base that uses a few words."""
    return Reading(split(text), KNOWN.__contains__, frozenset())


@given(st.text(max_size=60))
def test_words_and_what_stands_between_them_are_the_message(text: str) -> None:
    """Nothing of it is lost, and every word stands where it says."""
    words = split(text)
    assert all(text[one.start : one.end] == one.text for one in words)
    assert not words or words[0].before + "".join(one.text + one.after for one in words) == text


@pytest.mark.parametrize(
    ("gap", "ends"), [(" ", False), (", ", False), (". ", True), ("\n", True), ("", True)]
)
def test_something_else_begins_behind_a_full_stop(gap: str, ends: bool) -> None:
    """And behind a new line, and where nothing follows."""
    assert stops(gap) is ends


@pytest.mark.parametrize(
    ("one", "other"), [("Anna", "anna"), ("Annas", "Anna"), ("Müller", "Mueller"), ("Zoë", "zoe")]
)
def test_spellings_of_a_name_share_something(one: str, other: str) -> None:
    """In some language at least."""
    assert essences(one) & essences(other)
    assert not essences(one) & essences("Svetlana")


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Hallo Anna Kowalczyk bitte", 1, [1, 2]),
        ("Herr von der Leyen", 1, []),
        ("Frau Wurst von der Leyen kommt", 1, [1, 2, 3, 4]),
        ("Hallo Karte", 1, []),
        ("Hallo Team", 1, []),
        ("hallo anna", 1, [1]),
        ("Hallo", 1, []),
    ],
)
def test_a_name_begins_at_a_place_or_does_not(text: str, place: int, name: list[int]) -> None:
    """It goes on with particles and with capitalised words that nobody knows."""
    assert reading(text).name_at(place) == name


def test_strange_words_in_small_letters_are_a_name_only_where_one_is_awaited() -> None:
    """After "my name is", say."""
    assert reading("ich heiße zwulf").name_at(2) == []
    assert reading("ich heiße zwulf").name_at(2, small=True) == [2]


def test_a_word_is_plain_known_or_strange() -> None:
    """Little words and ends of nouns are plain; what the knowledge base uses is known, in parts too."""
    read = reading("die Kündigung Girokonto Konto-App Xaveria")
    assert [read.plain(place) for place in range(5)] == [True, True, True, False, False]
    assert [read.known(place) for place in range(5)] == [False, False, True, True, False]
    assert [read.strange(place) for place in range(5)] == [False, False, False, False, True]


def test_well_known_first_names_are_known_in_the_genitive() -> None:
    """Those that are other words as well are not sure."""
    read = reading("Annas Anna-Lena Will Karte")
    assert [read.first_name(place, sure=True) for place in range(4)] == [True, True, False, False]
    assert [read.first_name(place, sure=False) for place in range(4)] == [True, True, True, False]
