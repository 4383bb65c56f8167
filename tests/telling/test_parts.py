"""An answer in parts says what the window says, piece by piece."""

from __future__ import annotations

from support.desks import LOST_CARD, answered

from kb_tools.telling.parts import MARKS, in_parts


def test_suggestions_are_told_by_how_sure_they_are_and_what_proves_them():
    told = in_parts(answered("Karte verloren, wie sperren?", LOST_CARD), "en")
    assert (told["title"], told["why"], told["alert"]) == ("1 to choose from", "", "")
    (one,) = told["suggestions"]
    assert one["sure"].endswith("%")
    assert {proof["mark"] for proof in one["proof"]} <= set(MARKS)


def test_what_must_be_known_first_is_told_by_what_it_is_about():
    told = in_parts(answered("Meine PIN ist 4711, warum geht sie nicht?", LOST_CARD), "de")
    assert told["title"] == "Nicht öffentlich"
    assert told["why"]
    assert {"about": "personal", "text": "Persönliche Daten: PIN"} in told["notes"]
    assert told["suggestions"] == []


def test_danger_comes_before_everything():
    told = in_parts(answered("Ich will nicht mehr leben"), "en")
    assert "in danger" in told["alert"]
