"""`kb serve`: what it says when it starts, and when it cannot."""

from __future__ import annotations

from socket import socket


def test_it_says_where_it_answers_and_whom(alone):
    said = (alone.folder / "serve.err").read_text()
    assert f"Answering at http://127.0.0.1:{alone.port}/" in said
    assert "only programs on this machine come in" in said


def test_a_proxy_is_an_address_or_a_network(kb, bare):
    ran = kb("serve", "--proxy", "proxy.example", cwd=bare)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "'proxy.example' is no address and no network" in ran.stderr


def test_what_is_served_is_said_once(kb, bare):
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    ran = kb("serve", "--port", port, "--bases", ".", "--state", ".", cwd=bare)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "--bases and --state both say what is served" in ran.stderr
