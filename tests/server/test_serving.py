"""The workers: where they listen, and how they stop."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from signal import SIGTERM
from socket import create_server

import pytest
from support.served import served

from kb_tools.errors import KbError
from kb_tools.server.serving import listening_address


def test_what_was_begun_is_answered_when_the_server_is_told_to_stop(tmp_path, pool_site):
    """Two workers; the requests are on their way before it is told."""
    folder = shutil.copytree(pool_site, tmp_path / "kb")
    with served(folder, "--workers", "2") as server, ThreadPoolExecutor(4) as pool:
        sent = {"message": "Was kostet der Eintritt?"}
        asked = [pool.submit(server.ask, "POST", "/v1/suggest", sent) for _ in range(8)]
        first = asked[0].result()
        server.process.send_signal(SIGTERM)
        answered = [one.result() for one in asked[1:] if one.exception() is None]
        assert {one.status for one in (first, *answered)} == {200}
        assert server.process.wait(timeout=600) == 0
    outcomes = [json.loads(line)["status"] for line in server.log.read_text().splitlines()]
    assert set(outcomes) == {200}


def test_a_port_has_one_server():
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(KbError, match=f"nobody can listen at 127.0.0.1, port {port}"):
            listening_address("127.0.0.1", port)
    assert listening_address("127.0.0.1", port) == "127.0.0.1"
    for elsewhere in ("203.0.113.5", "nothing.invalid"):
        with pytest.raises(KbError, match="nobody can listen at"):
            listening_address(elsewhere, port)
