"""Another system's interface on the loopback, over real HTTP, that holds what it is sent against what its
documentation says.
"""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any

import jsonschema_rs


class Wrong(Exception):
    """What the documentation does not say; the status, and why."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


@dataclass(slots=True)
class StandIn:
    """A system. `wrong` are the requests that the documentation does not allow; `asked` says of each request
    its method and path. `falls` are paths whose next requests go wrong: by a status (0 for one that goes
    well), `drop` for a connection that ends after the request was carried out, `wait` and `wait after` for an
    answer that is not carried out, or not given, before `go` is set.
    """

    secret: str = "a secret of a webhook"
    address: str = ""
    asked: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    falls: dict[str, list[int | str]] = field(default_factory=dict)
    lock: Any = field(default_factory=Lock)
    go: Event = field(default_factory=Event)
    waiting: list[str] = field(default_factory=list)
    """Paths of the requests that wait."""

    def waits(self, path: str) -> None:
        """Until somebody lets it go on."""
        self.waiting.append(path)
        self.go.wait(600)

    def answer(self, method: str, path: str, headers: Any, sent: Any) -> Any:
        """What a request is answered. Raises Wrong."""
        raise NotImplementedError

    def signed(self, body: bytes) -> dict[str, str]:
        """The headers that go with a delivery."""
        raise NotImplementedError

    def deliver(self, port: int, path: str, data: Any, **headers: str | None) -> tuple[int, Any]:
        """Sends a delivery as the system does; the status and what was answered."""
        body = json.dumps(data).encode()
        named = {"Content-Type": "application/json", **self.signed(body)}
        others = {name.replace("_", "-"): value for name, value in headers.items()}
        named = {name: value for name, value in (named | others).items() if value is not None}
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.request("POST", path, body, named)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()


def hold(sent: Any, schema: dict[str, Any]) -> None:
    """Raises Wrong for an object that is not as a schema says."""
    for error in jsonschema_rs.iter_errors(schema, sent):
        raise Wrong(422, f"{error.instance_path}: {error.message}")


def objects(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    """The schema of an object that has these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


@contextmanager
def standing_in(one: StandIn) -> Iterator[StandIn]:
    """The system, until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            sent = json.loads(self.rfile.read(length)) if length else None
            with one.lock:
                one.asked.append(f"{self.command} {self.path}")
                falls = one.falls.get(self.path)
                fall = falls.pop(0) if falls else 0
            if fall == "wait":
                one.waits(self.path)
            status, told = (fall, {}) if isinstance(fall, int) and fall else (200, None)
            try:
                if status == 200:
                    with one.lock:
                        told = one.answer(self.command, self.path, self.headers, sent)
            except Wrong as error:
                with one.lock:
                    one.wrong.append(f"{self.command} {self.path}: {error}")
                status, told = error.status, {"error": str(error)}
            if fall == "wait after":
                one.waits(self.path)
            if fall == "drop":
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            body = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(OSError):  # whoever asked may be gone
                self.wfile.write(body)

        def do_POST(self) -> None:
            self.do_GET()

        def do_PUT(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        one.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield one
        finally:
            server.shutdown()
            thread.join()
