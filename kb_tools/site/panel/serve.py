"""The panel's place in MkDocs' development server: a script tag on each page on its way out, and answers to
what the panel asks.

The server is a WSGI server of the standard library, so what it answers is wrapped with `set_app`; the built
files stay as they are.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from kb_tools.errors import KbError
from kb_tools.languages import Language
from kb_tools.site.panel.current import Current
from kb_tools.site.panel.sections import tell

log = logging.getLogger("mkdocs.plugins.kb")
"""Shown among what MkDocs says, and ProperDocs."""
PLACE = "kb-panel/"
"""Where the panel's own addresses begin, below the site's root."""
FILES = {"panel.js": "text/javascript", "panel.css": "text/css"}
LANGUAGE = re.compile(rb"<html[^>]*?\slang=[\"']?([A-Za-z_-]{2,20})")
Headers = list[tuple[str, str]]
Speak = Callable[[str], Language]


def add_panel(application: WSGIApplication, mount_path: str, root: Path, speak: Speak) -> WSGIApplication:
    """The application of a server that shows the site at `mount_path`, with the panel of the knowledge base
    in the folder `root`; `speak` gives a language.
    """
    return _with_panel(application, mount_path, _Teller(root, speak))


class _Teller:
    """Answers what the panel asks, and never fails: at the worst it says one sentence."""

    def __init__(self, root: Path, speak: Speak) -> None:
        self._current, self.speak = Current(root), speak

    def __call__(self, path: str, lang: str) -> dict[str, Any]:
        words = self.speak(lang).panel
        try:
            with self._current.open() as known:
                return tell(path, known, words)
        except KbError as error:
            return {"error": str(error)}
        except Exception:  # whatever it is, the page that is being written must stay as it is
            log.exception("The panel could not be filled")
            return {"error": words.sorry}


def _with_panel(application: WSGIApplication, mount: str, teller: _Teller) -> WSGIApplication:
    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        name = path.removeprefix(mount + PLACE)
        if path == mount + PLACE + "facts":
            return _sent(start_response, "application/json", _facts(environ, mount, teller))
        if name in FILES and name != path:
            return _sent(start_response, FILES[name], (Path(__file__).parent / name).read_bytes())
        return _tagged(application, environ, start_response, mount, teller.speak)

    return answer


def _facts(environ: WSGIEnvironment, mount: str, teller: Callable[[str, str], dict[str, Any]]) -> bytes:
    asked = parse_qs(environ.get("QUERY_STRING", ""))
    path, lang = asked.get("path", [""])[0], asked.get("lang", [""])[0]
    return json.dumps(teller(path.removeprefix(mount), lang), ensure_ascii=False).encode()


def _sent(start_response: StartResponse, kind: str, body: bytes) -> Iterable[bytes]:
    start_response(
        "200 OK",
        [
            ("Content-Type", f"{kind}; charset=utf-8"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
        ],
    )
    return [body]


def _tagged(
    application: WSGIApplication,
    environ: WSGIEnvironment,
    start_response: StartResponse,
    mount: str,
    speak: Speak,
) -> Iterable[bytes]:
    """What the server answers; a page gets the panel's script tag at its end."""
    heard: list[tuple[str, Headers]] = []

    def hear(status: str, headers: Headers, _exc_info: Any = None, /) -> Callable[[bytes], object]:
        heard.append((status, headers))
        return lambda _: None

    body = application(environ, hear)
    status, headers = heard[-1]
    if not status.startswith("200") or dict(headers).get("Content-Type") != "text/html":
        start_response(status, headers)
        return body
    page = _with_tag(b"".join(body), mount, speak)
    if callable(close := getattr(body, "close", None)):
        close()
    start_response(
        status, [(name, str(len(page)) if name == "Content-Length" else value) for name, value in headers]
    )
    return [page]


def _with_tag(page: bytes, mount: str, speak: Speak) -> bytes:
    found = LANGUAGE.search(page[:2000])
    lang = found[1].decode() if found else ""
    words = speak(lang).panel
    told = {"root": mount, "lang": lang, "title": words.title, "close": words.close, "sorry": words.sorry}
    attributes = "".join(f' data-{name}="{escape(value)}"' for name, value in told.items())
    tag = (
        f'<script type="module" src="{escape(mount + PLACE)}panel.js" id="kb-panel"{attributes}>'
        "</script>".encode()
    )
    end = page.rfind(b"</body>")
    return page[:end] + tag + page[end:] if end >= 0 else page + tag
