"""The one way to call another system's interface: JSON there, JSON back.

Only addresses of the settings are called, so they may be in one's own network; redirects are not followed, as
a token would go along.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from time import monotonic, sleep
from typing import Any, Literal
from urllib.parse import urlsplit

SECONDS = 10.0
"""How long a call may take, from the first byte to the last."""
WAITS = (0.5, 2.0)
"""Seconds before a call is tried a second and a third time."""
LARGEST = 8 * 1024 * 1024
"""Bytes of an answer at most."""
Method = Literal["GET", "POST", "PUT"]


class CallFailed(Exception):
    """A call without an answer. `status` is what the server said, 0 where it said nothing; `arrived` whether
    it may have done what it was asked.
    """

    def __init__(self, status: int, *, arrived: bool) -> None:
        super().__init__(f"status {status}")
        self.status, self.arrived = status, arrived


def call(
    base: str, method: Method, path: str, headers: Mapping[str, str], sent: Mapping[str, Any] | None = None
) -> Any:
    """What a server answers. Reading is tried again, writing only where it surely did not arrive. Raises
    CallFailed.
    """
    for wait in WAITS:
        try:
            return _call_once(base, method, path, headers, sent)
        except CallFailed as failed:
            in_vain = 300 <= failed.status < 500 and failed.status != 429
            if in_vain or (failed.arrived and method != "GET"):
                raise
        sleep(wait)
    return _call_once(base, method, path, headers, sent)


def _call_once(
    base: str, method: Method, path: str, headers: Mapping[str, str], sent: Mapping[str, Any] | None
) -> Any:
    server, ends, arrived = urlsplit(base), monotonic() + SECONDS, False
    connect = HTTPSConnection if server.scheme == "https" else HTTPConnection
    body = None if sent is None else json.dumps(sent).encode()
    named = {**headers, "Accept": "application/json", "User-Agent": "kb-tools"}
    named |= {} if body is None else {"Content-Type": "application/json"}
    try:
        with closing(connect(server.hostname or "", server.port, timeout=SECONDS)) as connection:
            connection.connect()
            arrived = True
            connection.request(method, server.path.rstrip("/") + path, body, named)
            with connection.getresponse() as response:
                answer = read_whole(response, ends, LARGEST)
        if response.status < 300:
            return json.loads(answer)
    except (OSError, HTTPException, ValueError, RecursionError):
        raise CallFailed(0, arrived=arrived) from None
    raise CallFailed(response.status, arrived=response.status >= 500)


def read_whole(response: HTTPResponse, ends: float, most: int) -> bytes:
    """The whole answer: ValueError is raised for one of more bytes than `most`, TimeoutError for one that is
    not there when the monotonic clock says `ends`.
    """
    answer = bytearray()
    while part := response.read1(65_536):
        answer += part
        if len(answer) > most:
            raise ValueError
        if monotonic() > ends:
            raise TimeoutError
    return bytes(answer)
