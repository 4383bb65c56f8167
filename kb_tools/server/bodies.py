"""What was sent: read within a limit of size and time, and held against its schema."""

from __future__ import annotations

import asyncio
import json
from typing import Any, NoReturn

import jsonschema_rs
from starlette.requests import ClientDisconnect, Request

from kb_tools.server.problems import Refused
from kb_tools.text import Sentence, say

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
    return hold(values, schema)


def hold(values: Any, schema: jsonschema_rs.Draft202012Validator) -> dict[str, Any]:
    """The object, held to its schema. Raises Refused, which names the place as a JSON pointer (RFC 6901) and
    quotes nothing of what was sent: keys that are not known stand in no pointer, as they come no further.
    """
    wrong = next(schema.iter_errors(values), None)
    if wrong is None:
        return dict(values)
    raise Refused(422, _why("".join(f"/{one}" for one in wrong.instance_path), wrong.kind))


def _why(place: str, kind: Any) -> Sentence:  # noqa: PLR0911 - each rule has its sentence
    """What is wrong at a place, and what belongs there."""
    here = place or say("the body")
    match kind.name:
        case "required":
            return say("{place} is missing", place=f"{place}/{kind.value}")
        case "additionalProperties":
            return say("{place} has a key that its schema does not know", place=here)
        case "type":
            return say("{place} must be of type {type}", place=here, type=" / ".join(kind.value))
        case "enum":
            return say("{place} must be one of {known}", place=here, known=", ".join(map(str, kind.value)))
        case "minLength":
            return say("{place} is empty", place=here)
        case "maxLength" | "maxItems" | "maximum":
            return say("{place} is more than {most:,}", place=here, most=kind.value)
        case "minimum":
            return say("{place} is less than {least:,}", place=here, least=kind.value)
        case rule:
            return say("{place}: not what the schema asks for ({rule})", place=here, rule=rule)


def _no_number(_name: str) -> NoReturn:
    raise ValueError
