"""A bot in a real conversation: it speaks where it may, once, and never after a human."""

from __future__ import annotations

import os
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from signal import SIGKILL

from support.chatwoot_server import Chatwoot
from support.hooked import hooking, wait_until, write_hooks
from support.stand_in import standing_in
from support.zammad_server import Zammad

from benchmarks.guard import read_labelled

ASKED, AGAIN = "Was kostet der Eintritt?", "How much is the entrance fee?"
BOT = "Ich bin ein Bot."


def test_a_note_has_the_suggestion_and_the_customer_hears_nothing(hooked):
    assert hooked.chat(1, ASKED, hook="notes") == "note"
    (note,) = hooked.chatwoot.notes(1)
    assert "https://bad.example/" in note
    assert "4,50 Euro" in note
    assert hooked.chatwoot.public(1) == []
    assert hooked.chatwoot.talks[1]["status"] == "pending"


def test_a_sure_answer_is_given_by_a_bot_that_says_it_is_one(hooked):
    assert hooked.chat(2, ASKED) == "reply"
    (said,) = hooked.chatwoot.public(2)
    assert said.startswith(BOT)
    assert "https://bad.example/" in said
    assert hooked.chatwoot.talks[2]["status"] == "pending"


def test_thanks_need_nothing_and_the_next_question_is_a_first_one_again(hooked):
    assert [hooked.chat(3, text) for text in (ASKED, "Danke!", AGAIN)] == ["reply", "nothing", "reply"]
    assert hooked.chatwoot.public(3)[1].startswith("I am a bot.")


def test_the_second_question_in_a_row_is_handed_over(hooked):
    assert [hooked.chat(4, text) for text in (ASKED, AGAIN)] == ["reply", "hand_over"]
    assert hooked.chatwoot.talks[4]["status"] == "open"
    assert hooked.chatwoot.notes(4)[0].startswith("Der Bot gibt ab: es ist die zweite Frage nacheinander\n")


def test_delicate_messages_unknown_answers_pictures_and_wishes_for_a_human_are_handed_over(hooked):
    texts = (
        "Meine IBAN ist DE89370400440532013000, was kostet der Eintritt?",
        "Ich will nicht mehr leben",
        "Ich bin stinksauer, ihr Idioten",
        "Wann habt ihr Betriebsferien?",
        "Was kostet der Eintritt? Mensch bitte!",
        "Hallo",
        None,
    )
    for talk, text in enumerate(texts, 50):
        assert (text, hooked.chat(talk, text)) == (text, "hand_over")
        assert hooked.chatwoot.talks[talk]["status"] == "open"
        assert len(hooked.chatwoot.notes(talk)) == 1
        assert hooked.chatwoot.public(talk) == []


def test_a_conversation_of_forty_turns(hooked):
    """A bot's first answer, a hand-over, and then thirty-eight turns with a person: it never speaks again,
    not even where the conversation was given back to bots.
    """
    assert hooked.chat(40, ASKED) == "reply"
    assert hooked.chat(40, "Und für Kinder, Mensch bitte") == "hand_over"
    for turn in range(19):
        assert hooked.chat(40, f"Gern, {turn + 1} Euro.", by="user") in {"taken", "seen"}
        if turn % 3 == 0:
            hooked.chatwoot.talks[40] |= {"status": "pending"}
        assert hooked.chat(40, ASKED if turn % 2 else AGAIN) == "note"
    assert len(hooked.chatwoot.public(40)) == 1
    assert len(hooked.chatwoot.notes(40)) == 20


def test_a_human_who_has_written_is_there_for_good_whatever_the_system_still_knows(hooked):
    assert hooked.chat(41, "Guten Tag, was kann ich tun?", by="user") == "taken"
    hooked.chatwoot.talks[41] |= {"status": "pending", "first_reply": 0, "messages": []}
    assert hooked.chat(41, ASKED) == "note"
    assert hooked.chatwoot.public(41) == []


def test_a_human_of_whom_no_webhook_told_is_seen_in_the_conversation(hooked):
    hooked.chatwoot.writes(42, "Guten Tag!", by="user")
    hooked.chatwoot.talks[42] |= {"status": "pending", "first_reply": 0}
    assert hooked.chat(42, ASKED) == "note"


def test_of_several_messages_the_last_is_answered_with_the_others_before_it(hooked):
    first = hooked.chatwoot.writes(43, "Ich will nicht mehr leben")
    second = hooked.chatwoot.writes(43, ASKED)
    assert hooked.done("chat", hooked.chatwoot, first) == "nothing"
    assert hooked.done("chat", hooked.chatwoot, second) == "hand_over"
    assert hooked.chatwoot.public(43) == []


def test_a_reply_that_may_have_arrived_is_not_sent_again(hooked):
    """Neither where it did arrive, nor where it did not: then people are told."""
    path = "/api/v1/accounts/1/conversations/{}/messages"
    for talk, fall in ((44, "drop"), (45, 500)):
        hooked.chatwoot.falls[path.format(talk)] = [0, fall]
        assert hooked.chat(talk, ASKED, hook="unheard") == "failed"
    assert [len(hooked.chatwoot.public(talk)) for talk in (44, 45)] == [1, 0]


def test_a_bot_that_may_not_read_says_so_and_leaves_the_conversation_to_people(hooked):
    assert hooked.chat(48, ASKED, hook="blind") == "hand_over"
    assert hooked.chatwoot.talks[48]["status"] == "open"
    assert hooked.chatwoot.notes(48) == ["Der Bot gibt ab: der Bot darf die Unterhaltung nicht lesen"]
    assert "not authorized for bots" in hooked.chatwoot.wrong.pop()


def test_a_system_that_is_away_for_a_moment_is_asked_again(hooked):
    path = "/api/v1/accounts/1/conversations/46"
    hooked.chatwoot.falls[path] = [502]
    assert hooked.chat(46, ASKED) == "reply"
    assert hooked.chatwoot.asked.count(f"GET {path}") == 2


def test_nothing_that_people_wrote_is_in_a_log_a_metric_an_error_or_the_tables_of_webhooks(hooked):
    """Every twentieth of the messages with personal data, and one in four when Chatwoot fails."""
    data = []
    for talk, one in enumerate(read_labelled()[::20], 2000):
        if talk % 4 == 0:
            hooked.chatwoot.falls[f"/api/v1/accounts/1/conversations/{talk}/toggle_status"] = [500]
        assert hooked.chat(talk, one.text, hook="failing" if talk % 2 == 0 else "notes")
        data += [one.text[span.start : span.end] for span in one.wanted]
    told = hooked.server.ask("POST", "/v1/hooks/own", {"ask": {"else": " ".join(data)}}, role="bot")
    counted = hooked.server.ask("GET", "/metrics", role="bot")
    with closing(sqlite3.connect(hooked.server.folder / ".kb" / "usage.sqlite3")) as connection:
        rows = [*connection.execute("SELECT source, delivery, conversation, message FROM deliveries")]
        rows += connection.execute("SELECT source, id FROM conversations")
    logs = [hooked.server.log, hooked.server.folder / "serve.err"]
    said = "\n".join([*(log.read_text("utf-8") for log in logs), *map(str, (told.body, counted.body, rows))])
    assert len(data) > 10
    assert [one for one in data if len(one) > 5 and one in said] == []


def test_two_workers_do_once_what_one_of_them_was_killed_in(tmp_path, pool_site):
    """Killed between acknowledging and reading, between writing and being told so, and between taking the
    bot's turn and writing: what was acknowledged is done, no customer hears anything twice, and where nobody
    can know whether they heard it, people are told.
    """
    folder = Path(shutil.copytree(pool_site, tmp_path / "kb"))
    with standing_in(Chatwoot()) as chatwoot, standing_in(Zammad()) as zammad:
        write_hooks(folder, chatwoot, zammad)
        place = "/api/v1/accounts/1/conversations/{}"
        chatwoot.falls = {
            place.format(1): ["wait"],
            f"{place.format(2)}/messages": [0, "wait after"],
            f"{place.format(3)}/messages": [0, "wait"],
        }
        with hooking(folder, "--workers", "2", chatwoot=chatwoot, zammad=zammad) as one:
            for talk in (1, 2, 3):
                told = send_often(one, chatwoot.writes(talk, ASKED))
                assert (told.count("taken") < 2, {*told} - {503}) == (True, {"seen", "taken"} & {*told})
            wait_until(lambda: len(chatwoot.waiting) == 3)
            kill(one.server.process)
        two_minutes_pass(folder)
        with hooking(folder, "--workers", "2", chatwoot=chatwoot, zammad=zammad) as one:
            wait_until(lambda: len(one.works("chat")) == 3)
            assert sorted(one.works("chat")) == ["hand_over", "nothing", "reply"]
            assert [len(chatwoot.public(talk)) for talk in (1, 2, 3)] == [1, 1, 0]
            assert chatwoot.talks[3]["status"] == "open"
            chatwoot.go.set()
        assert chatwoot.wrong == []


def test_in_postgresql_it_is_the_same_and_nothing_is_acknowledged_while_that_is_away(
    tmp_path, pool_site, postgres
):
    folder = Path(shutil.copytree(pool_site, tmp_path / "kb"))
    with standing_in(Chatwoot()) as chatwoot, standing_in(Zammad()) as zammad:
        write_hooks(folder, chatwoot, zammad)
        options = {"chatwoot": chatwoot, "zammad": zammad, "store": postgres.new_database()}
        with hooking(folder, "--workers", "2", **options) as one:
            assert send_often(one, chatwoot.writes(1, ASKED)).count("taken") < 2
            wait_until(lambda: one.works("chat") == ["reply"])
            acts = [one.chat(2, text) for text in (ASKED, "Danke!", ASKED, ASKED)]
            assert acts == ["reply", "nothing", "reply", "hand_over"]
            postgres.stop()
            data = chatwoot.writes(3, ASKED)
            assert chatwoot.deliver(one.server.port, "/v1/hooks/chat", data)[0] == 503
            postgres.start()
            assert one.done("chat", chatwoot, data) == "reply"
        assert [len(chatwoot.public(talk)) for talk in (1, 2, 3)] == [1, 2, 1]


def send_often(one, data):
    """What eight requests with the same delivery at once are told."""
    with ThreadPoolExecutor(8) as pool:
        sent = [pool.submit(one.chatwoot.deliver, one.server.port, "/v1/hooks/chat", data) for _ in range(8)]
        return [told.result()[1]["status"] for told in sent]


def kill(process):
    """The server and its workers, at once."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for number in (process.pid, *map(int, children)):
        os.kill(number, SIGKILL)


def two_minutes_pass(folder):
    """For whoever has taken a delivery."""
    with closing(sqlite3.connect(folder / ".kb" / "usage.sqlite3")) as connection, connection:
        connection.execute("UPDATE deliveries SET taken = '2026-01-01T00:00:00.000000+00:00'")
