"""The anchors that a page of a built site has."""

from __future__ import annotations

from kb_tools.links.page_anchors import page_anchors


def test_the_anchors_of_a_page_and_of_its_article_alone(tmp_path):
    """Names of links count as anchors; what stands in a comment does not."""
    html = '<i id="menu"></i><article><a name="old"></a><!-- <p id="no"> --><p id=new></article>'
    (tmp_path / "a.html").write_text(html, encoding="utf-8")
    assert page_anchors(tmp_path, "a.html", False) == {"old", "new"}
    assert page_anchors(tmp_path, "a.html", True) == {"menu", "old", "new"}


def test_a_page_elsewhere_is_none(tmp_path):
    """Neither one that is not there, nor one outside of the site."""
    (tmp_path / "site").mkdir()
    (tmp_path / "a.html").write_text("<article></article>", encoding="utf-8")
    assert page_anchors(tmp_path / "site", "../a.html", True) is None
    assert page_anchors(tmp_path / "site", "b.html", True) is None
    assert page_anchors(tmp_path / "site", "\0", True) is None
