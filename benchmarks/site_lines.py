"""Built sites, served as hosts serve them: packed, and on a slow line."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Lock, Thread
from time import monotonic, sleep

LATENCY, BANDWIDTH, PIECE = 0.4, 50_000, 500
"""Of a slow line: seconds until an answer begins, bytes a second, and bytes that come at once."""


class _Compressing(SimpleHTTPRequestHandler):
    """Sends text compressed, as every host of static sites does."""

    def do_GET(self) -> None:
        """A file, packed when it is text."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if file.suffix not in (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt") or not file.is_file():
            return super().do_GET()
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(str(file))),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is http.server's
        """Say nothing."""


class Slow(_Compressing):
    """A line that all answers share, each of which begins late."""

    line = Lock()
    free = 0.0
    """When the line has sent what was given to it, by the machine's own clock: a sleep may last too long."""

    def do_GET(self) -> None:
        """The same, slowly."""
        sleep(LATENCY)
        whole, self.wfile = self.wfile, BytesIO()
        super().do_GET()
        body = self.wfile.getvalue()
        with suppress(ConnectionError):  # the browser may be closed by now
            for start in range(0, len(body), PIECE):
                with self.line:
                    Slow.free = max(Slow.free, monotonic()) + PIECE / BANDWIDTH
                    sent = Slow.free
                sleep(max(sent - monotonic(), 0))
                whole.write(body[start : start + PIECE])
        self.wfile = whole


@contextmanager
def served(site: Path, handler: type[SimpleHTTPRequestHandler] = _Compressing) -> Iterator[str]:
    """The site on a free port of this machine; yields its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
