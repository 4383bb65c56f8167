"""What Chatwoot sends is a customer's message, a colleague's, or nothing for a bot."""

from __future__ import annotations

import pytest
from support.chatwoot_server import BOT, READER
from support.chatwoot_server import Chatwoot as StandIn
from support.stand_in import standing_in

from kb_tools.server.hooks.chatwoot import Chatwoot
from kb_tools.server.hooks.talks import Arrival


@pytest.fixture(scope="module")
def systems():
    with standing_in(StandIn()) as there:
        yield there, Chatwoot(address=there.address, token=BOT, reader=READER)
        assert there.wrong == []


def test_a_customers_message_and_a_colleagues_arrive_by_their_numbers(systems):
    there, system = systems
    customer, colleague = there.writes(1, "Frage"), there.writes(1, "Antwort", by="user")
    assert system.arrival(customer) == Arrival(conversation="1/1", message=str(customer["id"]))
    assert system.arrival(colleague) == Arrival(conversation="1/1", message=str(colleague["id"]), human=True)
    assert system.arrival(there.writes(1, "Notiz", by="user", private=True)) is None


def test_a_conversation_is_the_bots_while_it_is_pending_and_nobody_has_replied(systems):
    there, system = systems
    asked = str(there.writes(2, "Frage")["id"])
    assert not system.talk("1/2", asked).human
    for change in (
        {"status": "open"},
        {"status": "resolved"},
        {"first_reply": 1_790_000_000},
        {"assignee": {"id": 5, "name": "Mia"}},
    ):
        before = dict(there.talks[2])
        there.talks[2] |= change
        assert system.talk("1/2", asked).human, change
        there.talks[2] = before


def test_notes_replies_and_hand_overs_are_found_again_as_replies_to_the_message(systems):
    there, system = systems
    for talk, write in enumerate((system.note, system.reply, system.hand_over), 10):
        asked = str(there.writes(talk, "Frage")["id"])
        write(f"1/{talk}", system.talk(f"1/{talk}", asked), "Text")
        assert not system.talk(f"1/{talk}", asked).due
    said = [
        (len(there.public(talk)), len(there.notes(talk)), there.talks[talk]["status"])
        for talk in (10, 11, 12)
    ]
    assert said == [(0, 1, "pending"), (1, 0, "pending"), (0, 1, "open")]
