"""The setting `urgent`."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.settings.settings import parse_settings


def parsed(value):
    source = f"site_url: https://help.example/\nplugins:\n  - kb:\n      urgent: {value}\n"
    settings, problems = parse_settings(source, NOWHERE)
    return settings.urgent, [(problem.line, problem.what) for problem in problems]


def test_one_line_has_a_text_for_all_languages_or_one_each():
    ((one,), problems) = parsed("{text: {de: Karte weg?, en: Card gone?}, number: 116 116, article: a/b}")
    assert [one.text_in(lang) for lang in ("de", "en", "fr")] == ["Karte weg?", "Card gone?", ""]
    assert (one.number, one.article, one.line, problems) == ("116 116", "a/b", 4, [])
    (plain,), _ = parsed("[{text: Gas?, number: 0800 111}]")
    assert (plain.text_in("fr"), plain.article) == ("Gas?", "")


@pytest.mark.parametrize(
    "value", ["{text: Gas?}", "{number: 112}", "{text: x, number: none}", "yes", "{text: {x: y}, number: 1}"]
)
def test_a_mistake_is_named_with_its_line(value):
    lines, problems = parsed(value)
    assert (lines, [line for line, _ in problems]) == ((), [4])
