"""What a message asks, and what is found for it."""

from __future__ import annotations

from support.desks import LOST_CARD, Library
from support.hits import changed, make_hit

from kb_tools.desk.asked import find_asked
from kb_tools.desk.thread import Turn
from kb_tools.search.choose import Floors

FEES = make_hit(id="konto/gebuehren", confidence=0.8)
BEFORE = (Turn(text="Meine Karte ist weg!"),)

LOW = Floors(answer=0.5, link=0.1)


def found(message, *hits, history=()):
    library = Library(hits or (LOST_CARD, FEES))
    return find_asked(message, history, library.search, None, LOW), library.asked


def test_a_message_that_stands_by_itself_is_searched_once():
    asked, searched = found("Wie sperre ich die Karte?", history=BEFORE)
    assert (asked.before, searched) == ("", [("Wie sperre ich die Karte?", None)])
    assert asked.likely == (LOST_CARD, FEES)


def test_a_message_that_leans_is_searched_with_what_was_said_before():
    """It asks for one thing then, whatever words join it."""
    asked, searched = found("und wann ist sie wieder da? und wo?", history=BEFORE)
    assert asked.before == "Meine Karte ist weg!"
    assert searched[-1] == ("Meine Karte ist weg! und wann ist sie wieder da? und wo?", None)
    assert not any(one.text for one in asked.answered)


def test_where_nothing_is_sure_for_both_the_subject_stays():
    """What was found for it is meant, whatever the message asks of it."""

    def search(text, _):
        return "de", (LOST_CARD,) if text == BEFORE[0].text else (changed(LOST_CARD, confidence=0.1),)

    asked = find_asked("und jetzt?", BEFORE, search, None, Floors(answer=0.5, link=0.3))
    assert asked.likely == (LOST_CARD,)


def test_two_questions_are_searched_apart_in_the_language_of_the_message():
    """Here both find the same, so that they are one question after all."""
    message = "Wie sperre ich die Karte? Was kostet das Konto?"
    asked, searched = found(message)
    assert searched == [
        (message, None),
        ("Wie sperre ich die Karte?", "de"),
        ("Was kostet das Konto?", "de"),
    ]
    assert [one.text for one in asked.answered] == ["", ""]


def test_what_nobody_answers_is_told_only_beside_an_answer():
    unsure = changed(LOST_CARD, confidence=0.1)
    asked, _ = found("Wie sperre ich die Karte? Was kostet das Konto?", unsure)
    assert (asked.answered, asked.unanswered) == ((), ())
