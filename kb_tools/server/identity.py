"""Who asks: the holder of a token, somebody who has signed in with one or whom a proxy has signed in, or
somebody on this machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Protocol

from starlette.datastructures import Headers

from kb_tools.server.hosts import is_here
from kb_tools.server.problems import Refused
from kb_tools.server.roles import Holder
from kb_tools.server.sessions import FindSession, session_of
from kb_tools.store.tokens import Role, Token, digest_of
from kb_tools.text import say

Network = IPv4Network | IPv6Network
FORWARDING = ("forwarded", "via", "remote-user", "x-real-ip", "x-remote-user")
"""With every x-forwarded-* the headers of a proxy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """The peers that may say who is signed in, in which header, and what such a user may do."""

    peers: tuple[Network, ...] = ()
    header: str = "Remote-User"
    role: Role = "agent"

    def trusts(self, peer: str) -> bool:
        """Whether a socket's other end is such a peer."""
        return within(peer, self.peers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks; `name` tells callers apart while the server runs, and is written down nowhere. `person` is
    whom colleagues know: the name on a token, or a proxy's user. It stands in drafts that wait alone.
    """

    role: Holder
    name: str = ""
    person: str = ""
    session: str = ""
    """The digest of the session of whom a cookie brought in."""


class Holders(Protocol):
    """Who holds a token. Every call raises KbError where nobody can say."""

    def find(self, digest: str) -> Token | None:
        """The token with this digest, whether it has ended or not."""

    def read(self) -> tuple[Token, ...]:
        """All there are."""


@dataclass(slots=True)
class Identity:
    """Tells who asks. `open` is whether this machine's own people come in by themselves: until there is a
    token or a proxy, as then everybody may come by way of this machine; it is not opened again.
    """

    tokens: Holders
    sessions: FindSession
    proxy: Proxy = field(default_factory=Proxy)
    base: str = ""
    """What the knowledge base is called among several, whose cookies are beside its own."""
    open: bool = True

    def caller(self, peer: str, headers: Headers) -> Caller:
        """Raises Refused with 401 for a stranger."""
        user = headers.get(self.proxy.header)
        if user is not None:
            if not self.proxy.trusts(peer):
                raise _stranger(say("a signed-in user is taken from the proxy alone"))
            if not user.strip():  # some proxies send it empty where nobody is signed in
                raise _stranger(say("nobody is signed in"))
            if len(headers.getlist(self.proxy.header)) > 1:  # a proxy adds its own to what somebody sent
                raise _stranger(say("a signed-in user is taken from the proxy alone"))
            return Caller(role=self.proxy.role, name=f"user {user}", person=" ".join(user.split()))
        if "authorization" in headers:
            return self._holder(headers)
        if session := session_of(headers, self.sessions, self.base):
            name = f"session {session.digest}"
            return Caller(role=session.role, name=name, person=session.name, session=session.digest)
        self.open = self.open and not self.proxy.peers and not self.tokens.read()
        if self.open and is_local(peer, headers):
            return Caller(role="local")
        raise _stranger(say("a token is needed: Authorization: Bearer TOKEN"))

    def _holder(self, headers: Headers) -> Caller:
        secret = secret_of(headers)
        token = self.tokens.find(digest_of(secret)) if secret else None
        if token is None or token.ends <= datetime.now(UTC):
            raise _stranger(say("this token is none, or it has ended or was revoked"))
        return Caller(role=token.role, name=f"token {token.digest}", person=token.name)


def secret_of(headers: Headers) -> str:
    """The secret of the token that somebody shows, "" for none."""
    scheme, _, secret = headers.get("authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def is_local(peer: str, headers: Headers) -> bool:
    """Whether somebody on this machine asks for himself: not a proxy for others, nor a page of others that a
    browser here has open.
    """
    forwarded = any(one.startswith("x-forwarded-") or one in FORWARDING for one in headers)
    return (
        within(peer, (ip_network("127.0.0.0/8"), ip_network("::1")))
        and is_here(headers.get("host", ""))
        and not forwarded
        and is_own_origin(headers)
    )


def is_own_origin(headers: Headers) -> bool:
    """Whether no page of another origin asks."""
    host = headers.get("host", "")
    return headers.get("origin", f"http://{host}") in (f"http://{host}", f"https://{host}")


def _stranger(why: str) -> Refused:
    return Refused(401, why, www_authenticate="Bearer")


def within(peer: str, networks: Sequence[Network]) -> bool:
    """Whether an address is in one of some networks."""
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return any(mapped in network for network in networks)
