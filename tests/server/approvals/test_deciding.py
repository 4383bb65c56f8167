"""Two people and a draft, over a real server."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from signal import SIGKILL
from time import sleep

import pytest
from support.served import served
from support.serving import PATIENCE

from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

MESSAGE = "Ich verklage Sie! Rufen Sie mich an, 0171 1234567. Gruß, Erika Musterfrau"
REPLY = "Das tut uns leid. Bitte schreiben Sie uns eine private Nachricht."


def asked(server):
    answer = server.ask("POST", "/v1/approvals", {"message": MESSAGE, "reply": REPLY}, role="agent")
    assert answer.status == 200, answer.body
    return answer.data["number"]


def found(server, where, role, number):
    drafts = server.ask("GET", f"/v1/approvals/{where}", role=role).data["drafts"]
    return next((one for one in drafts if one["number"] == number), None)


def decided(server, number, decision, role="lead", **more):
    sent = {"number": number, "decision": decision, **more}
    return server.ask("POST", "/v1/approvals/decide", sent, role=role, accept_language="en")


def test_one_asks_another_approves_and_the_first_copies(guarded):
    """Who approved is kept, the words are not."""
    number = asked(guarded)
    assert found(guarded, "waiting", "agent", number) is None  # nobody decides on their own
    waiting = found(guarded, "waiting", "lead", number)
    assert (waiting["author"], waiting["rule"], waiting["reply"]["text"]) == ("agent one", "legal", REPLY)
    assert waiting["message"].startswith("Ich verklage Sie!")
    assert not [word for word in ("0171", "Musterfrau") if word in waiting["message"]]
    assert [one["mark"] for one in waiting["proof"]] == ["holds"]
    assert decided(guarded, number, "approved").status == 200
    own = found(guarded, "own", "agent", number)
    assert (own["state"], own["decider"], own["reply"]["text"]) == ("approved", "lead one", REPLY)
    copied = {"number": number}
    assert guarded.ask("POST", "/v1/approvals/copied", copied, role="lead").status == 404
    assert guarded.ask("POST", "/v1/approvals/copied", copied, role="agent").status == 200
    assert found(guarded, "own", "agent", number) is None


def test_nobody_decides_on_their_own_draft_nor_twice(guarded):
    number = asked(guarded)
    refused = decided(guarded, number, "approved", role="agent")
    why = "somebody else must decide on a draft than who wrote it"
    assert (refused.status, refused.data["detail"]) == (403, why)
    early = guarded.ask("POST", "/v1/approvals/copied", {"number": number}, role="agent")
    assert early.status == 409
    assert decided(guarded, number, "declined", word="Bitte freundlicher").status == 200
    assert decided(guarded, number, "approved").status == 409
    own = found(guarded, "own", "agent", number)
    assert (own["state"], own["word"]) == ("declined", "Bitte freundlicher")


def test_a_changed_reply_is_proved_again(guarded):
    number = asked(guarded)
    for reply, why in (
        ("Siehe bit.ly/x", "links to bit.ly/x"),
        ("lang " * 80, "/280"),
        ("", "it was changed"),
    ):
        refused = decided(guarded, number, "changed", reply=reply)
        assert refused.status == 422
        assert why in refused.data["detail"]
    assert decided(guarded, number, "changed", reply="Wir rufen zurück.").status == 200
    assert found(guarded, "own", "agent", number)["reply"]["text"] == "Wir rufen zurück."


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        ("Ihre IBAN DE89370400440532013000 ist notiert", "personal data"),
        ("x" * 281, "281/280"),
        (" \n", "/reply is empty"),
    ],
)
def test_what_may_not_be_sent_does_not_wait(guarded, reply, why):
    sent = {"message": MESSAGE, "reply": reply}
    refused = guarded.ask("POST", "/v1/approvals", sent, role="agent", accept_language="en")
    assert refused.status == 422
    assert why in refused.data["detail"]


def test_a_draft_is_declined_with_a_word_and_personal_data_in_it_is_taken_out(guarded):
    number = asked(guarded)
    assert decided(guarded, number, "declined").status == 422
    assert decided(guarded, number, "declined", word="Ruf 0171 1234567 an").status == 200
    assert "1234567" not in found(guarded, "own", "agent", number)["word"]


def test_names_in_a_word_are_taken_out_as_in_a_message(guarded):
    number = asked(guarded)
    word = "Bitte freundlicher, das ist Frau Erika Musterfrau"
    assert decided(guarded, number, "declined", word=word).status == 200
    told = found(guarded, "own", "agent", number)["word"]
    assert told.startswith("Bitte freundlicher")
    assert "Musterfrau" not in told


def test_an_approval_with_another_reply_is_refused_and_the_draft_waits_on(guarded):
    number = asked(guarded)
    refused = decided(guarded, number, "approved", reply="Wir rufen an.")
    assert (refused.status, refused.data["detail"]) == (422, "a changed reply needs the decision changed")
    assert decided(guarded, number, "approved", reply=REPLY).status == 200


def test_leads_see_how_many_have_expired(guarded):
    assert guarded.ask("GET", "/v1/approvals/waiting", role="lead").data["expired"] == 0
    assert guarded.ask("GET", "/v1/approvals/waiting", role="agent").data["expired"] is None
    assert b"kb_drafts_expired_total 0.0" in guarded.ask("GET", "/metrics", role="lead").body


def test_a_worker_that_is_killed_between_ask_and_approve_loses_nothing(stored, tmp_path, pool_site):
    """In either store; and in either the author's own approval is refused."""
    folder = Path(shutil.copytree(pool_site, tmp_path / "kb"))
    tokens = {}
    with open_state(Settings(root=folder, store=stored.store)) as state:
        for role in ("agent", "lead"):
            tokens[role], made = make_token(f"{role} one", role)
            state.tokens.add(made)
    with served(folder, tokens=tokens, store=stored.store) as server:
        number = asked(server)
        assert decided(server, number, "approved", role="agent").status == 403
        kill_workers(server)
        assert decided(server, number, "approved").status == 200
        assert found(server, "own", "agent", number)["reply"]["text"] == REPLY


def kill_workers(server):
    """Kills them, and waits until a new one answers."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children")
    for worker in children.read_text().split():
        os.kill(int(worker), SIGKILL)
    for _ in range(PATIENCE * 20):
        with suppress(OSError):
            if server.ask("GET", "/healthz").status == 200:
                return
        sleep(0.05)
    pytest.fail("no worker takes the place of the killed one")
