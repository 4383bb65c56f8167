"""What bad input gets: a clear status, and nothing of it is said back."""

from __future__ import annotations

import asyncio
from http.client import HTTPConnection

import jsonschema_rs
import pytest
from starlette.requests import Request
from support.loops import run_apart
from support.serving import PATIENCE

from kb_tools.server.bodies import LARGEST, parse_body, read_body
from kb_tools.server.problems import Refused
from kb_tools.server.schemas import SUGGEST


@pytest.mark.parametrize(
    ("sent", "status", "says"),
    [
        (b'{"message": "Kar', 400, "the body is no JSON"),
        (b"", 400, "the body is no JSON"),
        (b"\xff\xfe\x00", 400, "the body is no JSON"),
        (b'{"message": NaN}', 400, "the body is no JSON"),
        (b"[" * 100_000, 400, "the body is no JSON"),
        (b"[]", 422, "the body must be of type object"),
        (b"{}", 422, "/message is missing"),
        (b'{"message": ""}', 422, "/message is empty"),
        (b'{"message": 4711}', 422, "/message must be of type string"),
        (b'{"message": "a", "secret": 1}', 422, "the body has a key that its schema does not know"),
        (
            b'{"message": "a", "history": [{"from": "me", "text": ""}]}',
            422,
            "/history/0/from must be one of customer, us",
        ),
        (b'{"message": "a", "lang": "deutsch-schweizerisch"}', 422, "/lang is more than 12"),
        (b'{"message": "a", "limit": 0}', 422, "/limit is less than 1"),
    ],
)
def test_what_is_no_request_is_refused(sent, status, says):
    with pytest.raises(Refused) as refused:
        parse_body(sent, jsonschema_rs.Draft202012Validator(SUGGEST))
    assert (refused.value.status, str(refused.value.why)[: len(says)]) == (status, says)


def refused_status(parts, seconds=600.0, **headers):
    """The status that these parts of a body get; None waits for ever."""
    left = list(parts)

    async def receive():
        part = left.pop(0)
        if part is None:
            await asyncio.Event().wait()
        if part == b"gone":
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": part, "more_body": True}

    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    request = Request({"type": "http", "headers": named}, receive)
    with pytest.raises(Refused) as refused:
        run_apart(read_body(request, 10, seconds))
    return refused.value.status


def test_too_much_too_slow_and_half_of_it():
    assert refused_status([], content_length="11") == 413
    assert refused_status([b"12345678901"]) == 413
    assert refused_status([b"1234", None], 0.01) == 408
    assert refused_status([b"1234", b"gone"]) == 400


def test_a_body_that_is_announced_too_large_is_not_waited_for(alone):
    """Nothing of it is sent: the answer comes all the same."""
    connection = HTTPConnection("127.0.0.1", alone.port, timeout=PATIENCE)
    connection.putrequest("POST", "/v1/suggest")
    connection.putheader("Content-Type", "application/json")
    connection.putheader("Content-Length", str(LARGEST + 1))
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, answer.headers["content-type"]) == (413, "application/problem+json")
    connection.close()
