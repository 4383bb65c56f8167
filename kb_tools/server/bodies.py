"""What was sent: read within a limit of size and time, and held against its schema."""

from __future__ import annotations

import asyncio
import json
from typing import Any, NoReturn

import jsonschema_rs
from starlette.requests import ClientDisconnect, Request

from kb_tools.server.problems import Refused
from kb_tools.text import say

LARGEST, LARGEST_EXPORT = 64 * 1024, 16 * 1024 * 1024
"""Bytes of a message with its thread, and of an export."""
LONGEST = 30.0
"""Seconds in which a body must have arrived."""
JSON = "application/json"


async def read_body(request: Request, most: int, seconds: float = LONGEST) -> bytes:
    """The body. Raises Refused where it is too large, or comes too slowly or in half."""
    too_large = Refused(413, say("the body is larger than {most:,} bytes", most=most), connection="close")
    if int(request.headers.get("content-length", 0)) > most:
        raise too_large
    body = bytearray()
    try:
        async with asyncio.timeout(seconds):
            async for part in request.stream():
                body += part
                if len(body) > most:
                    raise too_large
    except TimeoutError:
        raise Refused(408, say("the body did not arrive in time"), connection="close") from None
    except ClientDisconnect:
        raise Refused(400, say("the body ended too soon")) from None
    return bytes(body)


def parse_body(body: bytes, schema: jsonschema_rs.Draft202012Validator) -> dict[str, Any]:
    """The object that a body says. Raises Refused, which quotes nothing of it."""
    try:
        values = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused(400, say("the body is no JSON")) from None
    wrong = next(schema.iter_errors(values), None)
    if wrong is None:
        return dict(values)
    place = ".".join(map(str, wrong.instance_path)) or "body"
    rule = str(wrong.schema_path[-1])
    raise Refused(422, say("{place}: not what the schema asks for ({rule})", place=place, rule=rule))


def _no_number(_name: str) -> NoReturn:
    raise ValueError
