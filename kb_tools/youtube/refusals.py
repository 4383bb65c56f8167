"""Why YouTube gave no answer, in one sentence, and whether it may pass.

Nothing of Google's own errors is told but YouTube's name for the reason, and that only when it is one word.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from kb_tools.errors import KbError
from kb_tools.text import say

LONGEST_WAIT = 30.0
"""Seconds that YouTube can make us wait with Retry-After."""
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


def cut_off(what: str) -> Failure:
    """There was no answer, or half of one: that may pass."""
    fix = say("see to the connection (or --endpoint) and run it again: it goes on where it stopped")
    return Failure(error=YouTubeError(what, fix), passing=True)


def refused(response: Any, content: bytes) -> Failure:
    """YouTube said no. Its errors have one of two shapes, `errors[].reason` and the newer `details[].reason`;
    what comes from elsewhere has neither.
    """
    status, reasons = int(response.status), _reasons(content)
    reason = reasons[0] if reasons else ""
    if QUOTA & set(reasons):
        return Failure(error=QuotaUsedUp(say("today's quota is used up"), "", "quotaExceeded"), passing=False)
    known = next((reason for reason in reasons if reason in REASONS), "")
    if known:
        return Failure(error=YouTubeError(*REASONS[known], known), passing=False)
    if status == HTTPStatus.NOT_FOUND or "playlistItemsNotAccessible" in reasons:
        fix = say("see whether the id, or --endpoint, is right")
        lost = NotFound(say("YouTube has no such thing"), fix, reason or "notFound")
        return Failure(error=lost, passing=False)
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
        error=YouTubeError(said, fix, reason),
        passing=passing,
        wait=_retry_after(response),
    )


def _reasons(content: bytes) -> list[str]:
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
