"""Sessions of people who have signed in in a browser: the cookie that a browser keeps, and what is kept of it
here.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

from starlette.datastructures import Headers
from starlette.requests import cookie_parser

from kb_tools.server.hosts import is_here
from kb_tools.server.problems import Refused
from kb_tools.store.sessions import Session, Sessions
from kb_tools.store.tokens import Token, digest_of
from kb_tools.text import say

FindSession = Callable[[str], Session | None]
"""A digest -> the session that has it, whether it has ended or not."""
LASTS = timedelta(hours=12)
SECURE, PLAIN = "__Host-kb", "kb"
"""The cookie over https, which only this very host can set, and the one over http on the server's own
machine: there no wire has to be guarded, and not every browser sends a secure cookie.
"""


def cookie_name(headers: Headers, base: str = "") -> str:
    """The name of the cookie for the page that asks: one host may have the desks of several knowledge bases.
    Raises Refused for a page that was not sent over https: whoever listens on the way would read the token.
    """
    scheme, _, host = headers.get("origin", "").partition("://")
    if scheme == "https":
        return _of(SECURE, base)
    if is_here(host):
        return _of(PLAIN, base)
    raise Refused(403, say("sign in over https"))


def begin(sessions: Sessions, token: Token) -> str:
    """The secret of a new session of whom a token belongs to; what has ended is forgotten."""
    now, secret = sessions.now(), secrets.token_urlsafe(32)
    session = Session(
        digest=digest_of(secret),
        name=token.name,
        role=token.role,
        made=now,
        ends=min(now + LASTS, token.ends),
    )
    sessions.forget(now)
    sessions.add(session)
    return secret


def cookies_of(base: str) -> Sequence[str]:
    """The names that the cookie of a knowledge base may have."""
    return [_of(cookie, base) for cookie in (SECURE, PLAIN)]


def _of(cookie: str, base: str) -> str:
    return f"{cookie}-{base}" if base else cookie


def session_of(headers: Headers, find: FindSession, base: str = "") -> Session | None:
    """The session of whoever sends a cookie, None for a stranger."""
    cookies = cookie_parser(headers.get("cookie", ""))
    here = is_here(headers.get("host", ""))
    plain = cookies.get(_of(PLAIN, base)) if here else None  # a neighbour may have set it
    secret = cookies.get(_of(SECURE, base)) or plain
    session = find(digest_of(secret)) if secret else None
    return session if session and session.ends > datetime.now(UTC) else None


def set_cookie(name: str, secret: str, *, framed: bool) -> str:
    """The header that keeps a session's secret in a browser. In a frame of another site's page a strict
    cookie would never come back: there it is one for that page alone (`Partitioned`).
    """
    return _cookie(name, secret, int(LASTS.total_seconds()), framed=framed)


def cookies_away(name: str) -> Sequence[str]:
    """The headers that take it away, whichever of the two it is."""
    return [_cookie(name, "", 0, framed=framed) for framed in (False, True)]


def _cookie(name: str, secret: str, seconds: int, *, framed: bool) -> str:
    if framed:
        where = "Secure; SameSite=None; Partitioned"
    else:
        where = "Secure; SameSite=Strict" if name.startswith(SECURE) else "SameSite=Strict"
    return f"{name}={secret}; Max-Age={seconds}; Path=/; HttpOnly; {where}"
