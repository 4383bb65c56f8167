"""Drafts as the window shows them."""

from __future__ import annotations

from dataclasses import replace

from support.waiting import SHOWN

from kb_tools.window.drafts import Standing, draft_lines, review_lines


def test_how_ones_own_stand_and_that_others_wait_is_said() -> None:
    states = (
        SHOWN,
        replace(SHOWN, state="approved", decider="Zoe"),
        replace(SHOWN, state="declined", decider="Zoe", word="zu kalt"),
        replace(SHOWN, state="expired"),
    )
    standing = Standing(states, (SHOWN, replace(SHOWN, own=True)))
    assert draft_lines(standing, "en") == [
        "Waits for a colleague, 5 min left",
        "Approved by Zoe: press a to copy it",
        "Declined by Zoe: zu kalt",
        "Nobody has read it in time: ask again",
        "1 wait for a second pair of eyes: press r to read",
    ]
    assert standing.decided == states[1]
    forgotten = Standing((replace(SHOWN, state="expired"),) * 3)
    assert draft_lines(forgotten, "en") == ["Nobody has read 3 in time: ask again"]
    assert draft_lines(Standing(expired=2), "en") == ["Expired in the last 24 hours: 2."]
    late = Standing((), (replace(SHOWN, late=True),))
    assert draft_lines(late, "en")[0] == "A draft has waited for half of its time."
    assert draft_lines(Standing(), "en") == []


def test_a_draft_is_read_with_all_that_is_known_of_it() -> None:
    """A message that may not be kept is said to be read elsewhere."""
    assert review_lines(SHOWN, 0, 2, "en", 60) == [
        "1 of 2 · from Mia · threat · waits for 0 min, 5 min left",
        "",
        "Ich komme vorbei",
        "",
        "| Bitte rufen Sie uns an.",
        "23/280",
        "+ no personal data",
    ]
    assert "may not be kept" in review_lines(replace(SHOWN, message=""), 0, 2, "en", 60)[2]
