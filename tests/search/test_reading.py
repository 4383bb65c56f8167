"""A message as the ranking reads it."""

from __future__ import annotations

import pytest

from kb_tools.search.find import find
from kb_tools.search.reading import read_message

ASKED = "Wo kann ich in London kostenlos Geld abheben?"


def chance(text, index):
    return sum(hit.confidence for hit in find(text, index, "de"))


@pytest.mark.parametrize(
    ("text", "readings"),
    [(ASKED, 1), (f"{ASKED} Oder nur gegen Gebühr?", 3), ("Ja. Nein. Weiß ich nicht.", 2)],
)
def test_a_sentence_that_is_a_quarter_of_the_message_is_read_by_itself_too(sample_index, text, readings):
    assert len(read_message(text, sample_index, "de")) == readings


@pytest.mark.parametrize(
    "told", ["Ich fliege am Freitag.", "Mein Nachbar meint, das ginge.", "Am 31.03. oder erst am Wochenende?"]
)
def test_an_answer_is_no_less_likely_for_what_is_told_after_the_question(sample_index, told):
    for message in (f"{ASKED} {told}", f"{told} {ASKED}"):
        assert chance(message, sample_index) >= chance(ASKED, sample_index) - 1e-9


@pytest.mark.parametrize(
    "message",
    [
        "WO KANN ICH IN LONDON KOSTENLOS GELD ABHEBEN?",
        "wo kann ich in london kostenlos gelt abheben",
        "Hallo liebes Team, wo kann ich in London kostenlos Geld abheben? Danke und viele Grüße",
        "🙈 Wo kann ich in London kostenlos Geld abheben? 💷🇬🇧",
    ],
)
def test_a_message_is_read_through_its_disguise(sample_index, message):
    """Shouted, with a slip, with courtesies, with pictures."""
    best = find(message, sample_index, "de")[0]
    assert best.entry.id == "bargeld/geldautomaten-london"
    assert best.confidence > 0.5


def test_courtesies_are_no_words_that_an_answer_lacks(sample_index):
    asked, greeted = (
        read_message(message, sample_index, "de")[0] for message in (ASKED, f"Hallo zusammen, {ASKED} Danke!")
    )
    assert greeted.terms == asked.terms
