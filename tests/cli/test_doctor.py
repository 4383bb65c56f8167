"""`kb doctor`: one look at everything, and an exit code."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from support.served import remotely

from kb_tools.search.publishing.following import newest_or_last


def parts(ran):
    return {one["part"]: one for one in json.loads(ran.stdout)["findings"]}


def test_what_is_well_has_a_line_each_and_exit_code_0(kb, sample):
    ran = kb("doctor", cwd=sample)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [line.split()[:2] for line in ran.stdout.splitlines()] == [
        ["✓", part] for part in ("settings", "index", "encoder", "store", "clock", "disk")
    ]


def test_what_is_wrong_is_exit_code_1(kb, bare):
    ran = kb("doctor", "--json", cwd=bare)
    assert ran.returncode == 1
    assert {name for name, one in parts(ran).items() if one["wrong"]} == {"index"}


def test_settings_that_cannot_be_read_are_all_there_is_to_say(kb, bare):
    (bare / "mkdocs.yml").write_text("plugins: [", encoding="utf-8")
    ran = kb("doctor", "--json", cwd=bare)
    assert (ran.returncode, set(parts(ran))) == (1, {"settings"})


def test_nowhere_is_a_wrong_call(kb, tmp_path):
    ran = kb("doctor", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")


def test_a_server_is_looked_at_by_its_folder(kb, publisher, tmp_path):
    """Where nothing is yet, that is a wrong call."""
    env = {"KB_STORE": publisher.settings.store, "KB_PUBLIC_KEY": publisher.key.public}
    empty = kb("doctor", "--state", "server", cwd=tmp_path, env=env)
    assert (empty.returncode, empty.stdout) == (2, "")
    publisher.publish()
    newest_or_last(publisher.settings, tmp_path / "server", publisher.keys)
    ran = kb("doctor", "--state", "server", cwd=tmp_path, env=env)
    assert ran.returncode == 0, ran.said
    assert "✓ published  generation 1 of 20" in ran.stdout


def test_an_agents_machine_has_a_server_alone(kb, guarded, tmp_path):
    ran = kb("doctor", cwd=tmp_path, env=remotely(guarded, "agent"))
    assert ran.returncode == 0, ran.said
    assert f"✓ server  127.0.0.1:{guarded.port} answers from index-" in ran.stdout


@pytest.mark.parametrize(("token", "says"), [
    ("", "answers; with KB_TOKEN it also says from which index"),
    ("kb_nobodys", "does not know this token - ask whoever runs it for another one, and set KB_TOKEN"),
])  # fmt: skip
def test_a_token_is_tried_and_never_told(kb, guarded, tmp_path, token, says):
    ran = kb("doctor", cwd=tmp_path, env={**remotely(guarded), "KB_TOKEN": token})
    assert says in ran.stdout
    assert (ran.returncode, "nobodys" in ran.said) == (bool(token), False)


def test_a_server_that_lives_in_another_time_is_told(kb, tmp_path):
    class Late(BaseHTTPRequestHandler):
        def do_GET(self):
            body = b'{"status": "ok"}'
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def date_time_string(self, *_):
            return "Thu, 01 Jan 2026 00:00:00 GMT"

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Late) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        ran = kb("doctor", cwd=tmp_path, env={"KB_SERVER": f"http://127.0.0.1:{server.server_port}"})
        server.shutdown()
    assert ran.returncode == 1
    assert "its clock and ours differ by" in ran.stdout
