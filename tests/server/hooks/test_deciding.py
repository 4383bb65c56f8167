"""What a bot does with a message: in `mode: reply` it speaks only where nothing speaks against it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.hits import changed
from support.told import ANSWER

from kb_tools.desk.answers import Answered, Finding, Reply
from kb_tools.desk.kinds.judging import Alert
from kb_tools.server.hooks.deciding import Standing, asks_for_human, decide
from kb_tools.settings.hooks import Hook

NOTE = Hook(name="chat", system="chatwoot")
REPLY = replace(NOTE, mode="reply", bot_threshold=0.8)
(SUGGESTION,) = ANSWER.suggestions
HIT = SUGGESTION.hit


def with_hit(**values):
    """The answer with another hit."""
    return replace(ANSWER, suggestions=(replace(SUGGESTION, hit=changed(HIT, **values)),))


QUIET = {
    "no answer": (replace(ANSWER, outcome="none", suggestions=(), why="nothing found"), "nothing found"),
    "for another": (replace(ANSWER, outcome="escalate", suggestions=(), why="a complaint"), "a complaint"),
    "private": (replace(ANSWER, outcome="private", suggestions=()), "nothing here answers it"),
    "findings": (
        replace(ANSWER, findings=(Finding(kind="iban", start=0, end=9),)),
        "there is personal data in the message",
    ),
    "danger": (
        replace(ANSWER, outcome="no_reply", alert=Alert(level="alarm", kind="crisis", near="x")),
        "somebody may be in danger",
    ),
    "second pair of eyes": (
        replace(ANSWER, needs_second_pair_of_eyes=True),
        "a second pair of eyes is needed",
    ),
    "not public": (
        with_hit(handling="private"),
        "its article is not for the public",
    ),
    "a part of it not public": (
        replace(
            ANSWER,
            suggestions=(
                replace(
                    SUGGESTION,
                    also=(Answered(hit=changed(HIT, handling="phone")),),
                ),
            ),
        ),
        "its article is not for the public",
    ),
    "half an answer": (
        replace(ANSWER, unanswered=("and the other?",)),
        "only a part of the message is answered",
    ),
    "unread": (replace(ANSWER, unread=5), "only a part of the message is answered"),
    "not sure": (
        with_hit(confidence=0.8),
        "the answer is likely, but not sure enough for a bot",
    ),
    "too long": (
        replace(ANSWER, suggestions=(replace(SUGGESTION, reply=Reply(text="x", length=300, limit=280)),)),
        "the reply does not fit",
    ),
    "no words": (None, "the message has no words"),
}
HUMANS = (
    "Mensch bitte",
    "Mensch, bitte!",
    "einen Menschen bitte",
    "Ich möchte mit einem Menschen sprechen.",
    "Kann ich bitte mit einem Mitarbeiter reden?",
    "Verbinden Sie mich mit einem Berater",
    "echte Person?",
    "gibt es hier auch einen richtigen Ansprechpartner",
    "will mit jemandem sprechen, nicht mit einer Maschine",
    "ich will keinen Bot",
    "Bist du ein Bot?",
    "Mitarbeiter",
    "a human, please",
    "Can I talk to a person?",
    "I want to speak to somebody",
    "connect me to an agent",
    "are you a robot",
    "no bots please, I need a real person",
    "is anyone there?",
    "un humain, svp",
    "Je veux parler à un conseiller",
    "est-ce que je peux parler à quelqu’un ?",
    "passez-moi une vraie personne",
    "vous êtes un robot ?",
    "Könnt ihr mich bitte zurückrufen?",
    "Wann meldet sich ein Kundenberater?",
    "gibts bei euch noch richtige leute",
    "diese automatischen Antworten helfen mir nicht",
    "can you put me through to customer support",
    "please have someone contact me",
    "quelqu’un peut me répondre ?",
)
NO_HUMANS = (
    "Was kostet der Eintritt?",
    "Wie sperre ich meine Karte?",
    "Ich habe meine PIN vergessen, was nun?",
    "Wann habt ihr offen? Danke!",
    "How much is a season ticket?",
    "Where do I find the opening hours",
    "Comment bloquer ma carte ?",
    "Quels sont les horaires pour les enfants ?",
)


def act(hook, answer=ANSWER, message="Was kostet der Eintritt?", **standing):
    decision = decide(hook, message, answer, Standing(**standing))
    return decision.act, decision.why


def test_a_sure_public_answer_is_given():
    assert act(REPLY) == ("reply", "")


@pytest.mark.parametrize("quiet", QUIET)
def test_whatever_is_not_surely_a_public_answer_is_handed_over_with_the_reason(quiet):
    answer, why = QUIET[quiet]
    assert act(REPLY, answer) == ("hand_over", why)
    assert act(REPLY, answer, answered=1)[0] == "hand_over"


@pytest.mark.parametrize("quiet", QUIET)
def test_colleagues_get_a_note_of_what_has_words_and_nothing_is_handed_over_in_mode_note(quiet):
    answer, _ = QUIET[quiet]
    assert act(NOTE, answer)[0] == act(REPLY, answer, human=True)[0] == ("note" if answer else "nothing")


def test_the_second_question_in_a_row_is_a_humans():
    assert act(REPLY, answered=1) == ("hand_over", "it is the second question in a row")


def test_thanks_for_an_answer_need_nothing_but_a_greeting_needs_a_human():
    thanks = replace(ANSWER, outcome="no_reply", suggestions=(), why="it only greets")
    assert act(REPLY, thanks, answered=1) == ("nothing", "")
    assert act(REPLY, thanks) == ("hand_over", "it only greets")
    assert act(NOTE, thanks) == ("nothing", "")


def test_where_a_human_is_the_bot_writes_to_colleagues_alone():
    assert {act(REPLY, human=True, answered=count)[0] for count in range(3)} == {"note"}
    assert act(REPLY, human=True, message="Mensch bitte")[0] == "note"


def test_where_the_customer_cannot_be_answered_a_human_is_told():
    assert act(REPLY, open=False) == ("hand_over", "a bot cannot answer here")
    assert act(NOTE, open=False) == ("note", "")


@pytest.mark.parametrize("message", HUMANS)
def test_who_asks_for_a_human_gets_one_whatever_the_answer_is(message):
    assert act(REPLY, message=message) == ("hand_over", "a person is asked for")


@pytest.mark.parametrize("message", NO_HUMANS)
def test_a_question_about_anything_else_asks_for_nobody(message):
    assert not asks_for_human(message)
