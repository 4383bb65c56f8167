"""What a report says in each language, and how it writes numbers and days."""

from __future__ import annotations

import re
from datetime import date

import pytest
from support.asked import UNTIL
from support.reporting import WEEKS

from kb_tools.report.words import ENGLISH, GERMAN, WORDS, decimal, number, percent, spoken_days


def test_numbers_are_written_as_people_write_them():
    """12.345 and 0,4 in German; a share that is not nothing is never called 0 %."""
    assert (number(12345, GERMAN), number(12345, ENGLISH)) == ("12.345", "12,345")
    assert (decimal(0.44, GERMAN), decimal(3.0, ENGLISH), decimal(41.6, GERMAN)) == ("0,4", "3", "42")
    assert (percent(1, 3, ENGLISH), percent(1, 1000, GERMAN), percent(0, 0, ENGLISH)) == ("33%", "<1 %", "0%")
    assert spoken_days(date(2026, 12, 28), date(2027, 1, 3), ENGLISH) == "28 December 2026 to 3 January 2027"
    assert spoken_days(WEEKS.since, UNTIL, GERMAN) == "26. Oktober bis 22. November 2026"


@pytest.mark.parametrize(
    "name", [name for name in GERMAN.__dataclass_fields__ if isinstance(getattr(GERMAN, name), str)]
)
def test_languages_fill_in_the_same(name):
    """What is filled into a sentence in one language is filled in in the other."""
    first, *others = (set(re.findall(r"{(\w+)}", getattr(words, name))) for words in WORDS.values())
    assert all(other == first for other in others)
