"""English numbers."""

from __future__ import annotations

import pytest

from kb_tools.languages.en.numerals import NUMERALS


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("ninety nine", "99"),
        ("nineteen hundred", "1900"),
        ("two thousand and one", "2001"),
        ("oh", "0"),
    ],
)
def test_numbers_are_known_as_they_are_said(said: str, digits: str) -> None:
    """Each number to 99, hundreds and years."""
    assert NUMERALS.numbers[said] == digits


def test_days_are_known_as_they_are_said() -> None:
    """From the first to the thirty-first."""
    assert NUMERALS.ordinals["twenty first"] == "21"
    assert {int(day) for day in NUMERALS.ordinals.values()} == set(range(1, 32))
