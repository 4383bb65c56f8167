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


def test_who_signs_in_where_no_base_is_named_is_led_to_the_desk_of_the_token(brands):
    own = f"http://127.0.0.1:{brands.port}"
    sent = {"token": brands.tokens["agent"]}
    signed_in = brands.ask("POST", "/desk/session", sent, origin=own)
    cookie = signed_in.headers["set-cookie"].partition(";")[0]
    assert cookie.startswith("kb-red=")
    led = brands.ask("GET", "/desk", cookie=cookie)
    assert (led.status, led.headers["location"]) == (303, "b/red/desk")
    assert brands.ask("GET", "/b/red/desk", cookie=cookie).status == 200
    wrong = brands.ask("POST", "/desk/session", {"token": "kb_nobody"}, origin=own)
    assert (wrong.status, "set-cookie" in wrong.headers) == (403, False)
    assert brands.ask("GET", "/desk", cookie="kb-pink=1").status == 401
