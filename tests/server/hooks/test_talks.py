"""What Chatwoot and Zammad say of a conversation is read as their exports are."""

from __future__ import annotations

import pytest

from kb_tools.server.hooks.talks import last_of, number_of, read_messages, talk_at


def message(number, text, kind=0, **more):
    sender = {"id": 10 if kind == 0 else 5, "type": "contact" if kind == 0 else "user"}
    return {
        "id": number, "content": text, "message_type": kind, "conversation_id": 4, "sender": sender,
        "private": False, "content_attributes": {}, "created_at": 1_790_000_000 + number, **more,
    }  # fmt: skip


def talk(wanted, *messages):
    return talk_at(wanted, read_messages({"meta": {}, "payload": list(messages)}), lambda _item: False)


BOT = {"sender": {"id": 7, "type": "agent_bot"}}


def test_the_last_message_of_the_customer_is_due_with_what_was_said_before():
    one = talk("3", message(1, "a"), message(2, "b", 1, **BOT), message(3, "c"))
    assert (one.due, one.human, one.message.text) == (True, False, "c")
    assert [(turn.text, turn.ours) for turn in one.before] == [("a", False), ("b", True)]


@pytest.mark.parametrize("kind", [{"private": True}, {"private": False}])
def test_what_somebody_has_replied_to_is_not_due(kind):
    reply = message(2, "b", 1, content_attributes={"in_reply_to": 1}, **kind)
    assert not talk("1", message(1, "a"), reply).due
    assert talk("1", message(1, "a"), message(2, "b", 1, **kind)).due


def test_neither_an_earlier_message_nor_one_that_is_gone_is_due():
    assert not talk("1", message(1, "a"), message(2, "b")).due
    assert not talk("9", message(1, "a")).due


@pytest.mark.parametrize(
    ("own", "human"),
    [({}, True), ({"private": True}, False), (BOT, False), ({"message_type": "template"}, False)],
)
def test_a_human_is_who_wrote_to_the_customer_and_is_no_program(own, human):
    assert talk("1", message(1, "a"), message(2, "b", 1, **own)).human is human


def test_our_own_articles_are_no_humans_and_a_reply_is_known_by_the_mail_it_answers():
    article = {
        "body": "a",
        "content_type": "text/plain",
        "sender": "Customer",
        "ticket_id": 4,
        "internal": False,
    }
    mail = {**article, "id": 1, "message_id": "<1@x>", "created_by_id": 8}
    ours = {**article, "id": 2, "sender": "Agent", "created_by_id": 7, "in_reply_to": "<1@x>"}
    for me, human in ((7, False), (6, True)):
        one = talk_at("1", read_messages([mail, ours]), lambda item, me=me: item.get("created_by_id") == me)
        assert (one.due, one.human) == (False, human)


def test_a_message_without_words_is_a_message():
    one = talk("2", message(1, "a"), message(2, None))
    assert (one.due, one.message.text, one.message.thread) == (True, "", "4")


def test_a_programs_own_fields_are_read_where_it_says():
    rows = read_messages({"talk": [{"w": "a", "nr": 1}, {"w": "b", "nr": 2}]}, {"text": "talk.w", "id": "nr"})
    assert last_of(rows).message.text == "b"
    assert last_of(read_messages({"nothing": 1})) is None


@pytest.mark.parametrize("value", ["1/2", "../1", "", None, True, "٣", "1" * 21, {"a": 1}])
def test_only_digits_may_stand_in_an_address(value):
    assert number_of(value) == ""
    assert number_of("42") == number_of(42) == "42"
