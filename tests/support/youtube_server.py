"""A YouTube of our own on the loopback: the part of the Data API v3 that is used, over real HTTP.

Requests and answers are held against the discovery document that google-api-python-client brings along, so
that neither can drift from the real API. What goes wrong can be ordered: `server.fail_with("quotaExceeded",
after=3)`.
"""

from __future__ import annotations

import gzip
import json
import threading
from base64 import b64decode
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from urllib.parse import parse_qs, urlsplit

KEY = "AIzaSyTEST-key_that/must+never=be%seen"
TOKEN = "ya29.TEST-token-that-must-never-be-seen"
REFRESH = "1//TEST-refresh-that-must-never-be-seen"
CLIENT_SECRET = "GOCSPX-TEST-secret-that-must-never-be-seen"
PAGE = 50

REFUSALS = {
    "quotaExceeded": (403, "youtube.quota"),
    "rateLimitExceeded": (403, "usageLimits"),
    "API_KEY_INVALID": (400, "global"),
    "playlistNotFound": (404, "youtube.playlistItem"),
    "invalidPageToken": (400, "youtube.parameter"),
    "accessNotConfigured": (403, "usageLimits"),
    "backendError": (500, "global"),
}


@cache
def discovery():
    return json.loads(
        (files("googleapiclient.discovery_cache.documents") / "youtube.v3.json").read_text(encoding="utf-8")
    )


def check(value, schema, where="answer"):
    """A value against a schema of the discovery document; an unknown property is a mistake of ours."""
    if "$ref" in schema:
        schema = discovery()["schemas"][schema["$ref"]]
    kind = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "boolean": bool,
        "number": (int, float),
    }.get(schema.get("type"), object)
    assert isinstance(value, kind), f"{where} is no {schema['type']}: {value!r}"
    if isinstance(value, dict):
        for key, item in value.items():
            inner = schema.get("properties", {}).get(key) or schema.get("additionalProperties")
            assert inner, f"{where}.{key} is not in the schema"
            check(item, inner, f"{where}.{key}")
    elif isinstance(value, list):
        for number, item in enumerate(value):
            check(item, schema["items"], f"{where}[{number}]")
    elif "enum" in schema:
        assert value in schema["enum"], f"{where} cannot be {value!r}"


def check_request(collection, method, query):
    """The parameters against the discovery document: known, the required ones there, numbers within
    bounds.
    """
    described = discovery()["resources"][collection]["methods"][method]
    allowed = {**discovery()["parameters"], **described["parameters"]}
    for name, values in query.items():
        assert name in allowed, f"{collection}.{method} has no parameter {name}"
        if allowed[name].get("type") == "integer":
            assert (
                int(allowed[name].get("minimum", 0))
                <= int(values[0])
                <= int(allowed[name].get("maximum", 10**9))
            )
    missing = {
        name
        for name, about in described["parameters"].items()
        if about.get("required") and about["location"] == "query"
    } - set(query)
    assert not missing, f"{collection}.{method} needs {missing}"
    return discovery()["schemas"].get(described.get("response", {}).get("$ref", ""))


def video(number, title="A title", **more):
    """A resource of `videos`, as YouTube gives it; `more` overrides snippet, contentDetails and status by the
    fields' names.
    """
    parts = {
        "snippet": {
            "title": title,
            "description": "",
            "publishedAt": "2026-03-18T09:00:00Z",
            "liveBroadcastContent": "none",
        },
        "contentDetails": {"duration": "PT2M14S"},
        "status": {"privacyStatus": "public", "embeddable": True, "uploadStatus": "processed"},
    }
    homes = {"duration": "contentDetails", "regionRestriction": "contentDetails"} | dict.fromkeys(
        ("privacyStatus", "embeddable", "uploadStatus"), "status"
    )
    for name, value in more.items():
        parts[homes.get(name, "snippet")][name] = value
    return {"kind": "youtube#video", "etag": "e", "id": number, **parts}


@dataclass
class Failure:
    """What happens instead of an answer, after so many good ones, so many times (-1: for ever)."""

    name: str
    after: int = 0
    times: int = -1


@dataclass
class YouTube:
    """What this YouTube holds, and what was asked of it."""

    videos: dict[str, dict] = field(default_factory=dict)
    playlists: dict[str, list[str]] = field(default_factory=dict)
    handles: dict[str, str] = field(default_factory=dict)
    """Handle or channel id -> playlist of uploads."""
    tracks: dict[str, list[dict]] = field(default_factory=dict)
    captions: dict[str, bytes] = field(default_factory=dict)
    calls: list[tuple[str, dict]] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    failure: Failure | None = None
    url: str = ""

    def fail_with(self, name, after=0, times=-1):
        self.failure = Failure(name, after, times)

    def asked(self, collection):
        return [query for name, query in self.calls if name == collection]

    def due(self):
        """The failure whose turn it is."""
        failure = self.failure
        if failure is None or failure.times == 0:
            return None
        if failure.after:
            failure.after -= 1
            return None
        failure.times -= 1
        return failure.name

    def answer(self, collection, query):
        return getattr(self, f"_{collection}")(query)

    def _videos(self, query):
        ids = query["id"][0].split(",")
        assert len(ids) <= PAGE
        shown = [
            self.videos[number]
            for number in ids
            if number in self.videos and self.videos[number]["status"]["privacyStatus"] != "private"
        ]
        return {
            "kind": "youtube#videoListResponse",
            "items": [{"id": one["id"], **self._parts(one, query)} for one in shown],
        }

    def _parts(self, resource, query):
        return {part: resource[part] for part in query["part"][0].split(",") if part in resource}

    def _playlistItems(self, query):  # noqa: N802 - YouTube's name
        ids = self.playlists.get(query["playlistId"][0])
        if ids is None:
            raise Refused("playlistNotFound")
        token = query.get("pageToken", ["CAEQ0"])[0]
        if not token.startswith("CAEQ"):
            raise Refused("invalidPageToken")
        start, size = int(token[4:]), int(query.get("maxResults", ["5"])[0])
        page = {"items": [{"contentDetails": {"videoId": number}} for number in ids[start : start + size]]}
        more = {"nextPageToken": f"CAEQ{start + size}"} if start + size < len(ids) else {}
        return {
            "kind": "youtube#playlistItemListResponse",
            **page,
            **more,
            "pageInfo": {"totalResults": len(ids), "resultsPerPage": size},
        }

    def _channels(self, query):
        uploads = self.handles.get((query.get("forHandle") or query.get("id") or query.get("forUsername"))[0])
        items = [{"contentDetails": {"relatedPlaylists": {"uploads": uploads}}}] if uploads else []
        return {"kind": "youtube#channelListResponse", **({"items": items} if items else {})}

    def _captions(self, query):
        return {"kind": "youtube#captionListResponse", "items": self.tracks.get(query["videoId"][0], [])}


class Refused(Exception):
    """An answer that is an error of YouTube's."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 5

    def log_message(self, *args):
        """Quiet."""

    def do_POST(self):
        """Google's token endpoint: a login, or a refresh."""
        form = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        basic = b64decode(self.headers.get("authorization", "").removeprefix("Basic ")).decode()
        secret = form.get("client_secret", [basic.partition(":")[2]])[0]
        if secret != CLIENT_SECRET:
            return self._send(
                401, {"error": "invalid_client", "error_description": f"secret {secret} is wrong"}
            )
        token = {
            "access_token": TOKEN,
            "expires_in": 3599,
            "scope": "https://www.googleapis.com/auth/youtube.force-ssl",
            "token_type": "Bearer",
        }
        return self._send(
            200, token | ({"refresh_token": REFRESH} if form["grant_type"] == ["authorization_code"] else {})
        )

    def do_GET(self):
        youtube, parts = self.server.youtube, urlsplit(self.path)
        names, query = parts.path.removeprefix("/youtube/v3/").split("/"), parse_qs(parts.query)
        collection = names[0]
        try:
            youtube.calls.append((collection, query))
            if name := youtube.due():
                return self._fail(name)
            if self.headers.get("authorization") != f"Bearer {TOKEN}" and query.get("key") != [KEY]:
                return self._refuse("API_KEY_INVALID")
            method = "download" if len(names) > 1 else "list"
            schema = check_request(collection, method, query)
            if method == "download":
                return self._send(200, youtube.captions[names[1]], "text/vtt")
            answer = youtube.answer(collection, query)
            check(answer, schema)
            return self._send(200, answer)
        except Refused as error:
            return self._refuse(str(error))
        except AssertionError as error:
            youtube.mistakes.append(str(error))
            return self._refuse("backendError")

    def _fail(self, name):
        if name in REFUSALS:
            return self._refuse(name)
        return getattr(self, f"_{name}")()

    def _refuse(self, reason):
        """Errors as YouTube writes them, with what must not be shown to anybody in them."""
        status, domain = REFUSALS[reason]
        message = f"The request to {self.path} cannot be completed: {reason} {KEY}"
        error = {
            "code": status,
            "message": message,
            "errors": [{"message": message, "domain": domain, "reason": reason}],
        }
        if reason == "API_KEY_INVALID":
            error["errors"][0]["reason"] = "badRequest"
            error["details"] = [
                {
                    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                    "reason": reason,
                    "domain": "googleapis.com",
                }
            ]
        self._send(status, {"error": error})

    def _cut(self):
        """A connection that ends in the middle of the answer."""
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", "1000")
        self.end_headers()
        self.wfile.write(b'{"items": [')
        self.close_connection = True

    def _slow(self):
        """An answer that does not come."""
        self.server.stopped.wait(3)
        self.close_connection = True

    def _garbage(self):
        self._send(200, b"<html>\xff\xfe proxy login " + KEY.encode(), "application/json")

    def _other(self):
        self._send(200, ["not", "an", "answer", KEY])

    def _busy(self):
        """Come back in seven seconds."""
        self.send_response(503)
        self.send_header("retry-after", "7")
        self.send_header("content-length", "0")
        self.end_headers()

    def _emptied(self):
        """As if nothing had ever been there."""
        self._send(200, {"kind": "youtube#videoListResponse", "items": []})

    def _bomb(self):
        """Thirty kilobytes that unpack to thirty megabytes."""
        self._packed(gzip.compress(b"[" + b" " * 30_000_000))

    def _half_packed(self):
        self._packed(gzip.compress(b'{"items": []}')[:-9])

    def _packed_well(self):
        self._packed(gzip.compress(b'{"items": []}'))

    def _packed(self, data):
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-encoding", "gzip")
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _endless(self):
        """An answer without an end."""
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.end_headers()
        with suppress(OSError):
            while True:
                self.wfile.write(b" " * 65_536)

    def _moved(self):
        self.send_response(302)
        self.send_header("location", f"http://127.0.0.1:9/{self.path}")
        self.send_header("content-length", "0")
        self.end_headers()

    def _send(self, status, body, kind="application/json; charset=UTF-8"):
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that hangs up is no error here."""


@contextmanager
def serve(youtube):
    """`youtube` on a free port of 127.0.0.1, at `youtube.url`. Whatever broke the API's rules is an error at
    the end.
    """
    with Server(("127.0.0.1", 0), Handler) as server:
        server.youtube, server.stopped = youtube, threading.Event()
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        youtube.url = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield youtube
        finally:
            server.stopped.set()
            server.shutdown()
            thread.join()
    assert not youtube.mistakes, youtube.mistakes
