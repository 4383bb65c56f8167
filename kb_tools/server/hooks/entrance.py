"""The route of webhooks: a signature, an address or a bot's token lets in; then it is written down, and
acknowledged.
"""

from __future__ import annotations

import json
from time import time
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kb_tools.server.bodies import JSON, read_body
from kb_tools.server.door import Door, Endpoint, note_of
from kb_tools.server.hooks.asking import answer_program
from kb_tools.server.hooks.gates import Gate
from kb_tools.server.hooks.working import Working
from kb_tools.server.problems import Refused
from kb_tools.server.routes import HOOK
from kb_tools.text import clean, say

LARGEST = 1024 * 1024
"""Bytes of a delivery: a ticket comes with all that is known of its people."""


def entrance(door: Door, working: Working) -> Endpoint:
    """What Starlette calls for a webhook."""

    async def answer(request: Request) -> Response:
        note_of(request).route = HOOK.path
        gate = working.gates.get(request.path_params["name"])
        if gate is None and not door.strangers:
            door.let_in(request, HOOK.path, HOOK.action)
            raise Refused(404, say("there is nothing here"))
        door.want(request, JSON)
        body = await read_body(request, LARGEST)
        _let_in(door, gate, request, body)
        if gate is None:
            raise Refused(404, say("there is nothing here"))
        door.slow_down(f"hook {gate.hook.name}")
        data = _parsed(body)
        if gate.system is None:
            reader = door.reader(request)
            result = await door.opened.do(answer_program, door.opened, gate.hook, data, reader)
            note_of(request).outcome = result.outcome
            return _told(result.data)
        arrival = gate.system.arrival(data)
        if arrival is None:
            return _told({"status": "ignored"})
        return _told({"status": "taken" if await working.begin(gate.hook, arrival) else "seen"})

    return door.told(answer)


def _let_in(door: Door, gate: Gate | None, request: Request, body: bytes) -> None:
    """Raises Refused for what nobody vouches for: among several knowledge bases in one way, whether or not
    there is such a webhook.
    """
    peer = request.client.host if request.client else ""
    if gate and gate.lets_in(peer, request.headers, body, time()):
        return
    unsigned = Refused(401, say("it is not signed, or not by this secret, or too long ago"))
    shows_nothing = "authorization" not in request.headers
    if gate and gate.system is not None and shows_nothing:
        raise unsigned
    try:
        door.let_in(request, HOOK.path, HOOK.action)
    except Refused as refused:
        raise unsigned if shows_nothing and door.strangers else refused from None


def _parsed(body: bytes) -> dict[str, Any]:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused(400, say("the body is no JSON")) from None
    if not isinstance(data, dict):
        raise Refused(422, say("there is no message in it"))
    return data


def _told(data: Any) -> Response:
    return Response(clean(json.dumps(data, ensure_ascii=False)), 200, media_type=JSON)
