"""Messages that ask more than one thing."""

from __future__ import annotations

import pytest
from support.hits import make_hit

from kb_tools.desk.questions import ask_apart, split_questions

CARD, FEES = make_hit(id="karten/verloren"), make_hit(id="konto/gebuehren")


def asked(message, found, whole=(CARD, FEES)):
    """The ids that answer each question, where a search finds a hit for each word; and what stays open."""

    def find(text):
        return [hit for word, hit in found.items() if word in text]

    answered, unanswered = ask_apart(message, "de", whole, find)
    return {one.text: one.hit.entry.id for one in answered}, unanswered


@pytest.mark.parametrize(
    ("message", "lang", "parts"),
    [
        (
            "Wie ersetze ich die Karte und was kostet das Konto?",
            "de",
            ("Wie ersetze ich die Karte", "was kostet das Konto?"),
        ),
        (
            "Meine Karte ist weg. Was tun? Außerdem: wo finde ich Auszüge",
            "de",
            ("Meine Karte ist weg. Was tun?", "wo finde ich Auszüge"),
        ),
        (
            "How do I pay in coins? And what is the limit?",
            "en",
            ("How do I pay in coins?", "what is the limit?"),
        ),
        (
            "kann ich den Dauerauftrag löschen und krieg ich ne neue PIN",
            "de",
            ("kann ich den Dauerauftrag löschen", "krieg ich ne neue PIN"),
        ),
        (
            "can you cancel my standing order and also how do i get a new pin?",
            "en",
            ("can you cancel my standing order", "how do i get a new pin?"),
        ),
        (
            "Comment changer mon adresse et combien coûte le compte ?",
            "fr",
            ("Comment changer mon adresse", "combien coûte le compte ?"),
        ),
    ],
)
def test_a_message_is_cut_where_another_question_begins(message, lang, parts):
    """At the end of a sentence, and at words such as and; what leads up to a question stays with it."""
    assert split_questions(message, lang) == parts


@pytest.mark.parametrize(
    "message",
    [
        "Wie ersetze ich die Karte, die Kreditkarte, die PIN?",
        "Ich habe Karte und PIN verloren, was nun?",
        "Wo bestelle ich den Leser und was kostet das?",
        "Wie geht das? Danke und schöne Grüße",
        "Karte weg",
        "Geld nach Wien, wie lange und wie viel?",
    ],
)
def test_commas_things_and_what_hangs_on_the_first_question_are_no_second_one(message):
    """What does that cost asks about what was asked for before."""
    assert len(split_questions(message, "de")) <= 1


def test_each_question_has_its_own_answer():
    message = "Was tun, wenn die Karte weg ist? Und wie hoch sind die Gebühren?"
    assert asked(message, {"Karte": CARD, "Gebühren": FEES}) == (
        {
            "Was tun, wenn die Karte weg ist?": "karten/verloren",
            "wie hoch sind die Gebühren?": "konto/gebuehren",
        },
        (),
    )


def test_what_nothing_answers_is_told_where_the_rest_is_answered():
    message = "Was tun, wenn die Karte weg ist? Und wie wird das Wetter?"
    assert asked(message, {"Karte": CARD})[1] == ("wie wird das Wetter?",)
    assert asked(message, {}) == ({}, ())


def test_a_part_that_finds_what_the_message_does_not_was_cut_off_wrongly():
    message = "Was tun, wenn die Karte weg ist? Und wie hoch sind die Gebühren?"
    assert list(asked(message, {"Karte": CARD, "Gebühren": FEES}, (CARD,))[0].values()) == ["karten/verloren"]


def test_a_video_and_the_article_that_it_belongs_to_are_one_answer():
    video = make_hit(id="video", kind="video", linked=("karten/verloren",))
    message = "Was tun, wenn die Karte weg ist? Und wie hoch sind die Gebühren?"
    assert asked(message, {"Karte": CARD, "Gebühren": video}, (CARD, video)) == ({}, ())


def test_one_answer_for_both_is_one_question():
    message = "Was tun, wenn die Karte weg ist? Und wie hoch sind die Gebühren?"
    assert asked(message, {"Karte": CARD, "Gebühren": CARD}) == ({}, ())
