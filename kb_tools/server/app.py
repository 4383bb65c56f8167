"""A worker: its routes over an open knowledge base."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route as Path
from starlette.types import ASGIApp

from kb_tools.server.assistants.over_http import PATH, assistants_endpoint, has_sdk
from kb_tools.server.desk.signing_in import SignIn
from kb_tools.server.door import Door, note_of
from kb_tools.server.hooks.entrance import entrance
from kb_tools.server.hooks.gates import open_gates
from kb_tools.server.hooks.working import Working
from kb_tools.server.identity import Identity
from kb_tools.server.journal import Journal
from kb_tools.server.metrics import TYPE, page
from kb_tools.server.openapi import OPENAPI
from kb_tools.server.opened import PATIENCE, Opened
from kb_tools.server.problems import Refused
from kb_tools.server.rates import Rates
from kb_tools.server.routes import HOOK, ROUTES
from kb_tools.server.seen import Seen, SeenTokens
from kb_tools.server.served import Served
from kb_tools.store.state import open_state


def make_app(served: Served) -> ASGIApp:
    """The application of a worker. Raises IndexUnusable where there is no index, KbError where nobody can say
    who may come in.
    """
    opened = Opened(served.settings)
    opening = open_state(served.settings, patience=PATIENCE)
    state = opening.__enter__()
    identity = Identity(SeenTokens(state.tokens), Seen(state.sessions.find), served.proxy)
    door = Door(opened=opened, identity=identity, rates=Rates(served.a_minute))
    working = Working(opened, open_gates(served.settings))

    async def ready(request: Request) -> Response:
        note_of(request).route = "/readyz"
        with suppress(Refused):
            door.let_in(request, "/readyz", "watch")
            return JSONResponse({"status": "ok", "generation": opened.generation})
        return JSONResponse({"status": "ok"})

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        lasting = (opened.keep_fresh(), opened.news.watch(), working.keep_on())
        looking = [asyncio.create_task(one) for one in lasting]
        yield
        for one in looking:
            one.cancel()
        await working.close()
        opened.close()
        opening.__exit__(None, None, None)

    async def metrics(request: Request) -> Response:
        door.let_in(request, "/metrics", "watch")
        return Response(page(), media_type=TYPE)

    async def described(request: Request) -> Response:
        door.let_in(request, "/openapi.json", "watch")
        return JSONResponse(OPENAPI)

    paths = [*_of_the_table(door, working)]
    paths += [Path("/healthz", _healthy), Path("/readyz", ready)]
    paths += SignIn(door, state).paths()
    paths += [Path("/metrics", door.told(metrics)), Path("/openapi.json", door.told(described))]
    if has_sdk():
        paths.append(Path(PATH, assistants_endpoint(door), methods=["POST"]))
    return Journal(Starlette(routes=paths, lifespan=lifespan, exception_handlers={HTTPException: door.lost}))


def _of_the_table(door: Door, working: Working) -> Iterator[Path]:
    hooked = entrance(door, working)
    for one in ROUTES:
        yield Path(one.path, hooked if one is HOOK else door.endpoint(one), methods=[one.method])


async def _healthy(request: Request) -> Response:
    note_of(request).route = "/healthz"
    return JSONResponse({"status": "ok"})
