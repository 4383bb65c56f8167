"""A knowledge base in a worker: its routes, and all that they stand on."""

from __future__ import annotations

import asyncio
import pathlib
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route as Path

from kb_tools.errors import KbError
from kb_tools.search.publishing.laying import number_of
from kb_tools.server import metrics
from kb_tools.server.assistants.over_http import PATH, assistants_endpoint, has_sdk
from kb_tools.server.desk.signing_in import SignIn
from kb_tools.server.door import Door, note_of
from kb_tools.server.following import keep_following
from kb_tools.server.helping import Helping
from kb_tools.server.hooks.entrance import entrance
from kb_tools.server.hooks.working import Working
from kb_tools.server.identity import Identity, Proxy
from kb_tools.server.openapi import OPENAPI
from kb_tools.server.opened import PATIENCE, Opened
from kb_tools.server.problems import Refused
from kb_tools.server.rates import Rates
from kb_tools.server.routes import HOOK, ROUTES
from kb_tools.server.seen import Seen, SeenTokens
from kb_tools.server.shelf import Shelf
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What the knowledge bases of a worker share. `tokens` reads those of all of them, where there are
    several; `strangers` is as `Door` has it.
    """

    proxy: Proxy
    rates: Rates
    shelf: Shelf
    tokens: Callable[[], tuple[Token, ...]] | None = None
    strangers: str = ""


class Base:
    """A knowledge base; `app` answers its routes, and goes on with its work from start to end."""

    door_type: type[Door] = Door

    def __init__(self, settings: Settings, shared: Shared, published: pathlib.Path | None = None) -> None:
        """`published` is as `Served` has it. Raises KbError where nobody can say who may come in, and for a
        webhook without its secret.
        """
        self._closing = ExitStack()
        self._published = published
        self.opened = Opened(settings, shared.shelf, published)
        self._working = Working(self.opened)
        self._helping = Helping(self.opened)
        self.state = self._closing.enter_context(open_state(settings, patience=PATIENCE))
        self.door = self.door_type(
            opened=self.opened,
            identity=Identity(
                SeenTokens(self.state.tokens, shared.tokens),
                Seen(self.state.sessions.find),
                shared.proxy,
                settings.base,
            ),
            rates=shared.rates,
            strangers=shared.strangers,
        )
        self.sign_in = SignIn(self.door, self.state)
        metrics.begin(settings.base)
        lost = {HTTPException: self.door.lost}
        self.app = Starlette(routes=[*self._paths()], lifespan=self.running, exception_handlers=lost)

    @asynccontextmanager
    async def running(self, _app: Starlette) -> AsyncIterator[None]:
        """Does what is done without being asked, and closes everything at the end."""
        looking = [asyncio.create_task(one) for one in self.lasting()]
        yield
        for one in looking:
            one.cancel()
        await self._working.close()
        self._helping.close()
        self.opened.close()
        self._closing.close()

    def lasting(self) -> Iterator[Coroutine[Any, Any, None]]:
        """What is done without being asked, until it is cancelled."""
        yield from (self.opened.keep_fresh(), self.opened.news.watch())
        yield from (self._working.keep_on(), self._helping.keep_on())
        if self._published:
            yield keep_following(self.opened.settings, self._published)

    def signing_in(self) -> SignIn:
        """The desk and its pages, as its addresses have them."""
        return self.sign_in

    def standing(self) -> Mapping[str, Any]:
        """What those are told of it who may watch."""
        number = {"published": number_of(self.opened.settings.root)} if self._published else {}
        return {"generation": self.opened.generation, **number}

    def counted(self) -> bytes:
        """What was counted of it, as Prometheus reads it."""
        return metrics.page(self.opened.settings.base)

    def _paths(self) -> Iterator[Path]:
        hooked = entrance(self.door, self._working)
        for one in ROUTES:
            yield Path(one.path, hooked if one is HOOK else self.door.endpoint(one), methods=[one.method])
        yield from (Path("/healthz", _healthy), Path("/readyz", self.door.told(self._ready)))
        yield from self.signing_in().paths()
        yield Path("/metrics", self.door.told(self._metrics))
        yield Path("/openapi.json", self.door.told(self._described))
        if has_sdk():
            yield Path(PATH, assistants_endpoint(self.door), methods=["POST"])

    async def _ready(self, request: Request) -> Response:
        """A load balancer asks without a token, also while nobody's can be looked up."""
        note_of(request).route = "/readyz"
        try:
            self.door.let_in(request, "/readyz", "watch")
        except Refused:
            return JSONResponse({"status": "ok"})
        except KbError:
            if "authorization" in request.headers:
                raise
            return JSONResponse({"status": "ok"})
        return JSONResponse({"status": "ok", **self.standing()})

    async def _metrics(self, request: Request) -> Response:
        self.door.let_in(request, "/metrics", "watch")
        return Response(self.counted(), media_type=metrics.TYPE)

    async def _described(self, request: Request) -> Response:
        self.door.let_in(request, "/openapi.json", "watch")
        root = request.scope.get("root_path")
        return JSONResponse(OPENAPI | ({"servers": [{"url": root}]} if root else {}))


async def _healthy(request: Request) -> Response:
    note_of(request).route = "/healthz"
    return JSONResponse({"status": "ok"})
