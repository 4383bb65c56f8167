"""The route /mcp of a server: the tools that a token's role may use. The SDK is imported with the first
request: it takes a second, and not every server has an assistant.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kb_tools.server.assistants.tools import TOOLS, Tool
from kb_tools.server.bodies import JSON, LARGEST, read_body
from kb_tools.server.door import Door, Endpoint
from kb_tools.server.roles import MAY, Holder

PATH = "/mcp"


def has_sdk() -> bool:
    """Whether the extra `mcp` is installed."""
    return find_spec("mcp") is not None


def assistants_endpoint(door: Door) -> Endpoint:
    """What Starlette calls for the route."""

    async def ask(tool: Tool, sent: Mapping[str, Any]) -> dict[str, Any]:
        return await door.opened.do(lambda: tool.answer(door.opened.desk, sent))

    @cache
    def server_for(role: Holder) -> Any:
        protocol = import_module("kb_tools.server.assistants.protocol")
        return protocol.make_server([one for one in TOOLS if one.name in MAY[role]], ask)

    async def answer(request: Request) -> Response:
        caller = door.let_in(request, PATH, "assist")
        door.want(request, JSON)
        body = await read_body(request, LARGEST)
        server = await asyncio.to_thread(server_for, caller.role)
        protocol = import_module("kb_tools.server.assistants.protocol")
        response: Response = protocol.Exchange(server, body)
        return response

    return door.told(answer)
