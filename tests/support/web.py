"""A real web server on this machine that answers as it is asked to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """A running server. `address` has no slash at the end; `asked` has a `METHOD host path` for every
    request; `leads` are addresses that the first part of a path redirects to; `pages` are what stands at
    whole paths.
    """

    address: str
    asked: list[str] = field(default_factory=list)
    leads: dict[str, str] = field(default_factory=dict)
    pages: dict[str, bytes] = field(default_factory=dict)


@contextmanager
def web() -> Iterator[Web]:
    """A server whose answer is in the path: `/404/` is not there, `/405-200/` answers 405 to HEAD and 200 to
    GET, `/slow/` answers when the server is stopped, and everything else is a page.
    """
    stopped = Event()

    class Page(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            one.asked.append(f"{self.command} {self.headers['Host']} {self.path}")
            case = urlsplit(self.path).path.split("/")[1]
            if case == "slow":
                stopped.wait(60)
            head, _, get = case.partition("-")
            code = (self.command == "GET" and get) or head
            self.send_response(302 if case in one.leads else int(code) if code.isdigit() else 200)
            if case in one.leads:
                self.send_header("Location", one.leads[case])
            self.send_header("Content-Length", str(len(one.pages.get(self.path, b""))))
            self.end_headers()

        def do_GET(self) -> None:
            self.do_HEAD()
            self.wfile.write(one.pages.get(self.path, b""))

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        one = Web(address=f"http://127.0.0.1:{server.server_port}")
        thread = Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield one
        finally:
            stopped.set()
            server.shutdown()
            thread.join()
