"""Answers, as an agent reads them."""

from __future__ import annotations

import json
from dataclasses import replace

from support.told import ANSWER, HIT, PRIVATE

from kb_tools.desk.answers import Answered
from kb_tools.telling import answer
from kb_tools.telling.style import unstyled


def test_a_german_agent_reads_german():
    told = unstyled(answer.text(ANSWER, "de", explain=True)).replace("\u00a0", " ")
    assert told.splitlines() == [
        "1  Karte sperren › Am Telefon  Video 1:23  zu 98 % sicher",
        "   https://hilfe.example/karte/",
        "   │ Hallo! Hier steht es: https://hilfe.example/karte/",
        "   └ 45/280",
        "   ✓ geprüft am 14.09.2026 · – Sekunde 83, Länge unbekannt",
        "   getroffen: karte → karten +4,5 = 4,5 Punkte; 12,5 mit der ähnlichsten Formulierung",
        "   gemeint: „Sperren Sie die Karte sofort.“, 0,71",
        "",
        "Warum",
        "   Der beste Treffer darf öffentlich beantwortet werden.",
    ]


def test_an_english_agent_reads_english():
    told = unstyled(answer.text(ANSWER, "en"))
    assert "video 1:23  98% sure" in told
    assert "✓ checked 2026-09-14 · – second 83, length unknown" in told


def test_what_must_be_known_first_stands_above_the_reply():
    told = unstyled(answer.text(PRIVATE, "de")).splitlines()
    assert told[:3] == [
        "Nicht öffentlich: Die Nachricht enthält persönliche Daten (IBAN).",
        "Vor dem Senden bitte von jemand anderem gegenlesen lassen.",
        "Für das Team: Presse",
    ]


def test_which_question_is_answered_and_which_is_not():
    """A reply for two names both, with both links."""
    both = replace(
        ANSWER.suggestions[0], question="Karte weg?", also=(Answered(hit=HIT, text="Und die PIN?"),)
    )
    given = replace(ANSWER, suggestions=(both,), unanswered=("Wie wird das Wetter?",))
    told = unstyled(answer.text(given, "de")).splitlines()
    assert told[2:4] == [
        "   zu „Karte weg?“",
        "   und zu „Und die PIN?“: https://hilfe.example/karte/",
    ]
    assert told[-1] == "! Ohne Antwort: „Wie wird das Wetter?“"
    (programs,) = answer.data(given)["suggestions"]
    assert (programs["question"], programs["also"][0]["question"]) == ("Karte weg?", "Und die PIN?")
    assert answer.data(given)["unanswered"] == ["Wie wird das Wetter?"]


def test_programs_read_english_whatever_people_speak():
    told = json.loads(json.dumps(answer.data(PRIVATE)))
    assert (told["why"], told["team"]) == ("The message holds personal data (iban).", "press")
    assert json.loads(json.dumps(answer.data(ANSWER)))["suggestions"][0]["id"] == HIT.entry.id


def test_programs_read_the_chance_of_an_answer_that_of_each_link_and_what_was_meant():
    told = answer.data(ANSWER)
    (link,) = told["suggestions"]
    assert (told["chance"], link["confidence"]) == (0.9912, 0.984)
    assert link["meant"] == {"text": "Sperren Sie die Karte sofort.", "cosine": 0.712}
