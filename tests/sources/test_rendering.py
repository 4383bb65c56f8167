"""Markdown as the site renders it."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources.rendering import make_renderer


def test_the_extensions_of_the_site_are_used(tmp_path):
    """Those of mkdocs.yml and MkDocs' own; a page leaves nothing behind for the next."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nmarkdown_extensions: [admonition]\n", encoding="utf-8"
    )
    render = make_renderer(Settings(root=tmp_path))
    assert '<div class="admonition note">' in render("!!! note\n    A\n", "docs/a.md")
    assert render("# A\n", "docs/a.md") == render("# A\n", "docs/b.md") == '<h1 id="a">A</h1>'


def test_what_mkdocs_refuses_is_told_in_its_own_words(tmp_path):
    """Its log says what is wrong; its exception only that something is."""
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nsite_url: nowhere\n", encoding="utf-8")
    with pytest.raises(KbError, match=r"^mkdocs\.yml: MkDocs does not accept it: .*site_url") as caught:
        make_renderer(Settings(root=tmp_path))
    assert caught.value.fix == "correct it as the manual of MkDocs says"


def test_a_page_that_cannot_be_rendered_leaves_nothing_behind(tmp_path):
    """Too many lists within lists: the next page is read as if it were the first."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    render = make_renderer(Settings(root=tmp_path))
    page = "- a\n\nA [link](b.md).\n"
    told = render(page, "docs/b.md")
    with pytest.raises(RecursionError):
        render("1. " * 1000, "docs/a.md")
    assert render(page, "docs/b.md") == told
