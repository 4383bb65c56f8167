"""Messages of an inbox that say the same as one before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb_tools.desk.triage import Drafted, Row, essence
from kb_tools.learning.repeats import Repeats

CARD = "Meine Karte ist weg, wie kann ich sie sperren lassen?"


def drafted(number, text, **values):
    row = Row(
        **{"id": str(number), "text": text, "language": "de", "outcome": "answer", "url": "u", **values}
    )
    return Drafted(number=number, row=row, essence=essence(text, "de"))


def marked(*texts, meaning=None):
    """Which message each repeats."""
    repeats = Repeats(meaning)
    return [repeats.mark(drafted(number, text)).row.duplicate_of for number, text in enumerate(texts, 1)]


def alike(_, others):
    """Everything means the same."""
    return [1.0] * len(others)


def test_the_same_words_are_a_repeat():
    """Whatever the names, links and signs around them."""
    texts = (CARD, f"RT @anna: {CARD} https://t.co/x", f"@bank {CARD.lower()}!!", "Etwas anderes")
    assert marked(*texts) == ["", "1", "1", ""]


def test_nearly_the_same_words_that_mean_the_same_are_too():
    asked = "Meine Karte ist weg, wie kann ich die sperren?"
    assert marked(CARD, asked, meaning=alike) == ["", "1"]
    assert marked(CARD, asked, meaning=lambda _, others: [0.3] * len(others)) == ["", ""]
    assert marked(CARD, "Wo finde ich die IBAN?", meaning=alike) == ["", ""]


def test_other_numbers_are_another_question():
    assert marked("Was kosten 5 Euro nach Wien?", "Was kosten 500 Euro nach Wien?", meaning=alike) == ["", ""]


@pytest.mark.parametrize("other", [{"url": "v"}, {"outcome": "private"}, {"language": "en"}])
def test_what_is_answered_otherwise_is_no_repeat(other):
    repeats = Repeats(alike)
    repeats.mark(drafted(1, CARD))
    assert not repeats.mark(drafted(2, f"Hilfe, {CARD}", **other)).row.duplicate_of


def test_what_needs_no_answer_repeats_nothing():
    repeats = Repeats(alike)
    one = drafted(1, CARD)
    own = replace(one, row=replace(one.row, why="own"))
    assert repeats.mark(own) == own
    assert not repeats.mark(drafted(2, CARD)).row.duplicate_of


def test_marked_rows_are_marked_alike_again():
    """As when a run is resumed."""
    first, again = Repeats(alike), Repeats(alike)
    rows = [first.mark(drafted(n, text)) for n, text in enumerate((CARD, CARD + " Danke", CARD), 1)]
    assert [again.mark(row) for row in rows] == rows
