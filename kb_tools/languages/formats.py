"""How a language writes dates and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats:
    """Names and order of the parts of dates, and the signs in numbers. The methods fill `{...}` in."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    days: tuple[str, ...]
    """From Monday on."""
    short_days: tuple[str, ...]
    """Two letters each, as the setting `open` has them."""
    abbreviated_days: tuple[str, ...]
    """As people write them in opening hours."""
    o_clock: tuple[str, ...]
    """What stands behind a time of day."""
    first: str
    """The first day of a month, as a number."""
    full_date: str
    day_and_month: str
    numeric_date: str
    """In the form of `strftime`."""
    short_date: str
    range: str
    thousands: str
    point: str
    percent: str

    def long_date(self, day: date) -> str:
        """14. September 2026."""
        return self.full_date.format(day=self._number(day), month=self.months[day.month - 1], year=day.year)

    def short(self, day: date) -> str:
        """14. Sep."""
        return self.short_date.format(day=self._number(day), month=self.short_months[day.month - 1])

    def days_from(self, since: date, until: date) -> str:
        """26. Oktober bis 22. November 2026: the year once where it is one."""
        if since == until:
            return self.long_date(since)
        month = self.months[since.month - 1]
        first = (
            self.day_and_month.format(day=self._number(since), month=month)
            if since.year == until.year
            else self.long_date(since)
        )
        return self.range.format(since=first, until=self.long_date(until))

    def number(self, value: int) -> str:
        """12345 as people write it: 12.345 or 12,345."""
        return f"{value:,}".replace(",", self.thousands)

    def decimal(self, value: float) -> str:
        """One decimal below ten, none from there on, and none that is zero."""
        if value >= 10 or round(value, 1) == int(value):
            return self.number(round(value))
        return f"{value:.1f}".replace(".", self.point)

    def share(self, part: float, whole: float) -> str:
        """A share, rounded to whole per cent; one that is not nothing and rounds to nothing is `<1`."""
        share = part / whole if whole else 0.0
        return self.percent.format(number="<1" if 0 < share < 0.005 else round(100 * share))

    def _number(self, day: date) -> str:
        return self.first if day.day == 1 else str(day.day)
