"""Who may do what, how often, and with what."""

from __future__ import annotations

import pytest
from support.served import ROLES, served

from kb_tools.server.roles import MAY
from kb_tools.server.routes import ROUTES

PLACES = {"/v1/articles/{id:path}": "/v1/articles/eintritt", "/v1/hooks/{name}": "/v1/hooks/own"}
SENT = {
    "/v1/suggest": {"message": "Was kostet der Eintritt?"},
    "/v1/search": {"query": "eintritt"},
    "/v1/chosen": {"number": 1, "chosen": "eintritt"},
    "/v1/approvals": {"message": "Ich verklage Sie!", "reply": "Das tut uns leid."},
    "/v1/approvals/decide": {"number": 10**6, "decision": "approved"},
    "/v1/approvals/copied": {"number": 10**6},
    "/v1/corrected": {"number": 1, "kind": "complaint"},
    "/v1/length": {"channel": "x", "text": "Guten Tag"},
    "/v1/thread": {"text": "Was kostet der Eintritt?"},
    "/v1/triage": {"text": "Was kostet der Eintritt?"},
    "/v1/hooks/{name}": {"text": "Was kostet der Eintritt?"},
}
"""What is sent to a route that wants something."""
REFUSED = {
    "agent": {"triage", "usage", "words", "hook"},
    "lead": {"words", "hook"},
    "editor": {"desk", "suggest", "chosen", "triage", "ask", "approve", "hook"},
    "bot": {"article", "desk", "chosen", "triage", "usage", "words", "ask", "approve"},
    "local": {"ask", "approve", "assist", "watch"},
}
ACTIONS = frozenset().union(*MAY.values())


def test_the_table_of_roles_is_the_one_that_was_agreed():
    assert {role: ACTIONS - may for role, may in MAY.items()} == REFUSED


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
@pytest.mark.parametrize("role", ROLES)
def test_every_route_is_for_the_roles_of_the_table(guarded, route, role):
    path = PLACES.get(route.path, route.path)
    answer = guarded.ask(route.method, path, SENT.get(route.path), role=role)
    allowed = 404 if path in ("/v1/approvals/decide", "/v1/approvals/copied") else 200
    assert answer.status == (403 if route.action in REFUSED[role] else allowed), answer.body


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.path)
def test_every_route_is_closed_to_strangers_once_there_is_a_token(guarded, route):
    path = PLACES.get(route.path, route.path)
    answer = guarded.ask(route.method, path, SENT.get(route.path))
    assert (answer.status, answer.headers["www-authenticate"]) == (401, "Bearer")


def test_only_json_is_read(alone):
    for named in ("text/plain", "application/x-www-form-urlencoded", ""):
        answer = alone.ask("POST", "/v1/search", b'{"query": "eintritt"}', content_type=named)
        assert answer.status == 415
    assert (
        alone.ask("POST", "/v1/search", b"{}", content_type="Application/JSON; charset=utf-8").status == 422
    )


def test_a_page_of_elsewhere_may_not_ask(guarded):
    sent = SENT["/v1/search"]
    assert guarded.ask("POST", "/v1/search", sent, role="agent", origin="https://evil.example").status == 403
    own = f"http://127.0.0.1:{guarded.port}"
    assert guarded.ask("POST", "/v1/search", sent, role="agent", origin=own).status == 200


def test_whoever_asks_too_often_waits_and_nobody_else(guarded):
    """Told in the language of the knowledge base, or the reader's."""
    with served(guarded.folder, "--rate", "2", tokens=guarded.tokens) as server:
        answers = [server.ask("POST", "/v1/search", SENT["/v1/search"], role="bot") for _ in range(3)]
        assert [one.status for one in answers] == [200, 200, 429]
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 30
        assert answers[-1].data["detail"] == "zu viele Anfragen; bitte warten"
        assert server.ask("POST", "/v1/search", SENT["/v1/search"], role="agent").status == 200


def test_every_response_is_strict(alone):
    for answer in (alone.ask("GET", "/healthz"), alone.ask("GET", "/nothing")):
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
