"""What the theme is told where mkdocs.yml says nothing."""

from __future__ import annotations

from mkdocs.config.base import load_config

from kb_tools.languages import Language
from kb_tools.languages.de.site import SITE as GERMAN
from kb_tools.site.mkdocs.defaults import complete, fill_in, palette


def configured(tmp_path, *lines):
    """MkDocs' settings of a site with these lines."""
    (tmp_path / "docs").mkdir()
    file = tmp_path / "mkdocs.yml"
    file.write_text("\n".join(("site_name: 'A <b>'", "theme: material", *lines)), encoding="utf-8")
    return load_config(str(file))


def test_each_language_is_given_its_words(tmp_path):
    """The second as well as the first: what the first was given is no editor's choice."""
    config, ours = configured(tmp_path), {}
    for code in ("de", "en"):
        words = Language(code, "de", ()).site
        fill_in(config, Language(code, "de", ()), ours)
        assert config.theme["palette"][0]["toggle"]["name"] == words.dark
        assert config.mdx_configs["toc"]["permalink_title"] == words.permalink
    assert "<" not in config.site_name
    assert sum("material" in folder for folder in map(str, config.theme.dirs[:2])) >= 1


def test_the_menu_of_a_large_site_is_pruned(tmp_path):
    """Whatever features an editor chose: every page would be a megabyte."""
    config = configured(tmp_path)
    config.theme["features"] = ["toc.follow"]
    for large, features in ((False, ["toc.follow"]), (True, ["toc.follow", "navigation.prune"])):
        fill_in(config, Language("de", "de", ()), {}, large=large)
        assert config.theme["features"] == features


def test_what_an_editor_said_of_the_site_stays(tmp_path):
    """Description, colours and permalinks."""
    said = "site_description: Eigene Worte"
    toc = "markdown_extensions: [{toc: {permalink: true, permalink_title: Hierher}}]"
    config = configured(tmp_path, said, toc)
    config.theme["palette"] = [{"scheme": "own"}]
    fill_in(config, Language("de", "de", ()), {})
    assert config.site_description == "Eigene Worte"
    assert config.theme["palette"] == [{"scheme": "own"}]
    assert config.mdx_configs["toc"]["permalink_title"] == "Hierher"


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
