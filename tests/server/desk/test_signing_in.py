"""Signing in and out, and what a cookie may do."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from support.running import KB
from support.served import make_tokens, served

MESSAGE = {"message": "Was kostet der Eintritt?"}


def origin_of(server):
    return f"http://127.0.0.1:{server.port}"


def sign_in(server, role="agent", **more):
    """What the server answers to a token, and the headers of who has its cookie."""
    sent = {"token": server.tokens[role], **more}
    answer = server.ask("POST", "/desk/session", sent, origin=origin_of(server))
    cookie = answer.headers.get("set-cookie", "").partition(";")[0]
    return answer, {"cookie": cookie, "origin": origin_of(server)}


def test_a_token_is_exchanged_once_for_a_cookie_that_opens_the_desk(guarded):
    assert b"sign_in.js" in guarded.ask("GET", "/desk").body
    answer, headers = sign_in(guarded)
    assert (answer.status, answer.data) == (200, {"signed_in": True})
    assert answer.headers["set-cookie"].endswith("; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict")
    assert guarded.tokens["agent"] not in answer.headers["set-cookie"]
    assert guarded.ask("GET", "/desk/session", **headers).data == {"signed_in": True}
    assert b"/desk.js" in guarded.ask("GET", "/desk", **headers).body
    assert guarded.ask("POST", "/v1/suggest", MESSAGE, **headers).status == 200
    assert guarded.ask("GET", "/v1/usage", **headers).status == 403


def test_behind_a_proxy_that_speaks_tls_the_cookie_is_for_that_host_alone(guarded):
    sent, there = {"token": guarded.tokens["agent"]}, {"host": "desk.example"}
    plain = guarded.ask("POST", "/desk/session", sent, origin="http://desk.example", **there)
    assert (plain.status, "set-cookie" in plain.headers) == (403, False)
    answer = guarded.ask("POST", "/desk/session", sent, origin="https://desk.example", **there)
    cookie, _, more = answer.headers["set-cookie"].partition("; ")
    assert cookie.startswith("__Host-kb=")
    assert more == "Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict"
    headers = there | {"cookie": cookie, "origin": "https://desk.example"}
    assert guarded.ask("POST", "/v1/suggest", MESSAGE, **headers).status == 200


def test_who_signs_out_is_out(guarded):
    _, headers = sign_in(guarded)
    ended = guarded.ask("POST", "/desk/session/end", {}, **headers)
    assert (ended.status, ended.data) == (200, {"signed_in": False})
    assert guarded.ask("POST", "/v1/suggest", MESSAGE, **headers).status == 401
    assert guarded.ask("GET", "/desk", **headers).status == 401


@pytest.mark.parametrize("origin", [None, "https://evil.example", "null"])
def test_a_cookie_is_worth_nothing_to_pages_of_elsewhere(guarded, origin):
    _, headers = sign_in(guarded)
    named = {"cookie": headers["cookie"], **({"origin": origin} if origin else {})}
    assert guarded.ask("POST", "/v1/suggest", MESSAGE, **named).status == 403
    assert guarded.ask("POST", "/desk/session/end", {}, **named).status == 403
    assert guarded.ask("POST", "/desk/session", {"token": guarded.tokens["agent"]}, **named).status == 403


@pytest.mark.parametrize("role", ["bot", "editor"])
def test_who_has_no_desk_does_not_sign_in(guarded, role):
    assert sign_in(guarded, role)[0].status == 403


@pytest.mark.parametrize("sent", [{"token": "kb_wrong"}, {"token": ""}, {}, {"token": "a", "more": 1}])
def test_what_is_no_token_opens_nothing(guarded, sent):
    answer = guarded.ask("POST", "/desk/session", sent, origin=origin_of(guarded))
    assert answer.status in {403, 422}
    assert "set-cookie" not in answer.headers


def test_a_form_of_elsewhere_cannot_sign_anybody_in(guarded):
    sent = b'{"token": "a"}'
    for media in ("text/plain", "application/x-www-form-urlencoded"):
        answer = guarded.ask("POST", "/desk/session", sent, origin=origin_of(guarded), content_type=media)
        assert answer.status == 415


def test_only_a_desk_that_may_be_framed_gives_a_cookie_for_frames(guarded):
    assert sign_in(guarded, framed=True)[0].status == 403


def test_a_revoked_token_takes_its_sessions_with_it(tmp_path, pool_site):
    folder = shutil.copytree(pool_site, tmp_path / "kb")
    tokens = make_tokens(folder, "agent")
    with served(folder, tokens=tokens) as server:
        _, headers = sign_in(server)
        assert server.ask("POST", "/v1/suggest", MESSAGE, **headers).status == 200
        subprocess.run([KB, "serve", "token", "revoke", "agent one"], cwd=folder, check=True)
        assert server.ask("POST", "/v1/suggest", MESSAGE, **headers).status == 401
