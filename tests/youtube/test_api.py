"""Asking YouTube, and what to do when it does not answer."""

from __future__ import annotations

import pytest
from support.syncing import START, client, sync, waits, written

from kb_tools.errors import UsageError
from kb_tools.youtube.api import check_endpoint
from kb_tools.youtube.refusals import NotFound, QuotaUsedUp, YouTubeError


def seconds_for(failure):
    """How long is waited for an answer: only where none comes need it be short."""
    return 1 if failure == "slow" else 20


@pytest.mark.parametrize("failure", ["rateLimitExceeded", "backendError", "cut", "garbage", "slow"])
@pytest.mark.usefixtures("films")
def test_what_can_pass_is_tried_again(youtube, failure):
    """Twice wrong, then fine: complete, after waits that grow."""
    youtube.fail_with(failure, after=1, times=2)
    asked, sleep = waits()
    report = sync(youtube, sleep=sleep, time_limit=seconds_for(failure))
    assert (report.stopped, len(report.added), asked) == (None, 120, [1.0, 2.0])


@pytest.mark.usefixtures("films")
def test_youtube_may_say_how_long_to_wait(youtube):
    """And is listened to."""
    youtube.fail_with("busy", times=2)
    asked, sleep = waits()
    assert sync(youtube, sleep=sleep).stopped is None
    assert asked == [7.0, 7.0]


@pytest.mark.parametrize("failure", ["rateLimitExceeded", "backendError", "cut", "garbage", "slow"])
@pytest.mark.usefixtures("films")
def test_what_does_not_pass_ends_after_four_tries(youtube, failure):
    """What came before is saved, and the next run goes on there."""
    youtube.fail_with(failure, after=2)
    asked, sleep = waits()
    report = sync(youtube, sleep=sleep, time_limit=seconds_for(failure))
    assert isinstance(report.stopped, YouTubeError)
    assert (asked, len(report.added)) == ([1.0, 2.0, 4.0], 49)
    youtube.failure = None
    youtube.calls.clear()
    assert len(sync(youtube).added) == 71
    assert [query["pageToken"] for query in youtube.asked("playlistItems")] == [["CAEQ50"], ["CAEQ100"]]


@pytest.mark.parametrize(
    "failure", ["quotaExceeded", "API_KEY_INVALID", "accessNotConfigured", "other", "moved"]
)
@pytest.mark.usefixtures("films")
def test_what_cannot_pass_is_not_tried_again(youtube, failure):
    """One try, one sentence."""
    youtube.fail_with(failure)
    asked, sleep = waits()
    report = sync(youtube, sleep=sleep)
    assert (asked, len(youtube.calls)) == ([], 1)
    assert report.stopped.what
    assert report.stopped.fix or failure == "quotaExceeded"
    assert written() == START


@pytest.mark.parametrize("endpoint", ["", "ftp://x", "youtube", "https://user:pass@x/", "https://x/?a=b"])
def test_endpoint_that_is_no_address_is_refused(endpoint):
    """Before anything is sent there."""
    with pytest.raises(UsageError):
        check_endpoint(endpoint)


def test_token_is_not_sent_in_the_clear():
    """Outside this machine only https will do."""
    with pytest.raises(UsageError):
        check_endpoint("http://proxy.example/", bearer=True)
    assert check_endpoint("http://127.0.0.1:1/", bearer=True)


def test_error_has_no_google_in_it(youtube):
    """What is raised carries no cause that a traceback would print."""
    youtube.fail_with("playlistNotFound")
    for failure, kind in (
        ("playlistNotFound", NotFound),
        ("quotaExceeded", QuotaUsedUp),
        ("backendError", YouTubeError),
    ):
        youtube.fail_with(failure)
        with pytest.raises(kind) as caught, client(youtube) as connection:
            connection.get("videos", part="snippet", id="aaaaaaaaaaa")
        assert caught.value.__context__ is None
        assert caught.value.__cause__ is None
