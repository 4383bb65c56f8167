"""A `kb serve` elsewhere that answers instead of this machine: KB_SERVER names it, KB_TOKEN lets us in.

No index, no content and no encoder is needed here, and nothing is imported that a request has no use for.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPMessage, HTTPResponse, HTTPSConnection
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

import click

from kb_tools.errors import KbError, UsageError
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.languages import Language

SERVER, TOKEN = "KB_SERVER", "KB_TOKEN"
WANTED = "kb_tools.ui_lang"
"""Where a click context keeps the code of --ui-lang or KB_LANG; a server says in which language it speaks."""
PATIENCE = 60
"""Seconds without a word of the server."""
JSON = "application/json"
OF_THE_CALLER = (400, 404, 413, 415, 422)
"""What a server refuses because of what was asked."""


def is_remote() -> bool:
    """Whether a server answers."""
    return bool(os.environ.get(SERVER))


def has_token() -> bool:
    """Whether there is one to let us in."""
    return bool(os.environ.get(TOKEN, "").strip())


def language() -> Language:
    """The language that the server has last spoken in, which is the one that was wanted if it speaks it."""
    from kb_tools.languages import Language as Spoken

    return Spoken(str(click.get_current_context().meta.get(WANTED, "en")))


def refuse(**given: object) -> None:
    """Raises UsageError for an option that only the machine of the knowledge base has a use for."""
    for name, value in given.items():
        if value:
            what = say("--{option} is for where the knowledge base is", option=name.replace("_", "-"))
            raise UsageError(what, say("leave it out, or unset {name}", name=SERVER))


def ask(path: str, sent: Mapping[str, Any], *wanted: str) -> tuple[dict[str, Any], HTTPMessage]:
    """The object that a server answers to one, with the keys that are wanted, and the headers of it. Raises
    KbError.
    """
    with_values = {name: value for name, value in sent.items() if value not in (None, "")}
    return _answer(post(path, json.dumps(with_values).encode(), JSON), wanted)


def look(path: str, *wanted: str) -> dict[str, Any]:
    """The object at an address of a server, with the keys that are wanted. Raises KbError."""
    return _answer(_asked("GET", path), wanted)[0]


def events(path: str) -> Iterator[str]:
    """The names of the events that a server sends, as they come, until it ends the stream. Raises KbError
    where there is none.
    """
    try:
        with _asked("GET", path) as response:
            for line in response:
                if line.startswith(b"event: "):
                    yield line[7:].strip().decode("ascii", "replace")
    except (OSError, HTTPException, ValueError) as error:
        raise _away(error) from None


def ready() -> tuple[dict[str, Any], HTTPMessage]:
    """What a server says of itself - its generation, where it knows our token - and the headers of that.
    Raises KbError.
    """
    return _answer(_asked("GET", "/readyz"), ("status",))


def _answer(response: HTTPResponse, wanted: Collection[str]) -> tuple[dict[str, Any], HTTPMessage]:
    try:
        return _object(json.loads(response.read()), wanted), response.headers
    except (OSError, HTTPException, ValueError) as error:
        raise _away(error) from None


def lines(response: HTTPResponse) -> Iterator[dict[str, Any]]:
    """The objects of an answer in lines, as they come. Raises KbError where it is cut off."""
    try:
        for line in response:
            yield _object(json.loads(line))
    except (OSError, HTTPException, ValueError) as error:
        raise _away(error) from None


def _object(answer: Any, wanted: Collection[str] = ()) -> dict[str, Any]:
    if isinstance(answer, dict) and all(name in answer for name in wanted):
        return answer
    raise another()


def another() -> KbError:
    """That an answer is none of ours."""
    what = say("the server {name} answers as no kb serve of this version does", name=server_name())
    return KbError(what, say("ask whoever runs it"))


def post(path: str, body: bytes, media: str) -> HTTPResponse:
    """The response to what was sent. Raises KbError where there is none, or the server refuses."""
    return _asked("POST", path, body, {"Content-Type": media})


def _asked(
    method: str, path: str, body: bytes | None = None, named: Mapping[str, str] | None = None
) -> HTTPResponse:
    server = _server()
    connect = HTTPSConnection if server.scheme == "https" else HTTPConnection
    accepts = "application/json, text/event-stream"
    headers = {"Accept": accepts, "Connection": "close", **(named or {})}
    if wanted := click.get_current_context().meta.get(WANTED):
        headers["Accept-Language"] = str(wanted)
    if token := os.environ.get(TOKEN, "").strip():
        if not (token.isascii() and token.isprintable()):
            raise UsageError(say("{name} is not a token", name=TOKEN), say("copy it whole, in one line"))
        headers["Authorization"] = f"Bearer {token}"
    try:
        connection = connect(server.hostname or "", server.port, timeout=PATIENCE)
        with suppress(BrokenPipeError, ConnectionResetError):  # who refuses a large body does not read it out
            connection.request(method, server.path.rstrip("/") + path, body, headers)
        response = connection.getresponse()
    except (OSError, HTTPException, ValueError) as error:
        raise _away(error) from None
    if spoken := response.headers.get("Content-Language"):
        click.get_current_context().meta[WANTED] = spoken
    if response.status != 200:
        raise _refused(response)
    return response


def _server() -> SplitResult:
    """The address of the server. Raises UsageError for what is none."""
    with suppress(ValueError):
        server = urlsplit(os.environ[SERVER])
        if server.scheme in ("http", "https") and server.hostname and server.port != 0:
            return server
    fix = say("write it in full, such as {address}", address="https://help.example.com/")
    what = say("{name} is not a web address: {value!r}", name=SERVER, value=os.environ[SERVER][:200])
    raise UsageError(what, fix)


def _refused(response: HTTPResponse) -> KbError:
    """What the server says, in its own words; a proxy before it says less."""
    try:
        detail = json.loads(response.read())["detail"]
    except (OSError, HTTPException, ValueError, LookupError, TypeError):
        what = say(
            "the server {name} answers with status {status}", name=server_name(), status=response.status
        )
        return KbError(what, say("ask whoever runs it"))
    if response.status == 401:
        return KbError(str(detail), say("set {name}", name=TOKEN))
    return (UsageError if response.status in OF_THE_CALLER else KbError)(str(detail))


def _away(error: Exception) -> KbError:
    what = say("the server {name} is away ({error})", name=server_name(), error=type(error).__name__)
    return KbError(what, say("try again, or ask whoever runs it"))


def server_name() -> str:
    """Host and port of the server, never what else an address may hold."""
    return _server().netloc.rpartition("@")[2][:200]
