"""Paths in the options of Markdown extensions: taken from the knowledge base's folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown
from mkdocs.utils.yaml import ConfigDirPlaceholder

from kb_tools.settings.extensions import with_root

ROOT = Path("/kb")
CASES = {
    "no options": ("pymdownx.snippets", None, {"base_path": "/kb"}),
    "one path": ("pymdownx.snippets", {"base_path": "parts"}, {"base_path": "/kb/parts"}),
    "a list": ("pymdownx.snippets", {"base_path": [".", "/a"]}, {"base_path": ["/kb", "/a"]}),
    "other options": ("mdx_include", {"encoding": "ascii"}, {"encoding": "ascii", "base_path": "/kb"}),
    "a class": ("pymdownx.snippets:SnippetExtension", {}, {"base_path": "/kb"}),
    "no default": ("pymdownx.b64", {"root_path": "x"}, {"base_path": "/kb", "root_path": "/kb/x"}),
    "options in options": (
        "pymdownx.emoji",
        {"emoji_index": 1, "options": {"attributes": {}, "custom_icons": ["overrides/.icons"]}},
        {"emoji_index": 1, "options": {"attributes": {}, "custom_icons": ["/kb/overrides/.icons"]}},
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_every_form_of_a_path_means_the_root(case):
    """Alone, in a list, by default; the other options stay, and doing it twice changes nothing."""
    name, given, expected = CASES[case]
    found = with_root([name, "toc"], {name: given} if given is not None else {}, ROOT)
    assert found == {name: expected}
    assert with_root([name], found, Path("/elsewhere")) == found


def test_a_path_that_mkdocs_knows_is_left_to_it():
    """`!relative` of MkDocs says by itself where it begins."""
    given = ConfigDirPlaceholder(None, "parts")
    found = with_root(["pymdownx.snippets"], {"pymdownx.snippets": {"base_path": [given]}}, ROOT)
    assert found["pymdownx.snippets"]["base_path"] == [given]


@pytest.mark.parametrize("name", ["pymdownx.snippets", "pymdownx.b64", "pymdownx.emoji"])
def test_the_extensions_take_what_comes_out(name, tmp_path, monkeypatch):
    """Their options have these names, and a page is rendered with them, wherever the process stands."""
    monkeypatch.chdir("/")
    (tmp_path / "a.md").write_text("from the root\n", encoding="utf-8")
    convert = Markdown(extensions=[name], extension_configs=with_root([name], {}, tmp_path)).convert
    assert ("from the root" in convert('--8<-- "a.md"\n')) == (name == "pymdownx.snippets")
