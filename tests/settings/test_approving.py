"""The setting `approve_within`."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.settings.approving import time_for
from kb_tools.settings.settings import parse_settings


def parsed(value):
    source = f"site_url: https://help.example/\nplugins:\n  - kb:\n      approve_within: {value}\n"
    settings, problems = parse_settings(source, NOWHERE)
    return settings.approve_within, [(problem.line, problem.what) for problem in problems]


def minutes(rule, own=()):
    return time_for(rule, own).total_seconds() / 60


def test_danger_to_people_waits_five_minutes_and_the_rest_fifteen():
    rules = ("crisis", "threat", "danger", "press", "", "our-own")
    assert [minutes(rule) for rule in rules] == [5, 5, 5, 15, 15, 15]


def test_a_number_is_for_all_others_and_a_rule_may_have_its_own():
    own, problems = parsed("30")
    assert ([minutes(rule, own) for rule in ("crisis", "press")], problems) == ([5, 30], [])
    own, problems = parsed("{crisis: 2, press: 45, other: 20}")
    assert [minutes(rule, own) for rule in ("crisis", "threat", "press", "legal")] == [2, 5, 45, 20]
    assert problems == []


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("soon", "approve_within should be a whole number from 1 to 1440"),
        ("0", "approve_within should be a whole number from 1 to 1440"),
        ("{press: 9999}", "approve_within press should be a whole number from 1 to 1440"),
        ("[5]", "approve_within should be a whole number from 1 to 1440"),
    ],
)
def test_a_mistake_is_named_with_its_line(value, what):
    own, problems = parsed(value)
    assert (own, problems) == ((), [(4, what)])
