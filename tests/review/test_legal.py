"""Whether the pages that the law wants are named, and there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.built import SETTINGS, video

from kb_tools.review.legal import check_legal
from kb_tools.settings.contact import Contact


@pytest.fixture
def base(tmp_path):
    """Settings of a German and English site whose folder has a German privacy notice."""
    (tmp_path / "docs/de").mkdir(parents=True)
    (tmp_path / "docs/de/privacy.md").write_text("# Datenschutz\n")
    source = "site_url: https://help.example/\nplugins:\n  - kb:\n      privacy: privacy.md\n"
    (tmp_path / "mkdocs.yml").write_text(source)
    return replace(SETTINGS, root=tmp_path, docs_dir=tmp_path / "docs", privacy=(("", "privacy.md"),))


def test_page_that_is_not_there_is_an_error_with_its_line(base):
    """In each language by itself."""
    (problem,) = check_legal((), base)
    assert (problem.line, problem.severity, problem.field) == (4, "error", "privacy")
    assert "docs/en/privacy.md" in problem.what


def test_page_that_no_language_has_is_told_once(base):
    """With the file that each of them would need."""
    (problem,) = check_legal((), replace(base, privacy=(("", "gone.md"),)))
    assert problem.what.endswith("docs/de/gone.md, docs/en/gone.md")


def test_setting_that_cannot_be_read_is_not_missing_too(base):
    """What is wrong with it has been told."""
    bare = replace(base, privacy=(), imprint=(("", "https://x.example/"),), contact=Contact(phone="+49 69 1"))
    assert list(check_legal([video()], bare)) == []


def test_language_without_a_page_is_a_hint(base):
    """Where the setting names pages by language."""
    (problem,) = check_legal((), replace(base, privacy=(("de", "privacy.md"),)))
    assert (problem.severity, "in en" in problem.what) == ("warning", True)


def test_site_with_videos_needs_both(base):
    """Without videos nobody's data goes anywhere, without contact it is nobody's yet; the imprint is German
    law.
    """
    (base.root / "mkdocs.yml").write_text("plugins: [kb]\n")
    bare = replace(base, privacy=(), contact=Contact(phone="+49 69 1"))
    assert [problem.field for problem in check_legal([video()], bare)] == ["privacy", "imprint"]
    assert list(check_legal((), bare)) == []
    assert list(check_legal([video()], replace(bare, contact=Contact()))) == []
    assert [one.field for one in check_legal([video()], replace(bare, languages=("en",)))] == ["privacy"]
