"""A program of one's own sends a message and gets what to do, as the settings name it."""

from __future__ import annotations

import pytest
from support.signing import signed


def asked(hooked, words, name="words"):
    body, headers = signed(hooked.zammad.secret, {"ask": {name: words}})
    return hooked.server.ask("POST", "/v1/hooks/own", body, content_type="application/json", **headers)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Was kostet der Eintritt?", "reply"),
        ("Wann habt ihr Betriebsferien?", "hand_over"),
        ("Mensch bitte, was kostet der Eintritt?", "hand_over"),
    ],
)
def test_what_to_do_comes_under_the_names_of_the_settings(hooked, words, act):
    data = asked(hooked, words).data
    assert (data["do"], set(data)) == (act, {"do", "say", "link"})
    assert (data["link"] is not None) == ("Eintritt" in words)
    assert data["say"].startswith("Ich bin ein Bot." if act == "reply" else "Der Bot gibt ab:")


def test_without_names_all_of_it_comes(guarded):
    sent = {"text": "Was kostet der Eintritt?"}
    data = guarded.ask("POST", "/v1/hooks/own", sent, role="bot").data
    assert (data["act"], data["answer"]["outcome"]) == ("note", "answer")


def test_what_holds_no_message_is_refused_without_a_word_of_it(hooked):
    answer = asked(hooked, "Was kostet der Eintritt?", "other")
    assert (answer.status, answer.data["detail"]) == (422, "sie enthält keine Nachricht")
