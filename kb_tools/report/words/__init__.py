"""What a report says, in each language it speaks. Another language gets English."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kb_tools.report.words.english import ENGLISH
from kb_tools.report.words.german import GERMAN
from kb_tools.report.words.language import Words

__all__ = [
    "ENGLISH",
    "GERMAN",
    "WORDS",
    "Words",
    "decimal",
    "long_date",
    "number",
    "percent",
    "short_date",
    "spoken_days",
    "words_for",
]

WORDS: Mapping[str, Words] = {"de": GERMAN, "en": ENGLISH}


def words_for(lang: str) -> Words:
    """The words of a language code such as `de` or `de-AT`; English where we have none."""
    return WORDS.get(lang.replace("_", "-").split("-")[0].lower(), ENGLISH)


def number(value: int, words: Words) -> str:
    """12345 as people write it: 12.345 or 12,345."""
    return f"{value:,}".replace(",", words.thousands)


def decimal(value: float, words: Words) -> str:
    """One decimal below ten, none from there on, and none that is zero."""
    if value >= 10 or round(value, 1) == int(value):
        return number(round(value), words)
    return f"{value:.1f}".replace(".", words.point)


def percent(part: float, whole: float, words: Words) -> str:
    """A share, rounded to whole per cent; a share that is not nothing and rounds to nothing is `less than
    one`.
    """
    share = part / whole if whole else 0.0
    return words.percent.format(number="<1" if 0 < share < 0.005 else round(100 * share))


def long_date(day: date, words: Words) -> str:
    """14. September 2026."""
    return words.date.format(day=day.day, month=words.months[day.month - 1], year=day.year)


def short_date(day: date, words: Words) -> str:
    """14. Sep."""
    return words.short_date.format(day=day.day, month=words.short_months[day.month - 1])


def spoken_days(since: date, until: date, words: Words) -> str:
    """26. Oktober bis 22. November 2026: the year once where it is one."""
    if since == until:
        return long_date(since, words)
    first = (
        long_date(since, words)
        if since.year != until.year
        else words.day_and_month.format(day=since.day, month=words.months[since.month - 1])
    )
    return words.range.format(since=first, until=long_date(until, words))
