"""The way of a request: who asks, may they, how often, with what - and then the answer."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import jsonschema_rs
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kb_tools.errors import KbError, UsageError
from kb_tools.languages import Language, base_code, codes
from kb_tools.server.answering import Call, Result
from kb_tools.server.bodies import JSON, LARGEST, parse_body, read_body
from kb_tools.server.identity import Caller, Identity, is_own_origin
from kb_tools.server.journal import Note
from kb_tools.server.opened import Opened
from kb_tools.server.problems import Refused, problem
from kb_tools.server.rates import Rates
from kb_tools.server.roles import MAY, Action
from kb_tools.server.routes import Route
from kb_tools.server.streaming import EVENTS, streamed
from kb_tools.settings.settings import Settings
from kb_tools.text import clean, say

LOST = {404: say("there is nothing here"), 405: say("this is asked for in another way")}
Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What all routes of a worker share."""

    opened: Opened
    identity: Identity
    rates: Rates
    strangers: str = ""
    """The language in which strangers are told that they are, where it is not that of the knowledge base."""

    def endpoint(self, route: Route) -> Endpoint:
        """What Starlette calls for a route."""
        schema = jsonschema_rs.Draft202012Validator(dict(route.schema)) if route.schema else None

        async def answer(request: Request) -> Response:
            call = Call(
                caller=self.let_in(request, route.path, route.action),
                reader=self.reader(request),
                place={**request.query_params, **request.path_params},
                query=request.query_params.multi_items(),
            )
            if schema:
                self.want(request, JSON)
                call = replace(call, sent=parse_body(await read_body(request, LARGEST), schema))
            elif route.types:
                given = self.want(request, *route.types)
                call = replace(call, type=given, body=await read_body(request, route.largest))
            if route.lines:
                response = await streamed(route.lines(self.opened, call))
                response.headers["Content-Language"] = call.reader.says_in
                return response
            if route.events:
                headers = {"Content-Language": call.reader.says_in}
                return StreamingResponse(route.events(self.opened, call), 200, headers, EVENTS)
            result = await route.work(self.opened, call) if route.work else await self._answer(route, call)
            note_of(request).outcome = result.outcome
            headers = {"Content-Language": call.reader.says_in}
            if result.number:
                headers["Kb-Number"] = str(result.number)
            return Response(clean(json.dumps(result.data, ensure_ascii=False)), 200, headers, JSON)

        return self.told(answer)

    async def _answer(self, route: Route, call: Call) -> Result:
        assert route.answer
        return await self.opened.do(route.answer, self.opened, call)

    def told(self, endpoint: Endpoint) -> Endpoint:
        """The same, with what it refuses as a problem."""

        async def answer(request: Request) -> Response:
            try:
                return await endpoint(request)
            except Refused as refused:
                return problem(refused, self.reader(request), note_of(request).request)
            except KbError as error:
                status = 422 if isinstance(error, UsageError) else 503
                return problem(Refused(status, str(error)), self.reader(request), note_of(request).request)

        return answer

    async def lost(self, request: Request, error: Exception) -> Response:
        """What is no route of ours."""
        assert isinstance(error, HTTPException)
        why = LOST.get(error.status_code, error.detail)
        refused = Refused(error.status_code, why, **(error.headers or {}))
        return problem(refused, self.reader(request), note_of(request).request)

    def let_in(self, request: Request, path: str, action: Action) -> Caller:
        """Who asks. Raises Refused for strangers, for what a role may not do, and where it is too often."""
        note_of(request).route = path
        caller = self.identity.caller(request.client.host if request.client else "", request.headers)
        anonymous = caller.session and request.method == "POST" and "origin" not in request.headers
        if anonymous or not is_own_origin(request.headers):  # a browser sends a cookie whoever asks
            raise Refused(403, say("a page of another origin may not ask"))
        if action not in MAY[caller.role]:
            raise Refused(403, say("the role {role} may not do this", role=caller.role))
        note_of(request).known = True
        if caller.name:
            self.slow_down(caller.name)
        return caller

    def slow_down(self, caller: str) -> None:
        """Raises Refused for whoever asks this knowledge base too often."""
        if seconds := self.rates.wait(f"{self.opened.settings.base} {caller}"):
            raise Refused(429, say("too many requests; wait"), retry_after=str(seconds))

    def want(self, request: Request, *types: str) -> str:
        """The type of what is sent. Raises Refused for another than these."""
        given = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if given not in types:
            raise Refused(415, say("send {types}", types=" / ".join(types)))
        return given

    def reader(self, request: Request) -> Language:
        """The language of those who read the answer: the first that they name and we speak, else that of the
        knowledge base.
        """
        settings: Settings = self.opened.settings
        own = settings.languages[0] if note_of(request).known or not self.strangers else self.strangers
        named = (base_code(one.partition(";")[0].strip()) for one in _languages(request))
        return settings.language(next((one for one in named if one in codes()), own))


def _languages(request: Request) -> list[str]:
    return request.headers.get("accept-language", "")[:200].split(",")


def note_of(request: Request) -> Note:
    """What the log will say of a request."""
    note: Note = request.scope["kb.note"]
    return note
