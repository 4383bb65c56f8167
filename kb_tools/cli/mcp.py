"""`kb mcp`: the knowledge base for assistants that people already use."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli import remote
from kb_tools.errors import KbError
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.server.assistants.protocol import Ask
    from kb_tools.server.assistants.tools import Tool

PARTS = ("jsonschema_rs", "mcp", "mcp_types")


@click.command()
def mcp() -> None:
    """Let an assistant search, suggest and read, by the Model Context Protocol over standard input and
    output. It changes and remembers nothing. With KB_SERVER it asks that server.

    \b
    Example:
      kb mcp
    """
    try:
        from kb_tools.server.assistants.protocol import make_server, serve_stdio
        from kb_tools.server.assistants.tools import TOOLS
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in PARTS:
            raise
        fix = say("install it with: pip install '.[mcp]'")
        raise KbError(say("assistants need {name}, which is not installed", name=error.name), fix) from None
    serve_stdio(make_server(TOOLS, _there if remote.is_remote() else _here()))


def _here() -> Ask:
    """Answers from the knowledge base, and from a new index as soon as there is one."""
    from kb_tools.cli.opening import load_settings, ready_index
    from kb_tools.desk.session import open_session

    settings = load_settings()
    desk = open_session(settings, ready_index(settings))

    async def ask(tool: Tool, sent: Mapping[str, Any]) -> dict[str, Any]:
        nonlocal desk
        desk = desk.fresh()
        return tool.answer(desk, sent)

    return ask


async def _there(tool: Tool, sent: Mapping[str, Any]) -> dict[str, Any]:
    """The same of a server elsewhere, by its own route for assistants."""
    call = {"name": tool.name, "arguments": dict(sent)}
    request = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    result = remote.ask("/mcp", request, "result")[0]["result"]
    text = result["content"][0]["text"]
    if result.get("isError"):
        raise KbError(text)
    found: dict[str, Any] = json.loads(text)
    return found
