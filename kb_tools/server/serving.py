"""The workers: Granian starts them, hands them connections, and lets each end what it has begun."""

from __future__ import annotations

from functools import partial
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings

from kb_tools.server.app import Served, make_app

HEADERS_IN = 10_000
"""Milliseconds in which the headers of a request must have arrived."""
LAST = 30
"""Seconds for the last answers of a worker that is to stop."""


def serve(served: Served, host: str, port: int, workers: int) -> None:
    """Answers until the process is told to stop (SIGTERM, SIGINT)."""
    Granian(
        "kb_tools.server.app",
        host,
        port,
        interface=Interfaces.ASGI,
        workers=workers,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS_IN),
        websockets=False,
        log_enabled=False,
        respawn_failed_workers=True,
        workers_kill_timeout=LAST,
    ).serve(target_loader=partial(_loaded, served), wrap_loader=False)


def _loaded(served: Served) -> Any:
    return make_app(served)
