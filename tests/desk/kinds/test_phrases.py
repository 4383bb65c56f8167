"""Whether a message has a phrase of a rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.kinds.phrases import first_phrase, fold_message, has_phrase


@pytest.mark.parametrize(
    ("phrase", "message", "met"),
    [
        ("karte geklaut|weg", "Meine Karte ist heute weg", True),
        ("karte weg", "weg ist sie, die Karte", True),
        ("karte weg", "Karte da. Eins zwei drei vier fünf sechs sieben weg", False),
        ("*karte weg", "Kreditkarte weg", True),
        ("karte weg", "Kreditkarte weg", False),
        ("betrug*", "Betrüger!", True),
        ("frechheit", "FRECHHEIT!!", True),
        ("karte karte", "Karte", False),
        ("", "Karte", False),
        ("tan verraten -nie|niemand*", "Ich habe die TAN verraten", True),
        ("tan verraten -nie|niemand*", "Ich habe niemandem die TAN verraten", False),
    ],
)
def test_phrases_stand_near_each_other(phrase: str, message: str, met: bool) -> None:
    """All parts within a few words, in any order; | separates alternatives, * stands for any beginning or
    end, and what - begins must not be near.
    """
    assert has_phrase(fold_message(message, "de"), phrase) is met


@given(st.text(), st.text())
def test_any_phrase_meets_any_message(phrase: str, message: str) -> None:
    """Nothing an editor writes as a phrase and no message breaks the rules."""
    assert has_phrase(fold_message(message, "de"), phrase) in (True, False)


def test_the_first_of_many_phrases_is_found() -> None:
    """In their order, whatever words and beginnings they ask for."""
    phrases = ("*betrug*", "karte weg|geklaut", "mein anwalt", "karte")
    for text, first in (
        ("Meine Karte ist weg", "karte weg|geklaut"),
        ("Kartenbetrug, und die Karte ist weg", "*betrug*"),
        ("Meine Karte", "karte"),
        ("Hallo", ""),
    ):
        message = fold_message(text, "de")
        assert first_phrase(message, phrases) == first
        assert next((one for one in phrases if has_phrase(message, one)), "") == first
