"""What the desk in the browser asks besides suggestions."""

from __future__ import annotations

import json

import pytest
from support.chatwoot_context import LAST, context_of

from kb_tools.desk.channels import CHANNELS

TEXT = "Hallo 👨‍👩‍👧, siehe https://bad.example/eintritt/ und bad.example. Straße ½ 漢字"


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_length_is_the_one_that_its_channel_counts(alone, channel):
    answer = alone.ask("POST", "/v1/length", {"channel": channel, "text": TEXT})
    assert answer.data == {"length": CHANNELS[channel].measure(TEXT)}


def test_nobody_counts_for_a_channel_that_there_is_not(alone):
    assert alone.ask("POST", "/v1/length", {"channel": "fax", "text": TEXT}).status == 422


def test_a_conversation_that_chatwoot_hands_over_is_a_thread(alone):
    """Notes among colleagues are no part of it."""
    assert alone.ask("POST", "/v1/thread", context_of(LAST)).data == {
        "message": LAST,
        "history": [
            {"from": "customer", "text": "Was kostet der Eintritt?"},
            {"from": "us", "text": "4,50 Euro."},
        ],
        "name": "Anna Blum",
    }


def test_a_thread_may_be_lines_as_kb_suggest_reads_them(alone):
    lines = [{"from": "us", "text": "Hallo!"}, {"from": "customer", "text": "Wann habt ihr auf?"}]
    sent = "\n".join(map(json.dumps, lines)).encode()
    told = alone.ask("POST", "/v1/thread", sent, content_type="application/json").data
    assert (told["message"], told["history"]) == (lines[1]["text"], lines[:1])


@pytest.mark.parametrize("sent", [b"{", b"{}", b'{"content": "a", "message_type": 1}', b"[1, 2]"])
def test_what_has_no_message_of_a_customer_is_refused(alone, sent):
    answer = alone.ask("POST", "/v1/thread", sent, content_type="application/json")
    assert (answer.status, bool(answer.data["detail"])) == (422, True)


def test_a_conversation_has_its_limit(alone):
    large = b" " * (1024 * 1024 + 1)
    assert alone.ask("POST", "/v1/thread", large, content_type="application/json").status == 413


def test_the_kind_of_a_message_is_noted(alone):
    number = int(alone.ask("POST", "/v1/suggest", {"message": "Das ist doch Unsinn"}).headers["kb-number"])
    noted = alone.ask("POST", "/v1/corrected", {"number": number, "kind": "complaint"})
    assert noted.data == {"remembered": True}
    assert alone.ask("POST", "/v1/corrected", {"number": number, "kind": "nothing"}).status == 422
    lines = alone.ask("GET", "/v1/usage/messages").body.decode().splitlines()
    assert "complaint" in [json.loads(line)["kind"] for line in lines]


def test_what_is_still_being_written_is_not_remembered(alone):
    before = alone.ask("GET", "/v1/usage").data["messages"]
    answer = alone.ask("POST", "/v1/suggest", {"message": "Was kostet der", "remember": False})
    assert (answer.status, "kb-number" in answer.headers) == (200, False)
    assert alone.ask("GET", "/v1/usage").data["messages"] == before
