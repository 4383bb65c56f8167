"""Who may send to a webhook, and what they are told."""

from __future__ import annotations

import json
import sqlite3
import time
from contextlib import closing

import pytest
from support.hooked import wait_until

ASKED = "Was kostet der Eintritt?"


def test_a_signed_message_is_taken_and_the_same_one_is_not_taken_twice(hooked):
    """By the message's id in the signed body: the id of the delivery is another each time."""
    data = hooked.chatwoot.writes(1001, ASKED)
    assert hooked.done("notes", hooked.chatwoot, data) == "note"
    replayed = hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/notes", data, X_Chatwoot_Delivery="new")
    assert replayed == (200, {"status": "seen"})
    assert len(hooked.chatwoot.notes(1001)) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Chatwoot_Signature": None},
        {"X_Chatwoot_Signature": "sha256=" + "0" * 64},
        {"X_Chatwoot_Timestamp": None},
        {"X_Chatwoot_Timestamp": "1"},
        {"X_Chatwoot_Signature": None, "X_Forwarded_For": "127.0.0.1"},
        {"Authorization": "Bearer kb_nobody"},
    ],
)
def test_what_is_forged_unsigned_or_without_a_token_is_refused(hooked, headers):
    if "Authorization" in headers:
        headers |= {"X_Chatwoot_Signature": None}
    data = hooked.chatwoot.writes(1002, ASKED)
    status, told = hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/notes", data, **headers)
    assert (status, told["status"], ASKED in str(told)) == (401, 401, False)
    assert hooked.chatwoot.notes(1002) == []


def test_an_old_delivery_is_refused_though_it_is_signed(hooked):
    data = hooked.chatwoot.writes(1003, ASKED)
    old = hooked.chatwoot.signed(json.dumps(data).encode(), int(time.time()) - 400)
    assert hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/notes", data, **old)[0] == 401


def test_unsigned_comes_in_from_the_address_of_the_settings_alone(hooked):
    unsigned = {"X_Chatwoot_Signature": None, "X_Chatwoot_Timestamp": None}
    data = hooked.chatwoot.writes(1004, ASKED)
    near = hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/unsigned", data, **unsigned)
    far = hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/far", data, **unsigned)
    assert (near, far[0]) == ((200, {"status": "taken"}), 401)


def test_a_bots_token_lets_in_and_an_agents_does_not(hooked):
    sent = {"ask": {"words": ASKED}}
    assert hooked.server.ask("POST", "/v1/hooks/own", sent, role="bot").status == 200
    assert hooked.server.ask("POST", "/v1/hooks/own", sent, role="agent").status == 403
    assert hooked.server.ask("POST", "/v1/hooks/own", sent).status == 401


@pytest.mark.parametrize(
    "change",
    [
        {"event": "message_updated"},
        {"event": "conversation_created"},
        {"message_type": "activity"},
        {"message_type": "template"},
        {"private": True},
        {"sender": {"id": 7, "type": "agent_bot"}, "message_type": "outgoing"},
        {"account": {"id": "1/../2"}},
        {"account": None},
        {"id": "../../users"},
        {"conversation": []},
    ],
)
def test_what_a_bot_has_nothing_to_do_with_is_ignored(hooked, change):
    data = hooked.chatwoot.writes(1005, ASKED) | change
    answer = hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/notes", data)
    assert answer == (200, {"status": "ignored"})


@pytest.mark.parametrize(
    ("body", "status"), [(b'{"event": ', 400), (b"[]", 422), (b"x" * 1_100_000, 413), (b'"words"', 422)]
)
def test_bad_input_gets_a_status_and_no_word_of_it(hooked, body, status):
    answer = hooked.server.ask("POST", "/v1/hooks/unsigned", body, content_type="application/json")
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")


def test_what_cannot_be_written_down_is_not_acknowledged_and_taken_when_it_is_sent_again(hooked):
    data, before = hooked.chatwoot.writes(1006, ASKED), hooked.works("notes")
    path = hooked.server.folder / ".kb" / "usage.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        status, told = hooked.chatwoot.deliver(hooked.server.port, "/v1/hooks/notes", data)
        connection.execute("ROLLBACK")
    assert (status, ASKED in str(told)) == (503, False)
    hooked.done("notes", hooked.chatwoot, data)
    wait_until(lambda: hooked.works("notes") == [*before, "note"])


def test_a_name_that_is_none_is_told_to_bots_alone(hooked):
    assert hooked.server.ask("POST", "/v1/hooks/nobody", {}, role="bot").status == 404
    assert hooked.server.ask("POST", "/v1/hooks/nobody", {}).status == 401
