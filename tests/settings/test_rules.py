"""The rules of `kb check`, and the setting that changes their severity."""

from __future__ import annotations

import re

import pytest
from support.places import NOWHERE, ROOT

from kb_tools.settings.rules import ALL, RULES, did_you_mean
from kb_tools.settings.settings import parse_settings
from kb_tools.text import CONTROL


def severities(lines):
    source = f"site_url: https://a.example/\nplugins:\n  - kb:\n      check: {lines}\n"
    found, problems = parse_settings(source, NOWHERE)
    return found, problems


def test_a_rule_can_be_an_error_a_hint_or_off():
    """In the order in which they are written."""
    found, problems = severities("{readability: off, image-alt: error, link-lost: warning}")
    assert problems == ()
    assert dict(found.check) == {"readability": "off", "image-alt": "error", "link-lost": "warning"}


@pytest.mark.parametrize(
    ("lines", "what", "fix"),
    [
        ("{image-alts: off}", "not there", "`image-alt`"),
        ("{xyz: off}", "not there", "handbook"),
        ("{yaml: off}", "cannot change yaml", "take the line out"),
        ("{image-alt: fatal}", "image-alt cannot be 'fatal'", ""),
        ("[image-alt]", "name rules", "readability: off"),
    ],
)
def test_a_mistake_is_told_with_what_was_meant(lines, what, fix):
    """What keeps a file from being read cannot be switched off."""
    found, (problem,) = severities(lines)
    assert dict(found.check) == {}
    assert what in problem.what
    assert fix in problem.fix


def test_each_rule_has_its_name_once():
    """And the name nearest to a slip is the one that was meant."""
    assert len(RULES) == len(ALL)
    assert all(rule.name in did_you_mean(f"{rule.name}s") for rule in ALL)


def test_every_rule_is_in_the_table():
    """Whatever any reader of sources or replies complains about."""
    files = [
        *(ROOT / "kb_tools").glob("*.py"),
        *(path for room in ("sources", "desk", "review") for path in (ROOT / "kb_tools" / room).glob("*.py")),
    ]
    named = {
        name for path in files for name in re.findall(r'rule="([a-z-]+)"', path.read_text(encoding="utf-8"))
    }
    assert named - set(RULES) == set()


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_every_rule_is_in_the_handbook(rule):
    """With its severity and the very sentence that programs get."""
    page = (ROOT / "handbook/check.md").read_text(encoding="utf-8")
    severity = "error or hint" if rule.mixed else {"error": "error", "warning": "hint"}[rule.severity]
    assert f"| `{rule.name}` | {severity} | {rule.says} |" in page
    assert not CONTROL.search(rule.says)
