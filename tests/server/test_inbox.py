"""A whole inbox over HTTP is drafted as `kb triage` drafts it."""

from __future__ import annotations

import json

import jsonschema_rs
import pytest
from support.running import run_kb

from kb_tools.server.described import REMEMBERED, ROW

INBOX = "id,text,name\n1,Was kostet der Eintritt?,Anna\n2,Meine IBAN ist DE89370400440532013000,Max\n3,,\n"
LINES = '{"id": "a", "text": "Was kostet der Eintritt?"}\n{"id": "b", "text": "was kostet der eintritt"}\n'


def rows(answer):
    return [json.loads(line) for line in answer.body.splitlines()]


def test_rows_are_those_of_the_command_and_the_summary_comes_last(alone, tmp_path):
    answer = alone.ask("POST", "/v1/triage", INBOX.encode(), content_type="text/csv", accept_language="en")
    assert answer.headers["content-type"].startswith("application/x-ndjson")
    *drafts, last = rows(answer)
    (tmp_path / "in.csv").write_text(INBOX)
    ran = run_kb("triage", str(tmp_path / "in.csv"), "--json", cwd=alone.folder, home=tmp_path)
    by_id = {one["id"]: one for one in map(json.loads, ran.stdout.splitlines())}
    assert {one["id"]: one for one in drafts if "id" in one} == by_id
    assert [one["row"] for one in drafts if "row" in one] == [3]
    assert (last["summary"]["messages"], last["summary"]["bad"]) == (2, 1)
    assert last["summary"]["text"] in ran.stderr
    for line in (*drafts, last):
        assert jsonschema_rs.is_valid(ROW, line)


def test_an_inbox_has_its_wishes_in_the_address(alone):
    path = "/v1/triage?channel=mastodon&limit=200&agent=MM&map=text=body&own=Bad"
    answer = alone.ask(
        "POST", path, b'[{"body": "Was kostet der Eintritt?"}]', content_type="application/json"
    )
    assert "^MM" in rows(answer)[0]["draft"]
    assert len(rows(answer)[0]["draft"]) <= 200


def test_what_repeats_is_marked(alone):
    answer = alone.ask("POST", "/v1/triage", LINES.encode(), content_type="application/x-ndjson")
    assert [one["duplicate_of"] for one in rows(answer)[:2]] == ["", "a"]


@pytest.mark.parametrize(
    ("sent", "path", "status"),
    [
        (b"a,b\n1,2\n", "/v1/triage", 422),
        (b"text\nHallo\n", "/v1/triage?map=nothing", 422),
        (b"text\nHallo\n", "/v1/triage?limit=x", 422),
        (b"text\nHallo\n", "/v1/triage?channel=pigeon", 422),
    ],
)
def test_what_is_no_inbox_is_a_problem(alone, sent, path, status):
    answer = alone.ask("POST", path, sent, content_type="text/csv")
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")


def test_messages_are_given_out_between_days(alone):
    alone.ask("POST", "/v1/suggest", {"message": "Was kostet der Eintritt am Montag?"})
    told = rows(alone.ask("GET", "/v1/usage/messages"))
    assert "Was kostet der Eintritt am Montag?" in {one["message"] for one in told}
    assert all(jsonschema_rs.is_valid(REMEMBERED, one) for one in told)
    assert rows(alone.ask("GET", "/v1/usage/messages?until=2001-01-01")) == []
    assert alone.ask("GET", "/v1/usage/messages?since=monday").status == 422
