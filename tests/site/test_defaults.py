"""What the theme is told where mkdocs.yml says nothing."""

from __future__ import annotations

from kb_tools.languages.de.site import SITE as GERMAN
from kb_tools.site.defaults import complete, palette


def test_what_is_not_set_is_filled_in():
    """Features, marks, and no fonts from elsewhere."""
    theme = {"font": {"text": "Roboto", "code": "Roboto Mono"}, "favicon": "assets/images/favicon.png"}
    complete(theme)
    assert theme["font"] is False
    assert theme["favicon"] == "assets/kb/mark.svg"
    assert theme["icon"] == {"logo": "material/lifebuoy"}
    assert "navigation.indexes" in theme["features"]


def test_what_an_editor_chose_stays():
    """Every bit of it."""
    chosen = {
        "features": ["toc.follow"],
        "favicon": "own.png",
        "icon": {"logo": "own", "repo": "git"},
        "font": {"text": "Own"},
    }
    theme = {**chosen}
    complete(theme)
    assert theme == chosen


def test_light_and_dark_are_named_in_the_language():
    """As the device wishes, with a switch to the other."""
    light, dark = palette(GERMAN)
    assert (light["toggle"]["name"], dark["toggle"]["name"]) == (GERMAN.dark, GERMAN.light)
    assert "light" in light["media"]
    assert "dark" in dark["media"]
