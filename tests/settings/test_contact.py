"""`contact:` in the settings: channels and hours."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.settings.contact import Contact, Hours, parse_hours
from kb_tools.settings.settings import parse_settings


@pytest.mark.parametrize("written", ["Mo-Fr 8:00-20:00", "mo – fr 8-20", "Mo-Fr 08:00-20:00"])
def test_hours_as_people_write_them(written):
    """A range of days is one stretch for each."""
    assert parse_hours(written) == tuple(Hours(day=day, start=480, end=1200) for day in range(5))


@pytest.mark.parametrize(
    "written", ["", "Mo", "Fr-Mo 8-20", "Mo 20-8", "Mo 8-25", "Xx 8-9", "Mo-Do-Fr 8-9", "immer"]
)
def test_hours_nobody_can_read_are_a_problem_with_its_line(written):
    """The setting is told, not guessed."""
    source = (
        f"site_url: https://help.example/\nplugins:\n  - kb:\n      contact:\n        open: ['{written}x']\n"
    )
    (problem,) = parse_settings(source, NOWHERE)[1]
    assert problem.line == 5
    assert "Mo-Fr 8:00-20:00" in problem.fix


def contact_settings(lines, more="dm_recipient_id: '42', handle: bank"):
    return parse_settings(
        f"site_url: https://help.example/\nplugins:\n  - kb: {{{more}, contact: {{{lines}}}}}\n",
        NOWHERE,
    )[0]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "www.bank.example"]
)
def test_addresses_of_channels_are_web_addresses(address):
    """Nothing a browser would run gets onto the page."""
    assert contact_settings(f"form: '{address}'").contact == Contact()
