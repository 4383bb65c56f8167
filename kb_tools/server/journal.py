"""A line of the log for each request - JSON with its id, time and outcome, never a word of what was sent -
and the headers that every response has.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import perf_counter
from traceback import extract_tb
from typing import Any
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kb_tools.links.calling import CallFailed
from kb_tools.server.metrics import HOOKS, OUTCOMES, REQUESTS, SECONDS
from kb_tools.server.problems import Refused, problem
from kb_tools.text import say

STRICT = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""A response is for whoever asked, is nothing but data, and stands in no page of others."""


@dataclass(slots=True)
class Note:
    """What the log says of a request. `outcome` is what became of a message, "" for other requests."""

    request: str = field(default_factory=lambda: str(uuid4()))
    base: str = ""
    """The knowledge base that was asked, where it has a name."""
    known: bool = False
    """Whether somebody asked whom it knows."""
    route: str = ""
    outcome: str = ""
    failure: str = ""
    status: int = 500
    seconds: float = 0.0


class Journal:
    """The outermost part of a worker's application."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self._app, self._base = app, base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers even what fails in a way that nobody foresaw; the client learns no more than that."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        note = scope["kb.note"] = Note(base=self._base)
        begun, started = perf_counter(), False

        async def sending(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started, note.status = True, message["status"]
                headers = MutableHeaders(scope=message)
                headers["Request-Id"] = note.request
                for name, value in STRICT.items():
                    headers.setdefault(name, value)
            await send(message)

        try:
            await self._app(scope, receive, sending)
        except Exception as error:
            note.failure = _place(error)
            if not started:
                failed = Refused(500, say("the server failed, and its log says where"))
                await problem(failed, "en", note.request)(scope, receive, sending)
        finally:
            note.seconds = perf_counter() - begun
            count(scope["method"], note)
            write(scope["method"], note)


def count(method: str, note: Note) -> None:
    """Adds a request to the metrics."""
    REQUESTS.labels(note.base, method if note.route else "", note.route, note.status).inc()
    SECONDS.labels(note.base, note.route).observe(note.seconds)
    if note.outcome:
        OUTCOMES.labels(note.base, note.outcome).inc()


def write(method: str, note: Note) -> None:
    """The line of a request on standard output."""
    said = {name: said for name in ("outcome", "failure") if (said := getattr(note, name))}
    asked = {"id": note.request, "method": method, "route": note.route, "status": note.status}
    _print(_of(note.base) | asked, note.seconds, said)


def write_work(base: str, hook: str, outcome: str, seconds: float, error: Exception | None = None) -> None:
    """The line of what was done after a delivery was acknowledged. `answered` is the status with which the
    other system refused a call, 0 where it said nothing.
    """
    HOOKS.labels(base, hook, outcome).inc()
    why: dict[str, Any] = {"failure": _place(error)} if error else {}
    if isinstance(error, CallFailed):
        why["answered"] = error.status
    _print(_of(base) | {"hook": hook}, seconds, {"outcome": outcome} | why)


def _of(base: str) -> dict[str, Any]:
    return {"base": base} if base else {}


def write_following(base: str, standing: tuple[str, str]) -> None:
    """The line that says how what is served follows the store, and the trouble with that, "" where there is
    none.
    """
    how, trouble = standing
    _print(_of(base) | {"following": how}, 0.0, {"trouble": trouble} if trouble else {})


def _print(begins: dict[str, Any], seconds: float, ends: dict[str, Any]) -> None:
    moment = datetime.now(UTC).isoformat(timespec="milliseconds")
    line = {"time": moment, **begins, "ms": round(seconds * 1000, 1), **ends}
    sys.stdout.write(f"{json.dumps(line)}\n")
    sys.stdout.flush()


def _place(error: Exception) -> str:
    """The kind of an error, and where it happened: what it says might quote a message."""
    last = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {last.filename.rpartition('/')[2]}:{last.lineno}"
