"""A real Chromium and a built site for it: what the browser tests stand on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from .absent import absent
from .places import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


AXE = ROOT / ".venv/axe/node_modules/axe-core/axe.min.js"
"""Where `make programs` puts it."""
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
"""A desk's screen and a small phone's, in CSS pixels."""


def find_chromium() -> str:
    """The browser's path; skips the test where there is none."""
    found = os.environ.get("KB_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return found or absent("no Chromium here: install one, or name it in KB_CHROMIUM")


def axe() -> str:
    """The source of axe-core; skips the test where it is not installed."""
    file = Path(os.environ.get("KB_AXE") or AXE)
    return (
        file.read_text(encoding="utf-8")
        if file.is_file()
        else absent("no axe-core here: run `make programs`, or name it in KB_AXE")
    )


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, headers: Mapping[str, str], **options: Any) -> None:
        self._headers = headers
        super().__init__(*arguments, **options)

    def end_headers(self) -> None:
        """With those that the site is sent with."""
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 the name is http.server's
        """Say nothing: a test's output is its result."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What static hosts do: an address that leads nowhere shows 404.html."""
        lost = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            return super().send_error(code, message, explain)
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(lost.read_bytes())
        return None


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes on to the next page leaves the last one unread."""


@contextmanager
def served(site: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """The site on a free port of this machine, each answer with the headers; yields its address, with a slash
    at the end.
    """
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(site), headers=headers or {}))
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Any]:
    """Playwright's Browser over the installed Chromium, with a profile of its own."""
    path = find_chromium()
    from playwright import sync_api

    sync_api.expect.set_options(timeout=120_000)  # milliseconds: a busy machine is no mistake
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()
