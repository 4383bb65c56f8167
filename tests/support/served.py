"""A real `kb serve` in a process of its own, and the one way to ask it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from signal import SIGKILL, SIGTERM
from time import sleep
from typing import Any

import pytest

from .places import SMALL_SITE
from .ports import free_port
from .running import KB, run_kb
from .serving import PATIENCE
from .shared import made_once

EVENTS = "text/event-stream"
ROLES = ("agent", "lead", "editor", "bot")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a server answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server that answers at a port of this machine; `tokens` are its secrets by their role."""

    port: int
    folder: Path
    log: Path
    process: subprocess.Popen[bytes]
    tokens: dict[str, str]

    def ask(self, method, path, sent=None, *, role="", **headers) -> Response:
        """One request on a connection of its own: an object is sent as JSON, bytes as they are. Of a
        stream of events the first line is read.
        """
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if role:
            named["Authorization"] = f"Bearer {self.tokens[role]}"
        if sent is not None and not isinstance(sent, bytes):
            sent = json.dumps(sent).encode()
            named.setdefault("content-type", "application/json")
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, sent, named)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            read = answer.readline if told.get("content-type", "").startswith(EVENTS) else answer.read
            return Response(status=answer.status, headers=told, body=read())
        finally:
            connection.close()

    def put_drafts_away(self) -> None:
        """Nobody has a draft any more: all are decided on, and copied."""
        for role, other in (("agent", "lead"), ("lead", "agent")):
            for draft in self.ask("GET", "/v1/approvals/own", role=role).data["drafts"]:
                number = {"number": draft["number"]}
                if draft["state"] == "waiting":
                    declined = number | {"decision": "declined", "word": "no"}
                    self.ask("POST", "/v1/approvals/decide", declined, role=other)
                self.ask("POST", "/v1/approvals/copied", number, role=role)

    def kill_workers(self) -> None:
        """Kills those that answer, and returns once others do in their place."""
        workers = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for worker in workers:
            os.kill(int(worker), SIGKILL)
        _wait(self)

    def lines(self) -> list[dict[str, Any]]:
        """The lines of its log so far."""
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    def line_of(self, answer: Response) -> dict[str, Any]:
        """The line of a request: it is written once the answer has been sent."""
        for _ in range(PATIENCE * 20):
            for line in self.lines():
                if line["id"] == answer.headers["request-id"]:
                    return line
            sleep(0.05)
        return pytest.fail("the log says nothing of it")


@contextmanager
def served(
    folder: Path,
    *options: str,
    tokens: dict[str, str] | None = None,
    store: str = "",
    env: dict[str, str] | None = None,
) -> Iterator[Server]:
    """`kb serve` of an indexed knowledge base, until the block ends; its `store` is a file where none is
    named, `env` are further variables.
    """
    port = free_port()
    log = folder / f"serve-{port}.log"  # several may serve one folder
    with log.open("wb") as out, (folder / "serve.err").open("ab") as err:
        process = subprocess.Popen(
            [KB, "serve", "--port", str(port), *options],
            cwd=folder,
            env={**os.environ, "HOME": str(folder), "KB_STORE": store, **(env or {})},
            stdout=out,
            stderr=err,
        )
    server = Server(port=port, folder=folder, log=log, process=process, tokens=tokens or {})
    try:
        _wait(server)
        yield server
    finally:
        process.send_signal(SIGTERM)
        process.wait(timeout=PATIENCE)


def _wait(server: Server) -> None:
    for _ in range(PATIENCE * 20):
        if server.process.poll() is not None:
            break
        try:
            if server.ask("GET", "/readyz").status == 200:
                return
        except OSError:
            sleep(0.05)
    pytest.fail(f"kb serve does not answer: {(server.folder / 'serve.err').read_text()}")


def make_tokens(folder: Path, *roles: str) -> dict[str, str]:
    """A token for each role, as an operator makes them."""
    made = {}
    for role in roles:
        command = [KB, "serve", "token", "add", f"{role} one", "--role", role]
        ran = subprocess.run(command, cwd=folder, capture_output=True, check=True)
        made[role] = ran.stdout.decode().strip()
    return made


def remotely(server: Server, role: str = "") -> dict[str, str]:
    """The variables of somebody whom a server answers, with the token of a role."""
    token = {"KB_TOKEN": server.tokens[role]} if role else {}
    return {"KB_SERVER": f"http://127.0.0.1:{server.port}/", **token}


@pytest.fixture(scope="session")
def pool_site(tmp_path_factory):
    """The swimming pool of tests/site_small, indexed once for all workers of a run."""
    return made_once(tmp_path_factory, "pool_site", _indexed)


def _indexed(folder):
    shutil.copytree(SMALL_SITE, folder, dirs_exist_ok=True)
    ran = run_kb("index", cwd=folder, home=folder.parent)
    assert ran.returncode == 0, ran.said


@pytest.fixture(scope="session")
def alone(tmp_path_factory, pool_site):
    """A server of the swimming pool for this machine alone: nobody has a token."""
    with served(_copied(tmp_path_factory, pool_site)) as server:
        yield server


@pytest.fixture(scope="session")
def guarded(tmp_path_factory, pool_site):
    """The same with a token for each role, and a webhook for a program of one's own."""
    folder = _copied(tmp_path_factory, pool_site)
    with_hooks(folder, "own: {system: json}")
    with served(folder, tokens=make_tokens(folder, *ROLES)) as server:
        yield server


def with_hooks(folder: Path, *hooks: str) -> None:
    """Writes webhooks into the settings of a knowledge base."""
    settings = folder / "mkdocs.yml"
    lines = "".join(f"        {hook}\n" for hook in hooks)
    text = settings.read_text("utf-8").replace("  - kb\n", f"  - kb:\n      hooks:\n{lines}")
    settings.write_text(text, "utf-8")


def _copied(tmp_path_factory, folder):
    return Path(shutil.copytree(folder, tmp_path_factory.mktemp("served") / "kb"))
