"""What stands before several knowledge bases and chooses the one that answers: that of the address, else that
of the caller's token.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import RedirectResponse
from starlette.types import Receive, Scope, Send

from kb_tools.errors import KbError
from kb_tools.server.base import Base, Shared
from kb_tools.server.bases.choosing import Place, place_of
from kb_tools.server.bases.own import Own
from kb_tools.server.desk.signing_in import SignIn
from kb_tools.server.identity import secret_of
from kb_tools.server.sessions import cookies_of
from kb_tools.settings.base import can_name
from kb_tools.settings.bases import Bases
from kb_tools.settings.settings import Settings
from kb_tools.store.tokens import Token, digest_of

MOST_REMEMBERED = 10_000


class Front:
    """The application of a worker that has several knowledge bases."""

    def __init__(
        self, settings: Settings, bases: Bases, shared: Shared, published: Path | None = None
    ) -> None:
        """`settings` are those of the folder that they are in; below `published` each has the generations of
        the store. Raises KbError where the server's own tokens cannot be read.
        """
        first = next(iter(bases.ready.values()), settings)
        shared = replace(shared, tokens=self._tokens, strangers=first.languages[0])
        self._bases: dict[str, Base] = {}
        self._broken = dict(bases.broken)
        for name, one in bases.ready.items():
            try:
                self._bases[name] = Base(one, shared, published / name if published else None)
            except KbError as error:
                self._broken[name] = error
        self._own = Own(settings, shared, self._standing, self._home)
        self._lasting = Starlette(lifespan=self._running)
        self._hosts = {host: name for name, one in bases.ready.items() for host in one.desk_hosts}
        self._holders: dict[str, str] = {}
        """The digest of a token -> the knowledge base that it is for: it is never for another."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers by the application that is chosen, which knows nothing of the others."""
        if scope["type"] != "http":
            await self._lasting(scope, receive, send)
            return
        headers = Headers(scope=scope)
        place = place_of(headers.get("host", ""), scope["path"], self._hosts)
        if place and place.root == scope["path"] and can_name(place.name):
            await RedirectResponse(f"{place.name}/", 307)(scope, receive, send)
            return
        if place is None and scope["path"] == "/desk" and (name := self._signed_in(headers)):
            await RedirectResponse(f"b/{name}/desk", 303)(scope, receive, send)
            return
        place = place or Place(name=self._of_holder(headers))
        chosen = self._bases.get(place.name, self._own)
        scope["kb.note"].base = chosen.opened.settings.base
        await chosen.app({**scope, "root_path": place.root}, receive, send)

    def _of_holder(self, headers: Headers) -> str:
        """The knowledge base that a caller's token is for, "" for none: then the server itself is asked,
        which says so, or that nobody can tell now.
        """
        secret = secret_of(headers)
        return self._of_token(digest_of(secret)) if secret else ""

    def _home(self, digest: str) -> SignIn | None:
        base = self._bases.get(self._of_token(digest))
        return base.sign_in if base else None

    def _signed_in(self, headers: Headers) -> str:
        """The knowledge base that a browser has a cookie for, "" for none; whether it is good is its own
        matter.
        """
        cookies = cookie_parser(headers.get("cookie", ""))
        return next((name for name in self._bases if not cookies.keys().isdisjoint(cookies_of(name))), "")

    def _of_token(self, digest: str) -> str:
        if digest not in self._holders:
            for name, one in self._bases.items():
                try:
                    known = one.state.tokens.find(digest)
                except KbError:
                    break  # each would wait for a store that is away
                if known:
                    self._holders[digest] = name
                    break
        while len(self._holders) > MOST_REMEMBERED:
            self._holders.pop(next(iter(self._holders)))
        return self._holders.get(digest, "")

    def _tokens(self) -> tuple[Token, ...]:
        """Those of all: as long as there is none anywhere, this machine's own programs come in."""
        return tuple(token for one in (self._own, *self._bases.values()) for token in one.state.tokens.read())

    def _standing(self) -> Mapping[str, Any]:
        served = [_stands(name, one) for name, one in self._bases.items()]
        return {"bases": served + [_is_broken(name, why) for name, why in self._broken.items()]}

    @asynccontextmanager
    async def _running(self, app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for one in (self._own, *self._bases.values()):
                await stack.enter_async_context(one.running(app))
            yield


def _stands(name: str, base: Base) -> Mapping[str, Any]:
    """Which generation answers; one that nobody has asked lately is opened when somebody does."""
    try:
        return {"base": name, "state": "open" if base.opened.is_open else "ready", **base.standing()}
    except KbError as error:
        return _is_broken(name, error)


def _is_broken(name: str, why: KbError) -> Mapping[str, Any]:
    return {"base": name, "state": "broken", "why": str(why)}
