"""Who may come in, as it is listed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kb_tools.store.tokens import make_token
from kb_tools.telling import tokens

MADE = replace(
    make_token("Mia", "lead", datetime(2026, 11, 1, 9, tzinfo=UTC))[1],
    name="Mia\nMuster",  # older versions kept any name
)


def test_people_read_role_last_day_and_name():
    assert tokens.text([MADE], "en") == "lead    until 2027-04-30  Mia Muster"
    assert tokens.text([MADE], "de") == "lead    bis 30.04.2027  Mia Muster"
    assert tokens.text([], "fr") == "Il n’y a pas de jetons."


def test_programs_read_no_digest():
    assert tokens.data([MADE]) == [
        {
            "name": "Mia\nMuster",
            "role": "lead",
            "made": "2026-11-01T09:00:00+00:00",
            "ends": "2027-04-30T09:00:00+00:00",
        }
    ]
