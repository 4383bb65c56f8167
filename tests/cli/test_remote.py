"""A server elsewhere: away, closed, or not a server at all."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from threading import Thread

import pytest
from support.served import remotely

ASKED = ("suggest", "Was kostet der Eintritt?")


def test_a_server_that_is_away_is_a_clear_word(kb, tmp_path):
    with socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
        ran = kb(*ASKED, cwd=tmp_path, env={"KB_SERVER": f"http://user:secret@127.0.0.1:{port}"})
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr == (
        f"kb: the server 127.0.0.1:{port} is away (ConnectionRefusedError)"
        " - try again, or ask whoever runs it\n"
    )


@pytest.mark.parametrize("address", ["help.example.com", "ftp://help.example.com", "http://", "http://["])
def test_an_address_is_an_address(kb, tmp_path, address):
    ran = kb(*ASKED, cwd=tmp_path, env={"KB_SERVER": address})
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "is not a web address" in ran.stderr


def test_a_token_opens(kb, guarded, tmp_path):
    closed = kb(*ASKED, cwd=tmp_path, env=remotely(guarded))
    assert (closed.returncode, closed.stdout) == (1, "")
    assert closed.stderr.startswith("kb: a token is needed: Authorization: Bearer TOKEN - set KB_TOKEN")
    assert kb(*ASKED, cwd=tmp_path, env=remotely(guarded, "agent")).returncode == 0
    other = kb(*ASKED, cwd=tmp_path, env=remotely(guarded, "editor"))
    assert (other.returncode, other.stderr) == (1, "kb: the role editor may not do this\n")


def test_what_the_server_refuses_is_told_in_one_language(kb, guarded, tmp_path):
    """Its own sentence and what this machine adds to it: in that which is wanted here, else in that of the
    server.
    """
    said = {
        "": "kb: es braucht ein Token: Authorization: Bearer TOKEN - setzen Sie KB_TOKEN\n",
        "fr": "kb: il faut un jeton : Authorization: Bearer JETON - définissez KB_TOKEN\n",
    }
    assert said == {
        lang: kb(*ASKED, cwd=tmp_path, env=remotely(guarded) | {"KB_LANG": lang}).stderr for lang in said
    }


def test_what_is_too_large_is_said_to_be_and_no_server_is_called_away_for_it(kb, guarded, tmp_path):
    (tmp_path / "inbox.csv").write_bytes(b"text\n" + b"x" * 17_000_000)
    ran = kb("triage", "inbox.csv", "-o", "drafts.csv", cwd=tmp_path, env=remotely(guarded, "lead"))
    assert ran.returncode == 2
    assert ran.stderr == "kb: the body is larger than 16,777,216 bytes\n"


def test_what_needs_the_knowledge_base_is_refused(kb, alone, tmp_path):
    for words in (("--online", ASKED[1]), ("--online", "--json", ASKED[1])):
        ran = kb("suggest", *words, cwd=tmp_path, env=remotely(alone))
        assert (ran.returncode, ran.stdout) == (2, "")
        assert "--online is for where the knowledge base is" in ran.stderr


def test_hits_are_those_of_the_command(kb, alone, tmp_path):
    for words in (("eintritt",), ("-n", "1", "--json", "lang:de", "kurse"), ("xyzzy",), ("field:x",)):
        here = kb("search", *words, cwd=alone.folder)
        there = kb("search", *words, cwd=tmp_path, env=remotely(alone))
        assert (there.stdout, there.stderr, there.returncode) == (here.stdout, here.stderr, here.returncode)


@pytest.mark.parametrize("answer", [b"{}", b"[]", b"null"])
def test_an_answer_of_something_else_is_told_as_one(kb, tmp_path, answer):
    """A proxy, or another product at that port."""

    class Else(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Else) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        for words in (ASKED, ("search", ASKED[1])):
            ran = kb(*words, cwd=tmp_path, env={"KB_SERVER": address})
            assert (ran.returncode, ran.stdout) == (1, "")
            assert "answers as no kb serve of this version does" in ran.stderr
        server.shutdown()
