"""The days a report looks at, and those it compares them with. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kb_tools.errors import UsageError
from kb_tools.text import say

USUAL = 28
"""Days: four whole weeks, so that each weekday counts alike."""
LONG_WEEKEND = 3
"""Days without a message at the start of a time that still count as part of the history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from `since` to `until`, both included."""

    since: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.since).days + 1

    def before(self) -> Period:
        """As many days, up to the one before this period; at the calendar's beginning, those there are."""
        reach = min(self.days, self.since.toordinal() - 1)
        return Period(
            since=self.since - timedelta(days=reach), until=self.since - timedelta(days=min(reach, 1))
        )

    def steps(self) -> tuple[Period, ...]:
        """The period in steps of one day, or of seven or 28 where it is long; the last one may be shorter."""
        step = 1 if self.days <= 62 else 7 if self.days <= 434 else 28
        firsts = (self.since + timedelta(days=days) for days in range(0, self.days, step))
        return tuple(
            Period(since=first, until=min(first + timedelta(days=step - 1), self.until)) for first in firsts
        )


def choose_period(since: date | None, until: date | None, today: date) -> Period:
    """What was asked for; without `until` up to today, without `since` four weeks. Raises UsageError when it
    ends before it begins.
    """
    last = until or today
    first = since or last - timedelta(days=min(USUAL, last.toordinal()) - 1)
    if first > last:
        what = say("{first} is after {last}", first=first, last=last)
        raise UsageError(what, say("give --since a day before --until"))
    return Period(since=first, until=last)


def comparable(period: Period, began: date | None) -> Period | None:
    """The time before, if the history that began on a day reaches back through it."""
    earlier = period.before()
    reaches = began is not None and began <= earlier.since + timedelta(days=LONG_WEEKEND)
    return earlier if reaches and earlier.days == period.days else None
