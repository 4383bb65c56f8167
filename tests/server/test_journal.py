"""What the log says of a request, and what it does not."""

from __future__ import annotations

import json
from datetime import datetime

from support.loops import run_apart

from kb_tools.links.calling import CallFailed
from kb_tools.server.journal import Journal, write_following, write_work

SECRET = "Meine IBAN ist DE89370400440532013000 und ich heiße Anneliese"


def test_a_request_is_a_line_and_no_word_of_it(alone):
    answer = alone.ask("POST", "/v1/suggest", {"message": SECRET, "name": "Anneliese"})
    alone.ask("POST", "/v1/suggest", {"message": SECRET, "lang": "xx"})
    alone.ask("GET", f"/v1/articles/{SECRET.replace(' ', '%20').replace('ß', 'ss')}")
    line = alone.line_of(answer)
    assert (line["route"], line["status"], line["outcome"]) == ("/v1/suggest", 200, answer.data["outcome"])
    assert datetime.fromisoformat(line["time"]).tzinfo
    assert line["ms"] > 0
    for name in (alone.log.name, "serve.err"):
        said = (alone.folder / name).read_text()
        assert "DE89" not in said
        assert "Anneliese" not in said


def test_a_failure_that_nobody_foresaw_tells_the_client_nothing(capsys):
    async def fails(_scope, _receive, _send):
        raise ValueError(SECRET)

    sent = []

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "POST", "headers": []}
    run_apart(Journal(fails)(scope, None, send))
    assert sent[0]["status"] == 500
    assert json.loads(sent[1]["body"])["detail"] == "the server failed, and its log says where"
    line = json.loads(capsys.readouterr().out)
    assert line["failure"].startswith("ValueError test_journal.py:")
    assert "IBAN" not in json.dumps(line)


def test_following_says_of_which_knowledge_base_it_tells(capsys):
    write_following("red", ("replica", "the store is away"))
    write_following("", ("ok", ""))
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["base"], first["following"], first["trouble"]) == ("red", "replica", "the store is away")
    assert second["following"] == "ok"
    assert second.keys().isdisjoint({"base", "trouble"})


def test_a_call_that_another_system_refused_bears_its_status(capsys):
    try:
        raise CallFailed(401, arrived=False)
    except CallFailed as failed:
        write_work("red", "chat", "failed", 0.1, failed)
    line = json.loads(capsys.readouterr().out)
    assert (line["outcome"], line["answered"]) == ("failed", 401)
