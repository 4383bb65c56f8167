"""The workers: Granian starts them, hands them connections, and lets each end what it has begun."""

from __future__ import annotations

import os
import sys
from functools import partial
from signal import SIG_DFL, SIGTERM, signal
from socket import SOCK_STREAM, create_server, getaddrinfo
from tempfile import TemporaryDirectory
from typing import Any

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings

from kb_tools.errors import KbError, reason
from kb_tools.server.served import Served
from kb_tools.telling.sentences import tell
from kb_tools.text import say

HEADERS_IN = 10_000
"""Milliseconds in which the headers of a request must have arrived."""
LAST = 30
"""Seconds for the last answers of a worker that is to stop."""


def listening_address(host: str, port: int) -> str:
    """The address of a host where nobody listens at a port yet. Granian itself would share the port with a
    server that is there. Raises KbError.
    """
    try:
        family, _, _, _, address = getaddrinfo(host, port, type=SOCK_STREAM)[0]
        with create_server(address[:2], family=family) as free:
            return str(free.getsockname()[0])
    except OSError as error:
        what = say(
            "nobody can listen at {host}, port {port} ({error})", host=host, port=port, error=reason(error)
        )
        raise KbError(what, say("name another with --host or --port")) from None


def serve(served: Served, host: str, port: int, workers: int) -> None:
    """Answers until the process is told to stop (SIGTERM, SIGINT)."""
    with TemporaryDirectory(prefix="kb-metrics-") as counts:
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = counts
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
        ).serve(target_loader=partial(_application, served), wrap_loader=False)


def _application(served: Served) -> Any:
    """That of a worker, imported in its process: it counts where the variable says by then. Told to stop
    before it answers, a worker ends; with the handler that it has from its parent it would not hear it. Where
    it cannot answer it says why, in a sentence.
    """
    signal(SIGTERM, SIG_DFL)
    from kb_tools.server.app import make_app

    try:
        return make_app(served)
    except KbError as error:
        sys.exit(f"kb: {tell(str(error), served.settings.language(served.settings.languages[0]))}")
