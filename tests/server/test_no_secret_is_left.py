"""Personal data in all the forms people write it, sent to every route of a server: it stands in no log,
metric, table and error.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from support.guarded import secret_messages
from support.histories import bytes_in
from support.served import ROLES, make_tokens, served

TOLD = tuple(secret_messages())
SOME = TOLD[::35]
"""Those that are sent alone: the whole of them goes as an inbox."""
SHORT = 5
"""Signs of a secret that other texts may have by chance."""
SECRETS = {secret for one in TOLD for secret in one.secrets if len(secret) >= SHORT}
MEDIA = {"accept": "application/json, text/event-stream"}


@pytest.fixture
def server(pool_site, tmp_path):
    folder = Path(shutil.copytree(pool_site, tmp_path / "kb"))
    with served(folder, "--rate", "100000", tokens=make_tokens(folder, *ROLES)) as one:
        yield one


def answers_to(server, one):
    """What a server says to a text that is sent wherever there is room for one, and to what is no request."""
    ask, text, agent = server.ask, one.text, {"role": "agent"}
    yield ask("POST", "/v1/suggest", {"message": text}, **agent)
    yield ask("POST", "/v1/suggest", {"message": "Eintritt", "name": text[:200]}, role="bot")
    yield ask("POST", "/v1/approvals", {"message": f"Ich verklage Sie! {text}", "reply": "Danke."}, **agent)
    if text[:30] not in one.secrets:  # what an agent writes of that kind is an agent's
        yield ask("POST", "/v1/approvals", {"message": "Ich verklage Sie!", "reply": text}, **agent)
    for wrong in ({text: 1}, {"message": [text]}, {"message": "a", "lang": text}, {"limit": text}):
        yield ask("POST", "/v1/suggest", wrong, **agent)
    yield ask("POST", "/v1/suggest", text.encode(), content_type="application/json", **agent)
    yield ask("POST", "/v1/triage", text.encode(), role="lead", content_type="application/json")
    yield ask("GET", f"/v1/{quote(text, safe='')}?{quote(text)}={quote(text)}", **agent)
    yield ask("GET", "/v1/usage", role="lead", authorization=f"Bearer {quote(text)}")
    for call in (
        {"name": "suggest", "arguments": {"message": text}},
        {"name": text, "arguments": {text: text}},
    ):
        sent = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
        yield ask("POST", "/mcp", sent, role="bot", **MEDIA)


@pytest.mark.long
def test_no_secret_is_left_anywhere(server):
    inbox = "".join(
        f"{json.dumps({'id': str(at), 'text': one.text})}\n" for at, one in enumerate(TOLD)
    ).encode()
    drafted = server.ask("POST", "/v1/triage", inbox, role="lead", content_type="application/x-ndjson")
    assert len(drafted.body.splitlines()) == len(TOLD) + 1
    answers = [answer for one in SOME for answer in answers_to(server, one)]
    assert {answer.status for answer in answers} >= {200, 400, 401, 404, 422}
    assert 500 not in {answer.status for answer in answers}
    metrics = server.ask("GET", "/metrics", role="bot").body.decode()
    assert "kb_requests_total" in metrics
    waiting = server.ask("GET", "/v1/approvals/waiting", role="lead").body.decode()
    assert "Ich verklage Sie!" in waiting
    logs = [log.read_text("utf-8") for log in (server.log, server.folder / "serve.err")]
    places = {
        "errors": b"\n".join(one.body for one in answers if one.status >= 400).decode(),
        "metrics": metrics,
        "waiting": waiting,
        "logs": "".join(logs),
        "store": bytes_in(server.folder / ".kb").decode(errors="replace"),
    }
    left = {(place, one) for place, text in places.items() for one in SECRETS if one in text}
    assert left == set()
