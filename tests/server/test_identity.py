"""Who comes in: by a token, through a proxy, from this machine - and nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from ipaddress import ip_network

import pytest
from starlette.datastructures import Headers

from kb_tools.server.identity import Caller, Identity, Proxy
from kb_tools.server.problems import Refused
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

HOST = {"host": "127.0.0.1:8321"}
PROXY = Proxy(peers=(ip_network("10.0.0.0/24"),), header="X-User", role="lead")


@pytest.fixture
def tokens(tmp_path):
    with open_state(Settings(root=tmp_path)) as opened:
        yield opened.tokens


def nobody(_digest):
    """Whose session it is: nobody has signed in."""


def role_of(identity, peer="127.0.0.1", **headers):
    """The role of a caller, 401 for a stranger."""
    named = HOST | {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        return identity.caller(peer, Headers(named)).role
    except Refused as refused:
        return refused.status


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8321", "[::1]:8321", "[::1]"])
def test_this_machine_s_own_come_in_by_its_own_names(tokens, host):
    for peer in ("127.0.0.1", "::1", "::ffff:127.0.0.1"):
        assert role_of(Identity(tokens, nobody), peer, host=host) == "local"


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "help.example.com"},
        {"host": "localhost.evil.example"},
        {"host": ""},
        {"x_forwarded_for": "127.0.0.1"},
        {"x_forwarded_host": "localhost"},
        {"forwarded": "for=127.0.0.1"},
        {"x_real_ip": "127.0.0.1"},
        {"via": "1.1 proxy"},
        {"remote_user": "mia"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9999"},
    ],
)
def test_who_may_come_from_elsewhere_does_not_come_in(tokens, headers):
    assert role_of(Identity(tokens, nobody), **headers) == 401
    assert role_of(Identity(tokens, nobody), "192.0.2.1") == 401
    assert role_of(Identity(tokens, nobody), "") == 401


def test_a_token_opens_until_it_ends_or_is_revoked(tokens):
    secret, made = make_token("Mia", "lead")
    tokens.add(made)
    late, over = make_token("Max", "agent", datetime.now(UTC) - timedelta(days=181))
    tokens.add(over)
    identity = Identity(tokens, nobody)
    assert role_of(identity, "192.0.2.1", authorization=f"Bearer {secret}") == "lead"
    assert role_of(identity, authorization=f"bearer {secret}", x_forwarded_for="1.2.3.4") == "lead"
    for wrong in (f"Bearer {late}", f"Basic {secret}", "Bearer", f"Bearer {secret}x", secret):
        assert role_of(identity, authorization=wrong) == 401
    tokens.revoke("Mia")
    assert role_of(identity, authorization=f"Bearer {secret}") == 401


def test_once_there_was_a_token_this_machine_stays_closed(tokens):
    """A proxy on this machine may give nothing away: then everybody comes from 127.0.0.1."""
    identity = Identity(tokens, nobody)
    assert role_of(identity) == "local"
    tokens.add(make_token("Mia", "lead")[1])
    assert role_of(identity) == 401
    tokens.revoke("Mia")
    assert role_of(identity) == 401


def test_a_signed_in_user_is_believed_from_the_proxy_s_socket_alone(tokens):
    identity = Identity(tokens, nobody, PROXY)
    assert identity.caller("10.0.0.7", Headers(HOST | {"x-user": "mia"})) == Caller(
        role="lead", name="user mia", person="mia"
    )
    assert role_of(identity, "127.0.0.1", x_user="mia") == 401
    assert role_of(identity, "127.0.0.1", x_user="mia", x_forwarded_for="10.0.0.7") == 401
    assert role_of(identity, "10.0.0.7") == 401
    assert role_of(identity, "10.0.0.7", x_user="") == role_of(identity, "10.0.0.7", x_user=" ") == 401
    assert role_of(identity) == 401


def test_a_person_is_the_same_however_the_proxy_writes_spaces_and_two_at_once_are_nobody(tokens):
    identity = Identity(tokens, nobody, PROXY)
    assert identity.caller("10.0.0.7", Headers(HOST | {"x-user": " mia  muster "})).person == "mia muster"
    two = Headers(raw=[(b"host", b"localhost"), (b"x-user", b"boss"), (b"x-user", b"mia")])
    with pytest.raises(Refused, match="from the proxy alone"):
        identity.caller("10.0.0.7", two)


def test_a_claim_from_elsewhere_is_refused_even_beside_a_token(tokens):
    secret, made = make_token("Mia", "lead")
    tokens.add(made)
    assert role_of(Identity(tokens, nobody, PROXY), authorization=f"Bearer {secret}", x_user="boss") == 401
