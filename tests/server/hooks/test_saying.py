"""What a bot writes to colleagues and to a customer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.places import NOWHERE
from support.told import ANSWER, PRIVATE

from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.kinds.judging import Alert
from kb_tools.languages import Language
from kb_tools.server.hooks.saying import note_text, reply_text, room_for_reply
from kb_tools.settings.settings import Settings

GERMAN, ENGLISH = Language("de"), Language("en")
SETTINGS = Settings(root=NOWHERE, languages=("de", "en"))


def test_a_note_says_why_what_to_do_and_each_suggestion_with_its_reply():
    note = note_text(ANSWER, "", GERMAN)
    assert note.startswith(
        "1. Karte sperren › Am Telefon · Video 1:23 · zu 98\u00a0% sicher\nhttps://hilfe.example/karte/"
    )
    assert note.endswith("Hallo! Hier steht es: https://hilfe.example/karte/")
    assert "\x1b" not in note


def test_a_note_names_danger_first_and_the_second_pair_of_eyes():
    alert = Alert(level="alarm", kind="crisis", near="nicht mehr leben")
    note = note_text(replace(PRIVATE, alert=alert), "somebody may be in danger", ENGLISH)
    rows = note.splitlines()
    assert rows[0] == "The bot hands over: somebody may be in danger"
    assert rows[2].startswith("Somebody may be in danger, call a colleague now")
    assert any("second pair of eyes" in row for row in rows)


def test_a_note_says_the_same_reason_once():
    note = note_text(replace(PRIVATE, findings=()), PRIVATE.why, GERMAN)
    assert note.count("IBAN") == 1


def test_a_note_of_a_message_without_words_says_why_alone():
    assert note_text(None, "it has no words", ENGLISH) == "The bot hands over: it has no words"


@pytest.mark.parametrize(
    ("lang", "line"), [("de", "Ich bin ein Bot."), ("en", "I am a bot."), ("nl", "Ich bin ein Bot.")]
)
def test_a_customer_reads_first_that_it_is_a_bot_in_the_language_of_the_message(lang, line):
    """In the site's own where nobody speaks that."""
    said = reply_text(replace(ANSWER, language=lang), SETTINGS)
    assert said.startswith(line)
    assert said.endswith(ANSWER.suggestions[0].reply.text)


def test_the_first_line_is_part_of_the_channels_limit():
    for channel in CHANNELS.values():
        room = room_for_reply(channel, SETTINGS)
        whole = reply_text(ANSWER, SETTINGS).replace(ANSWER.suggestions[0].reply.text, "x" * room)
        assert channel.count(whole) <= channel.limit
        assert room > 60
