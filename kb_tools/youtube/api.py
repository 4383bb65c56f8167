"""Requests to the YouTube Data API v3: what can pass is tried again, the rest becomes one sentence.

Google's own errors carry the address of the request, and with it the key. Nothing of them gets further than
this file but YouTube's name for the reason, and that only when it is one word.
"""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Self
from urllib.parse import urlsplit

from kb_tools.errors import KbError, UsageError
from kb_tools.text import say

TRIES = 4
WAITS = (1.0, 2.0, 4.0)
"""Seconds between two tries."""
LONGEST_WAIT = 30.0
"""Seconds that YouTube can make us wait with Retry-After."""
TIME_LIMIT = 20.0
"""Seconds without an answer."""
ENDPOINT = "https://youtube.googleapis.com/"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}

QUOTA = {"quotaExceeded", "dailyLimitExceeded"}
PASSING = {"rateLimitExceeded", "userRateLimitExceeded", "backendError", "internalError"}
REASONS = {
    **dict.fromkeys(
        ("API_KEY_INVALID", "keyInvalid"),
        (
            say("YouTube does not know the key in YOUTUBE_API_KEY"),
            say("copy it again from the Google Cloud console"),
        ),
    ),
    "API_KEY_EXPIRED": (
        say("the key in YOUTUBE_API_KEY has expired"),
        say("make a new one in the Google Cloud console"),
    ),
    **dict.fromkeys(
        ("accessNotConfigured", "SERVICE_DISABLED"),
        (
            say("the key's project may not use the YouTube Data API v3"),
            say("enable that API in the Google Cloud console"),
        ),
    ),
    "API_KEY_SERVICE_BLOCKED": (
        say("the key is not meant for the YouTube Data API v3"),
        say("allow that API for the key in the Google Cloud console"),
    ),
    **dict.fromkeys(
        ("API_KEY_IP_ADDRESS_BLOCKED", "ipRefererBlocked"),
        (
            say("the key is not meant for this machine's address"),
            say("allow it in the Google Cloud console"),
        ),
    ),
}
"""YouTube's word for why it refused -> what is wrong, and what to do."""


class YouTubeError(KbError):
    """YouTube did not answer, or said no. `reason` is its own word for why, if it gave one."""

    def __init__(self, what: str, fix: str = "", reason: str = "") -> None:
        super().__init__(what, fix)
        self.reason = reason


class QuotaUsedUp(YouTubeError):
    """No more units today."""


class NotFound(YouTubeError):
    """There is no such playlist, channel or track."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What became of a try. `wait` in seconds is what YouTube asks for, 0 when it does not."""

    error: YouTubeError
    passing: bool
    wait: float = 0.0


class Client:
    """A connection to the API that counts what it costs; `with` closes it. One of `key` and `credentials`
    opens the door.
    """

    def __init__(
        self,
        *,
        key: str = "",
        credentials: Any = None,
        endpoint: str = ENDPOINT,
        time_limit: float = TIME_LIMIT,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.units = 0
        self.calls = 0
        self._sleep = sleep
        self._service = _connect(
            key, credentials, check_endpoint(endpoint, bearer=credentials is not None), time_limit
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._service.close()

    def get(
        self, collection: str, method: str = "list", *, cost: int = 1, **parameters: Any
    ) -> Mapping[str, Any]:
        """One answer as a mapping. Raises YouTubeError after the last try, QuotaUsedUp and NotFound at
        once.
        """
        answer = self._ask(collection, method, cost, parameters)
        if not isinstance(answer, dict) or not isinstance(answer.get("items", []), list):
            raise YouTubeError(
                say("YouTube's answer is not what its API promises"),
                say("see whether --endpoint is right, or try again later"),
            )
        return answer

    def download(self, collection: str, *, cost: int, **parameters: Any) -> bytes:
        """A file. Raises as `get` does."""
        answer = self._ask(collection, "download", cost, parameters)
        return answer if isinstance(answer, bytes) else str(answer).encode()

    def _ask(self, collection: str, method: str, cost: int, parameters: Mapping[str, Any]) -> Any:
        request = getattr(getattr(self._service, collection)(), method)(**parameters)
        for wait in (*WAITS[: TRIES - 1], None):
            self.calls += 1
            self.units += cost
            answer = _try(request)
            if not isinstance(answer, Failure):
                return answer
            if wait is None or not answer.passing:
                break
            self._sleep(answer.wait or wait)
        raise answer.error


def check_endpoint(endpoint: str, *, bearer: bool = False) -> str:
    """The endpoint, if it is an address. A token is never sent in the clear. Raises UsageError."""
    parts = urlsplit(endpoint)
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or parts.username
        or parts.query
        or parts.fragment
    ):
        raise UsageError(
            say("the endpoint is not an address"), say("write it as {endpoint}", endpoint=ENDPOINT)
        )
    if bearer and parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise UsageError(say("the endpoint would get the owner's token unencrypted"), say("use https://"))
    return endpoint


def is_open(endpoint: str) -> bool:
    """Whether what is sent there can be read on the way."""
    parts = urlsplit(endpoint)
    return parts.scheme == "http" and parts.hostname not in LOOPBACK


def _connect(key: str, credentials: Any, endpoint: str, time_limit: float) -> Any:
    import httplib2  # type: ignore[import-untyped]
    from googleapiclient.discovery import build

    for name in ("googleapiclient", "google_auth_httplib2", "google.auth"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they log addresses with the key in them
    http = httplib2.Http(timeout=time_limit)
    http.follow_redirects = False
    if credentials is not None:
        from google_auth_httplib2 import AuthorizedHttp  # type: ignore[import-untyped]

        http = AuthorizedHttp(credentials, http=http)
    options = {"api_endpoint": endpoint}
    return build(
        "youtube",
        "v3",
        http=http,
        developerKey=key or None,
        static_discovery=True,
        cache_discovery=False,
        client_options=options,
    )


def _try(request: Any) -> Any:
    """The answer, or a Failure."""
    from http.client import HTTPException

    from google.auth.exceptions import GoogleAuthError
    from googleapiclient.errors import HttpError
    from httplib2 import HttpLib2Error

    try:
        return request.execute()
    except HttpError as error:
        return _refused(error.resp, error.content)
    except GoogleAuthError:
        return Failure(
            error=YouTubeError(
                say("YouTube no longer accepts the stored login"), say("run `kb videos login` again")
            ),
            passing=False,
        )
    except TimeoutError:
        return _cut(say("YouTube did not answer in time"))
    except (OSError, HttpLib2Error, HTTPException):
        return _cut(say("YouTube cannot be reached, or the connection was cut"))
    except (
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        RecursionError,
    ):  # what the libraries let through of a broken answer
        return _cut(say("YouTube's answer cannot be read"))


def _cut(what: str) -> Failure:
    return Failure(
        error=YouTubeError(
            what, say("see to the connection (or --endpoint) and run it again: it goes on where it stopped")
        ),
        passing=True,
    )


def _refused(response: Any, content: bytes) -> Failure:
    """Errors have one of two shapes, `errors[].reason` and the newer `details[].reason`; what comes from
    elsewhere has neither.
    """
    status, reasons = int(response.status), _reasons(content)
    if QUOTA & set(reasons):
        return Failure(error=QuotaUsedUp(say("today's quota is used up"), "", "quotaExceeded"), passing=False)
    known = next((reason for reason in reasons if reason in REASONS), "")
    if known:
        return Failure(error=YouTubeError(*REASONS[known], known), passing=False)
    if status == HTTPStatus.NOT_FOUND or "playlistItemsNotAccessible" in reasons:
        return Failure(
            error=NotFound(
                say("YouTube has no such thing"),
                say("see whether the id, or --endpoint, is right"),
                reasons[0] if reasons else "notFound",
            ),
            passing=False,
        )
    passing = (
        status >= HTTPStatus.INTERNAL_SERVER_ERROR
        or status == HTTPStatus.TOO_MANY_REQUESTS
        or bool(PASSING & set(reasons))
    )
    fix = (
        say("wait a minute and run it again")
        if passing
        else say("see to the rights of the key or the login, or to --endpoint")
    )
    said = say("YouTube refused ({answer})", answer=", ".join([str(status), *reasons[:1]]))
    return Failure(
        error=YouTubeError(said, fix, reasons[0] if reasons else ""),
        passing=passing,
        wait=_retry_after(response),
    )


def _reasons(content: bytes) -> list[str]:
    import json

    try:
        error = json.loads(content)["error"]
        listed = [*error.get("errors", []), *error.get("details", [])]
        found = [one.get("reason", "") for one in reversed(listed)]
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return []
    return [
        reason
        for reason in found
        if isinstance(reason, str) and re.fullmatch(r"[A-Za-z]{3,40}|[A-Z_]{3,40}", reason)
    ]


def _retry_after(response: Any) -> float:
    asked = str(response.get("retry-after", ""))
    return min(float(asked), LONGEST_WAIT) if re.fullmatch(r"[0-9]{1,6}", asked) else 0.0
