"""French numbers."""

from __future__ import annotations

import pytest

from kb_tools.languages.fr.numerals import NUMERALS


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("quatre vingt dix huit", "98"),
        ("soixante et onze", "71"),
        ("nonante neuf", "99"),
        ("deux mille un", "2001"),
    ],
)
def test_numbers_are_known_as_they_are_said(said: str, digits: str) -> None:
    """Each number to 99, hundreds and years."""
    assert NUMERALS.numbers[said] == digits


def test_days_are_known_as_they_are_said() -> None:
    """From the first to the thirty-first."""
    assert NUMERALS.ordinals["premier"] == "1"
    assert {int(day) for day in NUMERALS.ordinals.values()} == set(range(1, 32))
