"""Whom a person in danger can call."""

from __future__ import annotations

import re

import pytest

from kb_tools.settings.contact import Contact
from kb_tools.settings.helplines import HELPLINES


@pytest.mark.parametrize("country", HELPLINES)
def test_every_country_has_a_helpline_and_an_emergency_number(country: str) -> None:
    """The name, where there is one, stands behind the number."""
    one = HELPLINES[country]
    assert re.fullmatch(r"[\d ]{3,}", one.number)
    assert re.fullmatch(r"\d{3}", one.emergency)
    assert one.told("de").startswith(one.number)


def test_a_helpline_is_called_as_its_callers_do() -> None:
    """In Switzerland it has a name for each language."""
    assert HELPLINES["CH"].told("fr-CH") == "143 (La Main Tendue)"
    assert HELPLINES["CH"].told("en") == "143 (Die Dargebotene Hand)"


def test_the_country_is_that_of_the_settings() -> None:
    """Said by itself, else by the public holidays; nobody guesses it."""
    assert Contact(country="AT", holidays="DE-HE").helpline == HELPLINES["AT"]
    assert Contact(holidays="DE-HE").helpline == HELPLINES["DE"]
    assert Contact().helpline is None
