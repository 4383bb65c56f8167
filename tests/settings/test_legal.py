"""Where the pages are that the law wants."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.settings.legal import place_in
from kb_tools.settings.settings import parse_settings


def parsed(value):
    source = f"site_url: https://help.example/\nplugins:\n  - kb:\n      privacy: {value}\n"
    settings, problems = parse_settings(source, NOWHERE)
    return settings.privacy, [(problem.line, problem.what) for problem in problems]


def test_one_place_holds_for_every_language():
    """A page below each language's folder, or a web address."""
    places, problems = parsed("service/privacy.md")
    assert (place_in(places, "de"), place_in(places, "en"), problems) == (*["service/privacy.md"] * 2, [])
    assert parsed("https://www.example.com/privacy")[1] == []


def test_each_language_may_have_its_own_place():
    """One that is not named has none."""
    places, problems = parsed("{de: datenschutz.md, en: 'https://www.example.com/privacy'}")
    found = [place_in(places, lang) for lang in ("de", "en", "fr")]
    assert (found, problems) == (["datenschutz.md", "https://www.example.com/privacy", ""], [])


@pytest.mark.parametrize(
    "value", ["privacy", "../privacy.md", "/privacy.md", "'javascript:alert(1)'", "{de: x}"]
)
def test_what_is_neither_page_nor_address_is_named_with_its_line(value):
    """Nothing that a browser would run, and nothing outside the articles' folder."""
    places, problems = parsed(value)
    assert (places, len(problems), problems[0][0]) == ((), 1, 4)
    assert "neither a page nor a web address" in problems[0][1]
