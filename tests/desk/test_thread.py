"""What was said before a message."""

from __future__ import annotations

import pytest

from kb_tools.desk.thread import (
    Turn,
    asks,
    leans,
    own_words,
    parse_history,
    said_before,
    split_thread,
)
from kb_tools.errors import KbError

CARD = Turn(text="Meine Karte ist weg, was muss ich tun?")
SENT = Turn(text="Bitte gleich sperren lassen: 116 116.", ours=True)
WHICH = Turn(text="Welche Karte ist es denn?", ours=True)


@pytest.mark.parametrize(
    ("message", "lang"),
    [
        ("und was ist wenn sie wieder auftaucht?", "de"),
        ("Und am Wochenende?", "de"),
        ("kostet das was?", "de"),
        ("Wie lange hab ich dafür Zeit?", "de"),
        ("and how long does it take?", "en"),
        ("what would that be?", "en"),
        ("et ça coûte combien ?", "fr"),
    ],
)
def test_what_goes_on_or_refers_needs_what_was_said_before(message, lang):
    assert said_before(message, [CARD, SENT], lang) == CARD.text


@pytest.mark.parametrize(
    ("message", "lang"),
    [
        ("Wie ändere ich meine Adresse?", "de"),
        ("Übrigens, was kostet das?", "de"),
        ("Wo finde ich die Auszüge für das Finanzamt, und was kostet das, wenn sie per Post kommen?", "de"),
        ("How do I close my account?", "en"),
        ("danke euch!", "de"),
    ],
)
def test_what_says_what_it_is_about_stands_by_itself(message, lang):
    """So does what announces another subject."""
    assert said_before(message, [CARD, SENT], lang) == ""


def test_an_answer_to_our_question_is_read_with_what_led_to_it():
    assert said_before("Die Kreditkarte", [CARD, WHICH], "de") == CARD.text
    assert said_before("Die Kreditkarte", [CARD, SENT], "de") == ""


def test_the_subject_may_lie_two_messages_back():
    thread = [Turn(text="Ganz am Anfang"), CARD, SENT, Turn(text="und im Ausland?"), SENT]
    assert said_before("was kostet das?", thread, "de") == f"{CARD.text} und im Ausland?"
    assert said_before("was kostet das?", [SENT], "de") == ""
    assert said_before("was kostet das?", [], "de") == ""


def test_a_language_nobody_wrote_goes_on_nowhere():
    assert not leans("en wat kost dat?", "nl")


def test_a_question_is_told_by_its_mark_or_its_words():
    assert all((asks("geht das?", "de"), asks("wo ist sie", "de"), not asks("sie ist weg", "de")))
    assert own_words("Wo finde ich denn meine Auszüge?", "de") == ["denn", "auszuge"]


def test_a_thread_is_read_line_by_line():
    lines = '{"from": "customer", "text": "Karte weg"}\n\n{"from": "us", "text": "Welche?", "at": 3}\n'
    assert parse_history(lines, "a.jsonl") == (Turn(text="Karte weg"), Turn(text="Welche?", ours=True))


@pytest.mark.parametrize(
    "line",
    ["nope", "[]", "{}", '{"from": "bot", "text": "Hi"}', '{"from": "us", "text": 3}', "[" * 9999],
)
def test_a_line_that_is_no_turn_is_named(line):
    with pytest.raises(KbError, match=r"a\.jsonl:2: this is no turn"):
        parse_history(f'{{"from": "us", "text": "Hi"}}\n{line}', "a.jsonl")


def test_a_pasted_thread_ends_with_the_message_to_answer():
    """Its last one of the customer; any other text is the message itself."""
    thread = '{"from": "us", "text": "A"}\n{"from": "customer", "text": "B"}\n{"from": "us", "text": ""}'
    assert split_thread(thread) == ((Turn(text="A", ours=True),), "B")
    for text in ("Karte weg", "", '{"from": "us", "text": "C"}'):
        assert split_thread(text) == ((), text)
