"""What a worker says of itself, and what is no route of it."""

from __future__ import annotations

import pytest


def test_health_says_only_ok(guarded):
    assert guarded.ask("GET", "/healthz").data == {"status": "ok"}


def test_the_generation_is_told_to_those_with_a_token(guarded):
    current = (guarded.folder / ".kb" / "current").read_text().strip()
    assert guarded.ask("GET", "/readyz").data == {"status": "ok"}
    assert guarded.ask("GET", "/readyz", role="bot").data == {"status": "ok", "generation": current}


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/v2", 404), ("GET", "/v1/suggest", 405)])
def test_what_is_no_route_is_a_problem(alone, method, path, status):
    answer = alone.ask(method, path)
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.data["status"] == status
    assert answer.data["instance"] == f"urn:uuid:{answer.headers['request-id']}"
    told = alone.ask(method, path, accept_language="fr").data["detail"]
    assert told == {404: "il n’y a rien ici", 405: "cela se demande autrement"}[status]
