"""What marks may name: files and pages."""

from __future__ import annotations

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.sources.marks.around import INCLUDING, Around, PageNames


@pytest.fixture
def around(tmp_path):
    (tmp_path / "kb/docs/konto").mkdir(parents=True)
    (tmp_path / "kb/_includes").mkdir()
    (tmp_path / "kb/docs/konto/Konto öffnen.md").write_text("Text", "utf-8")
    (tmp_path / "kb/docs/a.md").write_text("A", "utf-8")
    (tmp_path / "kb/_includes/b.md").write_text("---\nx: 1\n---\n\nB\n", "utf-8")
    (tmp_path / "kb/docs/c.png").write_bytes(b"c")
    (tmp_path / "außen.md").write_text("außen", "utf-8")
    (tmp_path / "kb/docs/weg.md").symlink_to(tmp_path / "außen.md")
    settings = Settings(root=tmp_path / "kb")
    return Around(tmp_path / "kb/docs/konto/x.md", settings, frozenset(), PageNames(settings))


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("../a.md", "A"),
        ("/a.md", "A"),
        ("b.md", "B"),
        ("docs/a.md", "A"),
        ("../c.png", None),
        ("nichts.md", None),
        ("../../../außen.md", None),
        ("weg.md", None),
        ("", None),
    ],
)
def test_includes_come_from_within(around, address, text):
    """By the path from the page, the articles' folder, the root or Jekyll's folder; text only."""
    assert around.include(address) == text


def test_pages_have_many_names(around):
    """Any end of the path, in any case, with spaces, hyphens or underscores."""
    for name in ("Konto öffnen", "konto-öffnen", "konto/Konto_öffnen.md", "KONTO ÖFFNEN"):
        assert around.link(name) == "Konto öffnen.md"
    assert around.link("a") == "../a.md"
    assert around.link("nichts") is None


@pytest.mark.parametrize(
    "mark", ["{% include 'a.md' %}", "{{#include a}}", "[!INCLUDE [a](b)]", "![[a]]", '--8<-- "a"']
)
def test_pages_that_include_are_known(mark):
    """Such a page can change although its file does not; one with a note or a picture cannot."""
    assert INCLUDING.search(mark.encode())
    assert not INCLUDING.search(b'{% include note.html content="a" %} ![[a.png]]')
