"""Whether a server answers for an address, and what: asked in one way, for `kb suggest --online` as for
`kb check --online` and `kb index --publish`.

No link, redirect or name server leads a request into the network of whoever asks: at every step a host's
addresses are judged first, and those that were judged are connected to.
"""

from __future__ import annotations

import socket
from functools import partial
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ipaddress import IPv4Address, ip_address, ip_network
from time import monotonic
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from kb_tools.links.addresses import is_within
from kb_tools.links.calling import read_whole
from kb_tools.models import Proof
from kb_tools.settings.settings import Settings
from kb_tools.text import Sentence, clean, say

SECONDS = 10.0
"""How long a server may take to be connected to, and to answer."""
WHOLE, LARGEST = 60.0, 64 * 2**20
"""How long what is fetched may take from the first byte to the last, in seconds, and its bytes at most."""
THERE_ALL_THE_SAME = (401, 403, 429, 503, 999)
"""What servers say to programs about pages that people may well see."""
BROWSER = {"User-Agent": "Mozilla/5.0 (compatible; kb-tools)", "Accept": "text/html,*/*"}
NEWEST = {"Cache-Control": "no-cache"}
CARRIES_IPV4 = ip_network("::/8")
"""Where IPv6 writes IPv4 addresses in the last 32 bits: mapped, translated (NAT64), compatible."""


def ask(address: str, settings: Settings, seconds: float = SECONDS) -> Proof:
    """Whether an address leads to a page, by itself or by redirects. Never raises.

    Whoever refuses to be asked for the head alone is asked for the page. Not asked, and so not known, is a
    host that is on no public address, unless it is that of `site_url` or within `allowed_domains`, and a
    link-local address in any case. `seconds` holds for each connection and each answer.
    """
    opener = _opener(settings)
    request = partial(Request, quote(address, safe="%/:=&?~#+!$,;'@()*[]"), headers=BROWSER)
    try:
        code = _status(opener, request(method="HEAD"), seconds)
        if code >= 400 and code != 429:  # too many requests: one more would not help
            code = _status(opener, request(method="GET"), seconds)
    except _NotAsked as error:
        return Proof(what="link", holds=True, facts=error.args[0], known=False)
    except Exception as error:  # there is no end to what an address or a server's headers may bring about
        return Proof(what="link", holds=False, facts=say("does not answer ({reason})", reason=_reason(error)))
    if code < 300 or code in THERE_ALL_THE_SAME:
        return Proof(what="link", holds=True, facts=say("answers online ({code})", code=code))
    return Proof(what="link", holds=False, facts=say("answers {code}", code=code))


class NotFetched(Exception):
    """Nothing was fetched; `why` says why not."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def fetch(address: str, settings: Settings) -> bytes:
    """What a server has at an address, the newest and not what a cache on the way remembers. Raises
    NotFetched.
    """
    ends = monotonic() + WHOLE
    try:
        request = Request(address, headers=BROWSER | NEWEST)  # noqa: S310 - no opener for files is there
        with _opener(settings).open(request, timeout=SECONDS) as answer:
            return read_whole(answer, ends, LARGEST)
    except HTTPError as error:
        error.close()
        raise NotFetched(say("answers {code}", code=error.code)) from None
    except Exception as error:  # there is no end to what a server's headers may bring about
        raise NotFetched(say("does not answer ({reason})", reason=_reason(error))) from None


def _opener(settings: Settings) -> OpenerDirector:
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        UnknownHandler(),
        HTTPRedirectHandler(),
        HTTPErrorProcessor(),
        HTTPDefaultErrorHandler(),
        _Judge(settings),
    ):
        opener.add_handler(handler)
    return opener


def _reason(error: Exception) -> str:
    cause = getattr(error, "reason", error)
    told = [one for one in getattr(cause, "args", ()) if isinstance(one, Sentence)]
    return told[0] if told else clean(str(cause))[:80] or type(error).__name__


def _status(opener: OpenerDirector, request: Request, seconds: float) -> int:
    try:
        with opener.open(request, timeout=seconds) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


class _NotAsked(Exception):
    """Says of an address, in a sentence, why it may not be asked."""


def _judged(host: str, settings: Settings) -> tuple[str, ...]:
    """The addresses of a host, none for one that nobody knows. Raises _NotAsked."""
    parts, site = urlsplit(f"//{host}"), urlsplit(settings.site_url)
    name = parts.hostname or ""
    allowed = (name, parts.port) == (site.hostname, site.port) or is_within(name, settings.allowed_domains)
    try:
        found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    except socket.gaierror:
        return ()
    addresses = tuple(str(one[4][0]) for one in found)
    for address in addresses:
        ip = ip_address(address)
        if ip in CARRIES_IPV4 and int(ip) > 1:
            ip = IPv4Address(int(ip) % 2**32)
        if ip.is_link_local or not (allowed or (ip.is_global and not ip.is_multicast)):
            raise _NotAsked(say("was not asked: {address} is not a public address", address=address))
    return addresses


class _Plain(HTTPConnection):
    """Connects to the first of `addresses` that can be reached; without any, to its host: to a proxy."""

    addresses: tuple[str, ...] | None = None

    def connect(self) -> None:
        if self.addresses is None:
            return super().connect()
        error: OSError = socket.gaierror(say("its name is not known"))
        for address in self.addresses:
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
                return None
            except OSError as failed:
                error = failed
        raise error


class _Secure(HTTPSConnection, _Plain):
    """The same, and then TLS with the host's name."""


class _Judge(HTTPHandler, HTTPSHandler):
    """Judges each host, redirected to or not, before a proxy may take its place."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings, self._judged = settings, dict[str, tuple[str, ...]]()

    def http_request(self, request: Request) -> Request:
        self.do_request_(request)
        self._judged[request.host] = _judged(request.host, self._settings)
        return request

    https_request = http_request

    def http_open(self, request: Request) -> HTTPResponse:
        return self.do_open(partial(self._connection, _Plain), request)

    def https_open(self, request: Request) -> HTTPResponse:
        return self.do_open(partial(self._connection, _Secure), request)

    def _connection(self, kind: type[_Plain], host: str, **options: Any) -> _Plain:
        connection = kind(host, **options)
        connection.addresses = self._judged.get(host)
        return connection
