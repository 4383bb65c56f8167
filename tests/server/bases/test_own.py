"""The server's own token: it sees how all stand, and opens nothing."""

from __future__ import annotations

from server.test_door import PLACES, SENT

from kb_tools.server.routes import ROUTES


def test_it_opens_nothing(brands):
    for route in ROUTES:
        path, sent = PLACES.get(route.path, route.path), SENT.get(route.path)
        here = brands.ask(route.method, path, sent, role="server").status
        assert here in {403, 404}, path
        assert brands.ask(route.method, f"/b/red{path}", sent, role="server").status == 401, path


def test_what_a_stranger_sees_of_it_is_what_he_sees_of_any(brands):
    for path in ("/desk", "/sign-in", "/healthz", "/readyz"):
        here, there = brands.ask("GET", path), brands.ask("GET", f"/b/red{path}")
        assert (here.status, here.body) == (there.status, there.body)


def test_it_alone_counts_all(brands):
    brands.ask("GET", "/b/red/healthz")
    brands.ask("GET", "/healthz")
    lines = brands.ask("GET", "/metrics", role="server").body.decode()
    assert 'kb_requests_total{base="red",method="GET",route="/healthz",status="200"}' in lines
    assert 'kb_requests_total{method="GET",route="/healthz",status="200"}' in lines
