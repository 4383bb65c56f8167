"""The routes, what may be sent and what is answered, as OpenAPI 3.1 describes an interface."""

from __future__ import annotations

import re
from typing import Any

from kb_tools import __version__
from kb_tools.server.bodies import JSON
from kb_tools.server.described import PROBLEM, TEXT
from kb_tools.server.metrics import TYPE
from kb_tools.server.routes import ROUTES, Route
from kb_tools.server.schemas import COPIED, DECIDE
from kb_tools.server.streaming import EVENTS, NDJSON

REFUSALS = {
    "401": "Nobody knows who asks.",
    "403": "The role may not do this, or a page of elsewhere asks.",
    "422": "The desk cannot do what is asked.",
    "429": "Too many requests.",
    "503": "The store cannot be used, or gave no answer: what was to be written may be there.",
}
OF_BODIES = {
    "400": "The body is no JSON, or ended too soon.",
    "408": "The body did not arrive in time.",
    "413": "The body is too large.",
    "415": "The body is of another type.",
}

NUMBERED = (DECIDE, COPIED)
"""What is sent about a draft."""


def _described(route: Route) -> dict[str, Any]:
    """A route as an operation."""
    body = {"schema": dict(route.schema)} if route.schema else {"schema": {"type": "string"}}
    types = (JSON,) if route.schema else route.types
    named = "{" in route.path or route.schema in NUMBERED
    refusals = (
        REFUSALS
        | (OF_BODIES if types else {})
        | ({"404": "There is none."} if named else {})
        | ({"409": "It is too early, or too late."} if route.schema in NUMBERED else {})
    )
    answered = {"schema": dict(route.answers)}
    described: dict[str, Any] = {
        "operationId": route.path.removeprefix("/v1/").partition("/{")[0].replace("/", "_"),
        "summary": route.says,
        "parameters": [
            {"name": name, "in": "query", "schema": {"type": "string"}, "required": False}
            for name in route.asked
        ],
        "responses": {
            "200": {"description": route.says, "content": {_media(route): answered}},
            **{status: _problem(says) for status, says in refusals.items()},
        },
    }
    described["parameters"] += [
        {"name": name, "in": "path", "required": True, "schema": TEXT}
        for name in re.findall(r"{(\w+)", route.path)
    ]
    if types:
        described["requestBody"] = {"required": True, "content": dict.fromkeys(types, body)}
    return described


def _media(route: Route) -> str:
    if route.events:
        return EVENTS
    return NDJSON if route.lines else JSON


def _problem(says: str) -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": says, "content": problem}


def _watched(says: str, media: str, *, guarded: bool = True) -> dict[str, Any]:
    refusals = {status: _problem(REFUSALS[status]) for status in ("401", "403", "429") if guarded}
    return {
        "get": {
            "summary": says,
            "security": [{"token": []}] if guarded else [],
            "responses": {"200": {"description": says, "content": {media: {}}}, **refusals},
        }
    }


OPENAPI: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "kb serve", "version": __version__},
    "security": [{"token": []}],
    "paths": {
        **{route.path.replace(":path", ""): {route.method.lower(): _described(route)} for route in ROUTES},
        "/healthz": _watched("Whether the worker answers.", JSON, guarded=False),
        "/readyz": _watched("Whether it is ready; with a token, of which generation.", JSON, guarded=False),
        "/metrics": _watched("What Prometheus reads.", TYPE.partition(";")[0]),
    },
    "components": {
        "schemas": {"Problem": PROBLEM},
        "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
    },
}
