"""What of Material a help site can use."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.settings.settings import parse_settings

HEAD = "site_url: https://help.example/\n"


def told(rest):
    _, problems = parse_settings(HEAD + rest, NOWHERE)
    return [(problem.line, problem.rule, problem.severity) for problem in problems]


def test_what_goes_together_is_no_problem():
    """Features that work, and plugins that are not in the way."""
    theme = "theme:\n  name: material\n  features: [navigation.instant, navigation.tabs, toc.follow]\n"
    assert told(f"{theme}plugins: [search, tags, kb]\n") == []


@pytest.mark.parametrize("feature", ["navigation.path", "navigation.teleport"])
def test_feature_that_is_in_the_way_or_unknown_is_named_with_its_line(feature):
    theme = f"theme:\n  name: material\n  features:\n    - navigation.tabs\n    - {feature}\n"
    assert told(f"{theme}plugins: [kb]\n") == [(6, "material", "warning")]


@pytest.mark.parametrize("plugin", ["offline", "material/blog", "social: {cards: true}"])
def test_plugin_that_is_in_the_way_is_named_with_its_line(plugin):
    """However it is written."""
    assert told(f"plugins:\n  - kb\n  - {plugin}\n") == [(4, "material", "warning")]
