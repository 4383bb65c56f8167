"""The route /mcp, asked by a real client of the protocol's SDK with a token of each role."""

from __future__ import annotations

import json

import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from support.loops import run_apart

CALL = {
    "jsonrpc": "2.0", "id": 1, "method": "tools/call",
    "params": {"name": "search", "arguments": {"query": "eintritt"}},
}  # fmt: skip
ANY = {"accept": "application/json, text/event-stream"}


def assisted(server, role, work):
    """What `work(client)` returns, with the token of a role."""

    async def go():
        headers = {"Authorization": f"Bearer {server.tokens[role]}"}
        async with httpx2.AsyncClient(headers=headers, timeout=600) as http:
            address = f"http://127.0.0.1:{server.port}/mcp"
            async with Client(streamable_http_client(address, http_client=http)) as client:
                return await work(client)

    return run_apart(go())


@pytest.mark.parametrize(("role", "tools"), [
    ("agent", ["search", "suggest", "article"]), ("lead", ["search", "suggest", "article"]),
    ("editor", ["search", "article"]), ("bot", ["search", "suggest"]),
])  # fmt: skip
def test_a_role_has_the_tools_of_what_it_may_do(guarded, role, tools):
    async def work(client):
        named = [one.name for one in (await client.list_tools()).tools]
        return named, await client.call_tool("article", {"id": "eintritt"})

    named, result = assisted(guarded, role, work)
    assert named == tools
    assert result.is_error == ("article" not in tools)


def test_it_answers_as_the_desk_does_and_remembers_nothing(guarded):
    before = guarded.ask("GET", "/v1/usage", role="lead").data["messages"]

    async def work(client):
        result = await client.call_tool("suggest", {"message": "Was kostet der Eintritt?"})
        return json.loads(result.content[0].text)

    told = assisted(guarded, "bot", work)
    sent = {"message": "Was kostet der Eintritt?", "remember": False}
    desk = guarded.ask("POST", "/v1/suggest", sent, role="bot").data
    assert [one["url"] for one in told["suggestions"]] == [one["url"] for one in desk["suggestions"]]
    assert guarded.ask("GET", "/v1/usage", role="lead").data["messages"] == before


def test_nobody_comes_in_without_a_token(guarded, alone):
    assert guarded.ask("POST", "/mcp", CALL, **ANY).status == 401
    assert alone.ask("POST", "/mcp", CALL, **ANY).status == 403
    assert guarded.ask("POST", "/mcp", CALL, role="bot", origin="https://evil.example").status == 403


def test_what_is_no_call_is_refused(guarded):
    assert guarded.ask("GET", "/mcp", role="bot").status == 405
    assert guarded.ask("POST", "/mcp", b"hello", role="bot", content_type="text/plain").status == 415
    assert (
        guarded.ask("POST", "/mcp", b"x" * 70_000, role="bot", content_type="application/json").status == 413
    )
    assert guarded.ask("POST", "/mcp", b"{", role="bot", content_type="application/json", **ANY).status == 400


def test_a_call_is_a_line_of_the_log_without_a_word_of_it(guarded):
    sent = CALL | {"params": {"name": "search", "arguments": {"query": "geheimnisvoll"}}}
    answer = guarded.ask("POST", "/mcp", sent, role="bot", **ANY)
    assert (answer.status, answer.headers["content-type"]) == (200, "application/json")
    line = guarded.line_of(answer)
    assert (line["route"], line["status"]) == ("/mcp", 200)
    assert "geheimnisvoll" not in guarded.log.read_text() + (guarded.folder / "serve.err").read_text()
