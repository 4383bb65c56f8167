"""German numbers."""

from __future__ import annotations

import pytest

from kb_tools.languages.de.numerals import NUMERALS


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("neunundneunzig", "99"),
        ("neunzehnhundertachtzig", "1980"),
        ("zweitausendeins", "2001"),
        ("fuenf", "5"),
        ("doppelnull", "00"),
    ],
)
def test_numbers_are_known_as_they_are_said(said: str, digits: str) -> None:
    """Each number to 99, hundreds and years."""
    assert NUMERALS.numbers[said] == digits


def test_days_are_known_as_they_are_said() -> None:
    """From the first to the thirty-first."""
    assert NUMERALS.ordinals["dritten"] == "3"
    assert {int(day) for day in NUMERALS.ordinals.values()} == set(range(1, 32))
