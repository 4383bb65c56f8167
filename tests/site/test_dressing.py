"""What stands around the words of an editor."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from support.built import HOSTILE, SETTINGS, Tags, article, language_site, library

from kb_tools.site.dressing import describe, dress, is_home, page_end

PIN = article("de/karten/pin.md", title="PIN?", summary='"Eins" & <zwei>')


def page(source, *, is_index=False, url="karten/pin/", **meta):
    """What MkDocs tells of a page, as far as it is looked at."""
    return SimpleNamespace(file=SimpleNamespace(src_uri=source), is_index=is_index, url=url, meta=meta)


def test_what_themes_print_is_harmless():
    """Titles and descriptions stand in attributes as they are."""
    shown = page(PIN.path, title=HOSTILE)
    describe(shown, None, PIN)
    assert "<" not in shown.meta["title"]
    assert shown.meta["description"] == "&quot;Eins&quot; &amp; &lt;zwei&gt;"
    assert "hide" not in shown.meta


def test_a_first_page_has_no_menu_unless_its_editor_wants_it():
    plain, own = page("index.md", is_index=True), page("index.md", is_index=True, hide=[])
    describe(plain, None, None)
    describe(own, None, None)
    assert (plain.meta["hide"], own.meta["hide"]) == (["navigation", "toc"], [])


@pytest.mark.parametrize(
    ("source", "is_index", "home"),
    [
        ("index.md", True, True),
        ("README.md", True, True),
        ("karten/index.md", True, False),
        ("a.md", False, False),
    ],
)
def test_home_is_the_first_page_alone(source, is_index, home):
    assert is_home(page(source, is_index=is_index)) == home


def test_each_kind_of_page_has_what_belongs_to_it():
    """The first page a greeting, a topic its other questions, an index its doors; others stay."""
    site = language_site(library(PIN))
    dressed = {
        source: dress("<p>Hallo</p>", page(source, is_index=is_index), None, site)
        for source, is_index in (
            ("index.md", True),
            ("de/karten/index.md", True),
            ("de/x/index.md", True),
            ("de/y.md", False),
        )
    }
    assert 'class="kb-hero"' in dressed["index.md"]
    assert "PIN?" in Tags(dressed["de/karten/index.md"]).texts
    assert dressed["de/x/index.md"] == '<div class="kb-index"><p>Hallo</p></div>'
    assert dressed["de/y.md"] == "<p>Hallo</p>"


def test_only_an_article_is_asked_whether_it_helped():
    """A page of another kind ends with the way to a human, where there is one."""
    site = language_site(library(PIN, settings=SETTINGS))
    assert "PIN" not in page_end(page("de/y.md"), None, site)
    assert Tags(page_end(page(PIN.path), None, site)).tags
    assert Tags(page_end(page("de/y.md"), None, site)).texts == ["https://help.example/karten/pin/"]
