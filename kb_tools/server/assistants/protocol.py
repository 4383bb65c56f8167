"""The tools as the Model Context Protocol has them: the only file that knows its SDK."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import anyio
import jsonschema_rs
import mcp_types as types
from mcp.server import Server
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from kb_tools import __version__
from kb_tools.errors import KbError
from kb_tools.server.assistants.tools import INSTRUCTIONS, Tool
from kb_tools.server.bodies import LARGEST, hold
from kb_tools.server.problems import Refused, guarded
from kb_tools.telling.sentences import tell
from kb_tools.text import clean

Ask = Callable[[Tool, Mapping[str, Any]], Awaitable[dict[str, Any]]]
"""What a tool answers to its arguments. Raises KbError and Refused."""

logging.getLogger("mcp").setLevel(logging.CRITICAL + 1)  # what it warns of may quote a message


def make_server(tools: Sequence[Tool], ask: Ask) -> Server[Any]:
    """A server of these tools."""
    known = {one.name: (one, jsonschema_rs.Draft202012Validator(one.schema)) for one in tools}

    async def list_tools(_context: Any, _params: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(one) for one in tools])

    async def call_tool(_context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        if params.name not in known:
            return _result(f"There is no such tool; there are: {', '.join(known)}.", failed=True)
        tool, schema = known[params.name]
        try:
            told = await ask(tool, hold(params.arguments or {}, schema))
        except (KbError, Refused) as error:
            said = error.why if isinstance(error, Refused) else str(error)
            return _result(guarded(tell(said, "en")), failed=True)
        return _result(json.dumps(told, ensure_ascii=False))

    return Server(
        "kb",
        version=__version__,
        title="Help centre",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _described(tool: Tool) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.says,
        input_schema=tool.schema,
        annotations=types.ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )


def _result(text: str, *, failed: bool = False) -> types.CallToolResult:
    content = types.TextContent(type="text", text=clean(text))
    return types.CallToolResult(content=[content], is_error=failed)


def serve_stdio(server: Server[Any]) -> None:
    """Answers whoever started this process, until its standard input ends."""

    async def run() -> None:
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    anyio.run(run)


class Exchange(Response):
    """The response of a server to one request, whose body was read already. No session outlives it."""

    def __init__(self, server: Server[Any], body: bytes) -> None:
        super().__init__()
        self._server, self._sent = server, body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        unread = [self._sent]

        async def reading() -> Message:
            if unread:
                return {"type": "http.request", "body": unread.pop(), "more_body": False}
            return await receive()

        manager = StreamableHTTPSessionManager(
            self._server, json_response=True, stateless=True, max_request_body_size=LARGEST
        )
        async with manager.run():
            await manager.handle_request(scope, reading, send)
