"""Fear and anger, by plain signs."""

from __future__ import annotations

import json

import pytest
from support.places import QUESTIONS

from kb_tools.desk.feelings import feeling_of
from kb_tools.desk.kinds.phrases import fold_message


def felt(message, lang="de"):
    return feeling_of(fold_message(message, lang), message)


@pytest.mark.parametrize(
    ("message", "lang", "feeling"),
    [
        ("Ich hab solche Angst um mein Erspartes", "de", "worry"),
        ("Ich weiß echt nicht mehr weiter", "de", "worry"),
        ("typed my code in there, panicking now", "en", "worry"),
        ("j'ai peur pour mes économies", "fr", "worry"),
        ("Portemonnaie weg 😱", "de", "worry"),
        ("So eine Frechheit, 12 Prozent!", "de", "sorry"),
        ("down for the third time this week", "en", "sorry"),
        ("Ihr Idioten habt mir die Karte gesperrt", "de", "sorry"),
        ("what the hell takes you so long", "en", "sorry"),
        ("c'est inadmissible", "fr", "sorry"),
        ("Automat hat meine Karte 😡", "de", "sorry"),
        ("Wie ändere ich meine Adresse?", "de", ""),
    ],
)
def test_fear_and_anger_are_told_by_words_and_signs(message, lang, feeling):
    assert felt(message, lang) == feeling


def test_fear_comes_before_anger():
    assert felt("Unverschämt, und jetzt hab ich Angst 😡") == "worry"


def test_few_ordinary_questions_are_taken_for_either():
    """What the sample's customers ask is mostly asked calmly."""
    asked = map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines())
    marked = [one["text"] for one in asked if felt(one["text"], one["lang"])]
    assert 0 < len(marked) < 30, marked
