"""Why YouTube gave no answer, from what it sent instead of one."""

from __future__ import annotations

import json

import pytest

from kb_tools.youtube.refusals import NotFound, QuotaUsedUp, YouTubeError, cut_off, refused


class Response(dict):
    """The head of an answer: its headers, by their small names, and its status."""

    def __init__(self, status, **headers):
        super().__init__(headers)
        self.status = status


def body(reason, kind="errors"):
    return json.dumps({"error": {kind: [{"reason": reason}]}}).encode()


@pytest.mark.parametrize(
    ("status", "content", "error", "passing", "said"),
    [
        (403, body("quotaExceeded"), QuotaUsedUp, False, "today's quota is used up"),
        (403, body("rateLimitExceeded"), YouTubeError, True, "YouTube refused (403, rateLimitExceeded)"),
        (400, body("API_KEY_INVALID", "details"), YouTubeError, False, "YouTube does not know the key"),
        (404, b"<html>", NotFound, False, "YouTube has no such thing"),
        (403, body("playlistItemsNotAccessible"), NotFound, False, "YouTube has no such thing"),
        (500, b"", YouTubeError, True, "YouTube refused (500)"),
        (429, b"[]", YouTubeError, True, "YouTube refused (429)"),
        (403, body("forbidden"), YouTubeError, False, "YouTube refused (403, forbidden)"),
    ],
)
def test_each_refusal_is_told_for_what_it_is(status, content, error, passing, said):
    failure = refused(Response(status), content)
    assert type(failure.error) is error
    assert failure.passing == passing
    assert str(failure.error).startswith(said)


@pytest.mark.parametrize("reason", ["see https://x/?key=secret", "a b", 7, None, ["x"]])
def test_a_reason_that_is_not_one_word_is_not_repeated(reason):
    """It could be anything, the key among it."""
    assert refused(Response(400), body(reason)).error.what == "YouTube refused (400)"


@pytest.mark.parametrize(("asked", "seconds"), [("7", 7), ("600", 30), ("soon", 0), ("", 0)])
def test_youtube_says_how_long_to_wait_but_not_forever(asked, seconds):
    assert refused(Response(503, **{"retry-after": asked}), b"").wait == seconds


def test_half_an_answer_may_pass():
    failure = cut_off("the connection was cut")
    assert failure.passing
    assert "--endpoint" in failure.error.fix
