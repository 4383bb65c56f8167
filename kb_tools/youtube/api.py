"""Requests to the YouTube Data API v3. What can pass is tried again.

Google's own errors carry the address of the request, and with it the key: nothing of them gets further than
this file and `refusals`.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from typing import Any, Self
from urllib.parse import urlsplit

from kb_tools.errors import UsageError
from kb_tools.text import say
from kb_tools.youtube.refusals import Failure, YouTubeError, cut_off, refused

TRIES = 4
WAITS = (1.0, 2.0, 4.0)
"""Seconds between two tries."""
TIME_LIMIT = 20.0
"""Seconds without an answer."""
ENDPOINT = "https://youtube.googleapis.com/"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


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
    from googleapiclient.discovery import build

    from kb_tools.youtube.bounded import BoundedHttp

    for name in ("googleapiclient", "google_auth_httplib2", "google.auth"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they log addresses with the key in them
    http = BoundedHttp(timeout=time_limit)
    http.follow_redirects = False
    if credentials is not None:
        from google_auth_httplib2 import AuthorizedHttp  # type: ignore[import-untyped]

        http = AuthorizedHttp(credentials, http=http)
    return build(
        "youtube",
        "v3",
        http=http,
        developerKey=key or None,
        static_discovery=True,
        cache_discovery=False,
        client_options={"api_endpoint": endpoint},
    )


def _try(request: Any) -> Any:
    """The answer, or a Failure."""
    import zlib
    from http.client import HTTPException

    from google.auth.exceptions import GoogleAuthError
    from googleapiclient.errors import HttpError
    from httplib2 import HttpLib2Error  # type: ignore[import-untyped]

    try:
        return request.execute()
    except HttpError as error:
        return refused(error.resp, error.content)
    except GoogleAuthError:
        login = say("YouTube no longer accepts the stored login"), say("run `kb videos login` again")
        return Failure(error=YouTubeError(*login), passing=False)
    except TimeoutError:
        return cut_off(say("YouTube did not answer in time"))
    except (OSError, HttpLib2Error, HTTPException):
        return cut_off(say("YouTube cannot be reached, or the connection was cut"))
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, zlib.error):
        # what the libraries let through of a broken answer
        return cut_off(say("YouTube's answer cannot be read"))
