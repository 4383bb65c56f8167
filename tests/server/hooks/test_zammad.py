"""A bot in Zammad: mails are answered as mails; what is handed over is open, with a note, and nobody's."""

from __future__ import annotations

import pytest

ASKED = "Was kostet der Eintritt?"


def test_a_mail_is_answered_once_to_whoever_wrote_it(hooked):
    data = hooked.zammad.writes(1, ASKED)
    assert hooked.done("desk", hooked.zammad, data) == "reply"
    (said,) = hooked.zammad.public(1)
    assert said["body"].startswith("Ich bin ein Bot.")
    assert (said["type"], said["subject"]) == ("email", "Frage")
    assert said["to"] == "Emily Muster <emily@example.com>"
    assert said["in_reply_to"] == data["article"]["message_id"]
    assert hooked.done("desk", hooked.zammad, data) == "seen"


@pytest.mark.parametrize(("ticket", "kind", "act"), [(2, "web", "reply"), (3, "phone", "hand_over")])
def test_the_portal_gets_a_note_that_customers_see_and_a_call_gets_a_human(hooked, ticket, kind, act):
    assert hooked.mail(ticket, ASKED, kind=kind) == act
    assert [one["type"] for one in hooked.zammad.public(ticket)] == (["note"] if act == "reply" else [])


def test_what_is_handed_over_is_open_and_nobodys_with_a_note_that_says_why(hooked):
    hooked.zammad.tickets[4] = {"state": "closed", "owner_id": 7, "articles": []}
    assert hooked.mail(4, "Wann habt ihr Betriebsferien?") == "hand_over"
    assert (hooked.zammad.tickets[4]["state"], hooked.zammad.tickets[4]["owner_id"]) == ("open", 1)
    assert hooked.zammad.notes(4)[0]["body"].startswith("Der Bot gibt ab: ")


def test_a_ticket_that_an_agent_owns_or_has_answered_is_a_humans(hooked):
    hooked.zammad.tickets[5] = {"state": "open", "owner_id": 5, "articles": []}
    assert hooked.mail(5, ASKED) == "note"
    hooked.zammad.writes(6, "Wir melden uns.", by=5)
    assert hooked.mail(6, ASKED) == "note"
    assert hooked.zammad.public(5) == hooked.zammad.public(6) == []


def test_forged_and_unsigned_triggers_are_refused(hooked):
    data = hooked.zammad.writes(7, ASKED)
    for header in (None, "sha1=" + "0" * 40, "sha256=" + "0" * 64):
        status, _ = hooked.zammad.deliver(hooked.server.port, "/v1/hooks/desk", data, X_Hub_Signature=header)
        assert status == 401
    assert hooked.zammad.notes(7) == []


@pytest.mark.parametrize(
    "change", [{"internal": True}, {"sender": "Agent", "sender_id": 1}, {"ticket_id": None}]
)
def test_an_article_that_is_no_customers_is_ignored(hooked, change):
    data = hooked.zammad.writes(8, ASKED)
    data["article"] |= change
    data["ticket"] = {}
    assert hooked.done("desk", hooked.zammad, data) == "ignored"


def test_a_ticket_without_an_article_is_ignored(hooked):
    answer = hooked.zammad.deliver(
        hooked.server.port, "/v1/hooks/desk", {"ticket": {"id": 1}, "article": None}
    )
    assert answer == (200, {"status": "ignored"})
