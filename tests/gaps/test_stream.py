"""What was asked, read once: badly answered, just come in, and a sample of everything."""

from __future__ import annotations

from datetime import timedelta

import pytest
from support.histories import DAY, asked

from kb_tools.gaps.stream import Heard, Poor, judge, read_stream
from kb_tools.gaps.waves import hour_number, make_usual

TODAY = DAY.toordinal()


def stream_of(rows):
    return read_stream(rows, make_usual((hour_number(row.day, row.hour), 1) for row in rows), len(rows))


@pytest.mark.parametrize(
    ("outcome", "offered", "chosen", "verdict"),
    [
        ("none", (), "", "none"),
        ("answer", ("a",), "", "left"),
        ("answer", ("a",), "b", "other"),
        ("answer", ("a", "b"), "b", "good"),
        ("private", (), "", "elsewhere"),
        ("none", (), "b", "none"),
    ],
)
def test_a_message_is_judged_by_what_became_of_it(outcome, offered, chosen, verdict):
    """No answer, one that was left, another one, a good one, or none of ours to answer."""
    assert judge(asked("x", outcome=outcome, offered=offered, chosen=chosen)) == verdict


def test_poor_messages_come_with_what_was_sent_instead():
    """The oldest first; of good ones only the number is kept."""
    stream = stream_of(
        [
            asked("neu"),
            asked("alt", day=DAY - timedelta(days=2), outcome="answer", offered=("a",), chosen="b"),
            asked("gut", outcome="answer", offered=("a",), chosen="a"),
        ]
    )
    assert stream.poor == {"de": [Poor("alt", TODAY - 2, ("a",), "b"), Poor("neu", TODAY, (), "")]}
    assert (stream.asked, stream.unanswered, stream.badly, stream.unkept) == (3, 1, 1, 0)


def test_an_answer_that_was_left_counts_where_agents_choose():
    """Ten choices at least, and two of five answers."""
    good = asked("gut", outcome="answer", offered=("a",), chosen="a")
    left = asked("links", outcome="answer", offered=("a",))
    choosing, seldom, few = (
        stream_of([*[good] * 10, left]),
        stream_of([*[good] * 10, *[left] * 16]),
        stream_of([*[good] * 9, left]),
    )
    assert (choosing.choosing, choosing.badly) == (True, 1)
    assert (seldom.choosing, seldom.badly) == (False, 0)
    assert (few.choosing, few.badly) == (False, 0)


def test_messages_without_words_are_counted_only():
    """In the figures, not among those to be read."""
    stream = stream_of([asked(""), asked("da")])
    assert (stream.unanswered, stream.unkept) == (2, 1)
    assert [one.message for one in stream.poor["de"]] == ["da"]


def test_the_last_hours_are_heard_and_the_rest_is_a_sample():
    """What has just come must not make its own words frequent; languages stay apart."""
    rows = [
        asked("jetzt", hour=12),
        asked("eben", hour=10),
        asked("früh", hour=2),
        asked("yesterday", hour=12, day=DAY - timedelta(days=1), language="en"),
        asked("uralt", hour=12, day=DAY - timedelta(days=40)),
    ]
    stream = stream_of(rows)
    assert stream.heard["de"] == [Heard("jetzt", 0, 0, TODAY), Heard("eben", 2, 0, TODAY)]
    assert stream.heard["en"] == [Heard("yesterday", 0, 1, TODAY - 1)]
    assert stream.sample == {"de": ["früh", "uralt"], "en": ["yesterday"]}
