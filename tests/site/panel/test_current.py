"""The knowledge base as it is on disk at this moment."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.search.find import find_answers
from kb_tools.site.panel.current import Current


def titles(current):
    with current.open() as known:
        return {article.title for article in known.library.articles.values()}


def test_an_edit_is_read_the_next_time(bare):
    """Sources, problems and index are those of the moment."""
    current = Current(bare)
    with current.open() as known:
        assert find_answers("When are you open?", known.index, "en")[1][0].entry.id == "hours"
        assert not [problem for problem in known.problems if problem.severity == "error"]
    (bare / "docs/hours.md").write_text("---\nsumary: x\n---\n# Opening hours\n\nNine to five.\n", "utf-8")
    assert titles(current) == {"Opening hours"}
    with current.open() as known:
        assert "unknown-key" in {problem.rule for problem in known.problems}


def test_what_has_not_changed_is_not_read_again(bare):
    """The very same as before."""
    current = Current(bare)
    with current.open() as known:
        first = known
    with current.open() as known:
        assert known is first


def test_a_reason_stands_in_the_place_of_an_index(bare):
    """Search needs the address of the site; settings that nobody can read are an error."""
    (bare / "mkdocs.yml").write_text("site_name: Bare\nplugins: [kb]\n", encoding="utf-8")
    with Current(bare).open() as known:
        assert known.index is None
        assert "site_url" in known.lack
    (bare / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    with pytest.raises(KbError, match=r"mkdocs\.yml"), Current(bare).open():
        pass
