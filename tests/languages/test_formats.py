"""Dates and numbers as people of a language write them."""

from __future__ import annotations

from datetime import date

from support.asked import UNTIL
from support.reporting import WEEKS

from kb_tools.languages import language

GERMAN, ENGLISH = language("de").formats, language("en").formats


def test_dates_are_written_out():
    """A date reads as a person of that language writes it; a language we lack gets English."""
    day = date(2026, 9, 4)
    assert [language(lang).formats.long_date(day) for lang in ("de-AT", "en", "nl")] == [
        "4. September 2026",
        "4 September 2026",
        "4 September 2026",
    ]
    assert (GERMAN.short(day), ENGLISH.short(day)) == ("4. Sep.", "4 Sep")


def test_numbers_are_written_as_people_write_them():
    """12.345 and 0,4 in German; a share that is not nothing is never called 0 %."""
    assert (GERMAN.number(12345), ENGLISH.number(12345)) == ("12.345", "12,345")
    assert (GERMAN.decimal(0.44), ENGLISH.decimal(3.0), GERMAN.decimal(41.6)) == ("0,4", "3", "42")
    assert (ENGLISH.share(1, 3), GERMAN.share(1, 1000), ENGLISH.share(0, 0)) == ("33%", "<1\u00a0%", "0%")


def test_a_stretch_of_days_says_the_year_once():
    """26. Oktober bis 22. November 2026; both years where there are two."""
    turn = ENGLISH.days_from(date(2026, 12, 28), date(2027, 1, 3))
    assert turn == "28 December 2026 to 3 January 2027"
    assert GERMAN.days_from(WEEKS.since, UNTIL) == "26. Oktober bis 22. November 2026"
    assert GERMAN.days_from(UNTIL, UNTIL) == "22. November 2026"
