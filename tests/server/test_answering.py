"""What is asked over HTTP is answered as the commands answer it."""

from __future__ import annotations

import json

import pytest
from support.running import run_kb

PRICE = "eintritt"
MESSAGES = (
    "Was kostet der Eintritt?",
    "How much is a ticket?",
    "Meine IBAN ist DE89370400440532013000, wo ist das Geld?",
    "Wie wird das Wetter?",
)


def asked(folder, *words):
    return json.loads(run_kb(*words, cwd=folder, home=folder).stdout)


@pytest.mark.parametrize("message", MESSAGES)
def test_a_message_gets_what_the_command_says(alone, message):
    answer = alone.ask("POST", "/v1/suggest", {"message": message, "name": "Anna", "agent": "MM"})
    words = ("suggest", "--json", "--name", "Anna", "--agent", "MM", message)
    assert (answer.status, answer.data) == (200, asked(alone.folder, *words))


def test_a_query_gets_what_the_command_says(alone):
    found = alone.ask("POST", "/v1/search", {"query": "lang:de schwimmen", "most": 3})
    assert found.data == asked(alone.folder, "search", "--json", "-n", "3", "lang:de", "schwimmen")


def test_a_thread_and_a_wish_are_heard(alone):
    history = [
        {"from": "customer", "text": "Was kostet der Eintritt für Erwachsene?"},
        {"from": "us", "text": "4,50 Euro."},
    ]
    sent = {"message": "Und mit der Zehnerkarte?", "history": history, "channel": "mastodon", "limit": 400}
    answer = alone.ask("POST", "/v1/suggest", sent).data
    assert any(history[0]["text"] in why for why in answer["because"])
    assert answer["suggestions"][0]["reply"]["limit"] == 400
    used = alone.ask("POST", "/v1/suggest", {"message": MESSAGES[1], "use": PRICE}).data
    assert [one["id"] for one in used["suggestions"]] == [PRICE]


@pytest.mark.parametrize("wish", [{"use": "nothing/of-that"}, {"lang": "xx"}, {"agent": "!"}])
def test_what_the_desk_cannot_do_is_a_problem(alone, wish):
    answer = alone.ask("POST", "/v1/suggest", {"message": MESSAGES[0]} | wish, accept_language="de")
    assert (answer.status, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.data["detail"]


def test_what_was_sent_is_remembered(alone):
    counted = alone.ask("GET", "/v1/usage").data
    number = int(alone.ask("POST", "/v1/suggest", {"message": MESSAGES[0]}).headers["kb-number"])
    told = alone.ask("POST", "/v1/chosen", {"number": number, "chosen": PRICE})
    assert told.data == {"remembered": True}
    again = alone.ask("GET", "/v1/usage").data
    assert (again["messages"], again["chosen"]) == (counted["messages"] + 1, counted["chosen"] + 1)
    assert alone.ask("POST", "/v1/chosen", {"number": number, "chosen": "nothing"}).status == 422


def test_an_article_is_read_in_a_language(alone):
    german = alone.ask("GET", f"/v1/articles/{PRICE}").data
    english = alone.ask("GET", f"/v1/articles/{PRICE}?lang=en").data
    assert (german["id"], german["language"], english["language"]) == (PRICE, "de", "en")
    assert german["passages"]
    assert alone.ask("GET", f"/v1/articles/{PRICE}?lang=fr").status == 404
    assert alone.ask("GET", "/v1/articles/nothing").status == 404


def test_an_answer_is_told_for_a_terminal_in_the_reader_s_language(alone):
    sent = {"message": MESSAGES[3], "tell": {"width": 60}}
    german = alone.ask("POST", "/v1/suggest", sent, accept_language="de-AT, en").data
    english = alone.ask("POST", "/v1/suggest", sent, accept_language="en").data
    assert german["answer"] == english["answer"]
    assert german["text"] != english["text"]
