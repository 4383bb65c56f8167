"""Sessions of browsers: what is kept, how long, and in which cookie."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from starlette.datastructures import Headers

from kb_tools.server.problems import Refused
from kb_tools.server.sessions import LASTS, begin, cookie_name, cookies_away, session_of, set_cookie
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

HOST = "127.0.0.1:8321"


@pytest.fixture
def state(tmp_path):
    with open_state(Settings(root=tmp_path)) as opened:
        yield opened


def signed_in(state, name="Mia", now=None):
    """The headers of somebody who has signed in."""
    token = make_token(name, "agent", now)[1]
    state.tokens.add(token)
    return Headers({"host": HOST, "cookie": f"other=1; kb={begin(state.sessions, token)}"})


def test_a_cookie_is_known_until_its_token_is_revoked(state):
    headers = signed_in(state)
    session = session_of(headers, state.sessions.find)
    assert (session.name, session.role) == ("Mia", "agent")
    assert session.ends - session.made == LASTS == timedelta(hours=12)
    assert session_of(Headers({}), state.sessions.find) is None
    assert session_of(Headers({"cookie": f"kb={session.digest}"}), state.sessions.find) is None
    state.tokens.revoke("Mia")
    assert session_of(headers, state.sessions.find) is None


def test_a_plain_cookie_is_this_machine_s_alone(state):
    """A neighbour of a desk on the web can set one for it, but none whose name begins with __Host-."""
    plain = signed_in(state)
    elsewhere = Headers({"host": "desk.example", "cookie": plain["cookie"]})
    assert session_of(elsewhere, state.sessions.find) is None
    strict = Headers({"host": "desk.example", "cookie": plain["cookie"].replace("kb=", "__Host-kb=")})
    assert session_of(strict, state.sessions.find).name == "Mia"


def test_a_session_ends_with_its_token(state):
    soon = datetime.now(UTC) - timedelta(days=180) + timedelta(hours=1)
    session = session_of(signed_in(state, now=soon), state.sessions.find)
    assert session.ends - session.made <= timedelta(hours=1)


@pytest.mark.parametrize(
    ("origin", "name"),
    [
        ("https://desk.example", "__Host-kb"),
        ("https://127.0.0.1:8321", "__Host-kb"),
        ("http://127.0.0.1:8321", "kb"),
        ("http://[::1]:8321", "kb"),
        ("http://localhost", "kb"),
    ],
)
def test_a_cookie_is_as_secure_as_its_page(origin, name):
    assert cookie_name(Headers({"origin": origin})) == name


@pytest.mark.parametrize("origin", ["http://desk.example", "http://10.0.0.5:8321", "null", ""])
def test_nobody_signs_in_over_an_open_wire(origin):
    with pytest.raises(Refused, match="over https"):
        cookie_name(Headers({"origin": origin}))


def test_cookies_are_what_browsers_send_back_where_they_should():
    strict, framed = (set_cookie("__Host-kb", "s", framed=one) for one in (False, True))
    assert strict == "__Host-kb=s; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict"
    assert framed == "__Host-kb=s; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=None; Partitioned"
    assert set_cookie("kb", "s", framed=False).endswith("HttpOnly; SameSite=Strict")
    assert all("=; Max-Age=0;" in one for one in cookies_away("kb"))
