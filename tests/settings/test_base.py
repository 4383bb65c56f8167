"""What a knowledge base may be called, and its own hosts."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb_tools.settings.base import can_name
from kb_tools.settings.settings import parse_settings

PLACE = Path("/srv/help")


def parsed(written):
    return parse_settings(f"site_url: https://a.b/\nplugins:\n  - kb: {{{written}}}\n", PLACE)


def test_a_name_and_hosts_are_read():
    settings, problems = parsed("base: red-brand, desk_hosts: [desk.red.example, red.example]")
    assert (settings.base, settings.desk_hosts) == ("red-brand", ("desk.red.example", "red.example"))
    assert problems == ()


@pytest.mark.parametrize("written", ["base: Red", "base: ../red", "desk_hosts: https://a.b", "desk_hosts: A"])
def test_what_cannot_stand_in_an_address_is_a_problem(written):
    settings, problems = parsed(written)
    assert (settings.base, settings.desk_hosts) == ("", ())
    assert [one.field for one in problems] == [written.partition(":")[0]]


def test_a_name_is_no_part_of_what_an_index_depends_on():
    assert repr(parsed("base: red")[0]) == repr(parsed("base: blue, desk_hosts: a.b")[0])


def test_names_fit_an_address_and_a_schema():
    assert all(map(can_name, ("red", "red-brand", "1red", "a" * 40)))
    for name in ("", "Red", "red_brand", "-red", "red-", "a" * 41, "r\u00f6t", "a/b", "..", "red\n"):
        assert not can_name(name)
