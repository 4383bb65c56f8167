"""Answers of bounded size, whatever a server sends."""

from __future__ import annotations

import pytest
from support.syncing import client, waits

from kb_tools.youtube.refusals import YouTubeError


@pytest.mark.parametrize("failure", ["bomb", "endless"])
def test_an_answer_without_measure_is_one_sentence_at_once(youtube, failure):
    """Packed small or sent on and on: nobody asks for it again."""
    youtube.fail_with(failure)
    asked, sleep = waits()
    with client(youtube, sleep=sleep) as connection, pytest.raises(YouTubeError, match="larger than 20 MB"):
        connection.get("videos", part="id", id="aaaaaaaaaaa")
    assert asked == []


def test_half_of_a_packed_answer_is_asked_for_again(youtube):
    youtube.fail_with("half_packed", times=1)
    asked, sleep = waits()
    with client(youtube, sleep=sleep) as connection:
        assert connection.get("videos", part="id", id="aaaaaaaaaaa")["items"]
    assert asked == [1.0]


def test_a_packed_answer_is_unpacked(youtube):
    youtube.fail_with("packed_well", times=1)
    with client(youtube) as connection:
        assert connection.get("videos", part="id", id="aaaaaaaaaaa")["items"] == []
