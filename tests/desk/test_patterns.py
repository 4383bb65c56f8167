"""The parts of patterns that the guard's table is made of."""

from __future__ import annotations

import re

import pytest

from kb_tools.desk.patterns import AMOUNT, DATE, EMAIL, TIME, labelled

ORDER = labelled("bestellnummer|order number", r"(?P<data>\d+)")


def found(pattern: str, text: str) -> str:
    """The datum, or the whole match where no part of it has that name; "" for none."""
    match = re.search(pattern, text, re.IGNORECASE)
    return (match["data"] if "data" in match.re.groupindex else match[0]) if match else ""


@pytest.mark.parametrize(
    ("text", "datum"),
    [
        ("Bestellnummer 4711", "4711"),
        ("Bestellnummer: 4711", "4711"),
        ("meine Bestellnummer bei euch lautet 4711", "4711"),
        ("the order number of my shoes is 4711", "4711"),
        ("Bestellnummer fehlt. Sie haben 4711 Kunden", ""),
        ("Vorbestellnummer 4711", ""),
    ],
)
def test_a_value_stands_behind_its_label_in_the_same_sentence(text: str, datum: str) -> None:
    """With what people say between the two."""
    assert found(ORDER, text) == datum


@pytest.mark.parametrize(
    ("pattern", "text", "match"),
    [
        (EMAIL, "mail an max.muster@gmx.de bitte", "max.muster@gmx.de"),
        (EMAIL, "max@web", ""),
        (DATE, "bis 31.12.2026, dann", "31.12.2026"),
        (DATE, "Version 1.13", ""),
        (TIME, "um 8:30 Uhr", "8:30 Uhr"),
        (TIME, "8:30 bis 12:00", "8:30"),
        (AMOUNT, "es fehlen 1.234,50 Euro", "1.234,50 Euro"),
        (AMOUNT, "Nummer 1234", ""),
    ],
)
def test_forms_are_known_as_people_write_them(pattern: str, text: str, match: str) -> None:
    """Addresses, days, times and amounts of money."""
    assert found(pattern, text) == match
