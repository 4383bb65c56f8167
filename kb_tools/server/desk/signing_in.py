"""Signing in at the desk in the browser: a token is exchanged once for a session, and never kept there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import jsonschema_rs
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route as Path

from kb_tools.server.bodies import JSON, LARGEST, parse_body, read_body
from kb_tools.server.desk.pages import desk_page, send_file, sign_in_page
from kb_tools.server.door import Door, note_of
from kb_tools.server.identity import Caller, is_own_origin
from kb_tools.server.problems import Refused
from kb_tools.server.roles import MAY
from kb_tools.server.schemas import SIGN_IN
from kb_tools.server.sessions import begin, cookie_name, cookies_away, set_cookie
from kb_tools.store.state import State
from kb_tools.store.tokens import digest_of
from kb_tools.text import say

SCHEMA = jsonschema_rs.Draft202012Validator(SIGN_IN)


@dataclass(frozen=True, slots=True)
class SignIn:
    """The addresses of the desk: its page and files, and how one signs in there and out again."""

    door: Door
    state: State

    def paths(self) -> list[Path]:
        """What Starlette calls for each of them."""
        told = self.door.told
        return [
            Path("/", _to_the_desk),
            Path("/desk", told(self.desk)),
            Path("/sign-in", told(self.ask)),
            Path("/desk/session", told(self.look)),
            Path("/desk/session", told(self.sign_in), methods=["POST"]),
            Path("/desk/session/end", told(self.sign_out), methods=["POST"]),
            Path("/desk/{version}/{name}", send_file),
        ]

    async def desk(self, request: Request) -> Response:
        """The desk, or the page that asks for a token."""
        caller = self._caller(request, "/desk")
        reader, opened = self.door.reader(request), self.door.opened
        if caller is None:
            return sign_in_page(opened.settings, reader, 401)
        signed_in, asks = bool(caller.session), "ask" in MAY[caller.role]
        return await opened.do(lambda: desk_page(opened.desk, reader, signed_in=signed_in, asks=asks))

    async def ask(self, request: Request) -> Response:
        """The page that asks for a token."""
        note_of(request).route = "/sign-in"
        return sign_in_page(self.door.opened.settings, self.door.reader(request))

    async def look(self, request: Request) -> Response:
        """Whether somebody is signed in."""
        return JSONResponse({"signed_in": self._caller(request, "/desk/session") is not None})

    async def sign_in(self, request: Request) -> Response:
        """A session for a token."""
        note_of(request).route = "/desk/session"
        sent = await self._sent(request)
        digest, framed = digest_of(sent["token"].strip()), sent.get("framed", False)
        home = self.home(request, digest)
        name = home.cookie(request)
        if framed and not home.door.opened.settings.desk_parents:
            raise Refused(403, say("the settings name no page in whose frame the desk may stand"))
        token = home.state.tokens.find(digest)
        if token is None or token.ends <= datetime.now(UTC):
            raise Refused(403, say("this token is none, or it has ended or was revoked"))
        if "desk" not in MAY[token.role]:
            raise Refused(403, say("the role {role} may not do this", role=token.role))
        secret = begin(home.state.sessions, token)
        cookie = set_cookie(name, secret, framed=framed)
        return JSONResponse({"signed_in": True}, headers={"Set-Cookie": cookie})

    async def sign_out(self, request: Request) -> Response:
        """The end of the session of whoever asks."""
        caller = self.door.let_in(request, "/desk/session/end", "desk")
        self.door.want(request, JSON)
        self.state.sessions.end(caller.session)
        response = JSONResponse({"signed_in": False})
        for cookie in cookies_away(self.cookie(request)):
            response.headers.append("Set-Cookie", cookie)
        return response

    def home(self, request: Request, digest: str) -> SignIn:  # noqa: ARG002 - where there are several
        """Where the holder of a token signs in."""
        return self

    def cookie(self, request: Request) -> str:
        """The name of the cookie for the page that asks. Raises Refused for one that was not sent safely."""
        return cookie_name(request.headers, self.door.opened.settings.base)

    def _caller(self, request: Request, path: str) -> Caller | None:
        """Who asks, None for a stranger. Raises Refused for who has no desk."""
        try:
            return self.door.let_in(request, path, "desk")
        except Refused as refused:
            if refused.status == 401:
                return None
            raise

    async def _sent(self, request: Request) -> dict[str, Any]:
        """What a page of ours sends. Raises Refused for one of elsewhere, and for whoever tries too often."""
        if "origin" not in request.headers or not is_own_origin(request.headers):
            raise Refused(403, say("a page of another origin may not ask"))
        if seconds := self.door.rates.wait(f"sign-in {request.client.host if request.client else ''}"):
            raise Refused(429, say("too many requests; wait"), retry_after=str(seconds))
        self.door.want(request, JSON)
        return parse_body(await read_body(request, LARGEST), SCHEMA)


async def _to_the_desk(request: Request) -> Response:
    """Whoever opens the server's address in a browser wants the desk."""
    note_of(request).route = "/"
    return RedirectResponse("desk", 303)
