"""Whether somebody is there now, in a real Chromium."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


WEEK = {
    "zone": "Europe/Berlin",
    "hours": [[day, 480, 1200] for day in range(5)] + [[5, 540, 840]],
    "closed": ["2026-12-25", "2026-12-26"],
}


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-20T06:59Z", {"days": 0, "weekday": 4, "from": 480}),
        ("2026-11-20T07:00Z", {"until": 1200}),
        ("2026-11-20T18:59Z", {"until": 1200}),
        ("2026-11-20T19:00Z", {"days": 1, "weekday": 5, "from": 540}),
        ("2026-07-17T06:00Z", {"until": 1200}),
        ("2026-12-24T22:30Z", {"days": 4, "weekday": 0, "from": 480}),
        ("2026-12-24T23:30Z", {"days": 3, "weekday": 0, "from": 480}),
    ],
    ids=[
        "before",
        "opens",
        "last-minute",
        "after",
        "summer-time",
        "before-christmas",
        "already-christmas-there",
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Tokyo"])
def test_open_now_is_told_by_the_operators_clock(visit, now, state, zone):
    """Whatever the customer's own time zone; holidays and summer time are known."""
    page = visit(timezone_id=zone).open("")
    call = (
        "async ([now, week]) => (await import(new URL('assets/kb/opening.js', location))).stateAt(new "
        "Date(now), week)"
    )
    assert page.evaluate(call, [now, WEEK]) == state


def test_box_says_when_somebody_is_there_again(visit):
    """In words, on Saturday evening."""
    visitor = visit()
    visitor.page.clock.set_fixed_time(datetime.fromisoformat("2026-11-21T20:00:00+01:00"))
    expect(visitor.open("").locator(".kb-open")).to_have_text(
        "Zurzeit nicht erreichbar. Wieder erreichbar Montag ab 8:00 Uhr."
    )
