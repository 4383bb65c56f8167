"""A way past the menus, and names for the parts of the menu."""

from __future__ import annotations

import re

from support.built import pages, read

from kb_tools.site.reach import reachable

EMPTY = '<div data-md-component="skip">\n  </div><div class="md-content">'


def test_page_without_a_skip_link_gets_one_to_its_content():
    """Material has one only where a page has headings of its own."""
    assert reachable(EMPTY, "Zum <Inhalt>") == (
        '<div data-md-component="skip"><a href="#kb-content" class="md-skip">Zum &lt;Inhalt&gt;</a></div>'
        '<div class="md-content" id="kb-content">'
    )
    kept = '<div data-md-component="skip"><a href="#top" class="md-skip">x</a></div>'
    assert reachable(kept, "Zum Inhalt") == kept


def test_every_page_has_one_skip_link_and_every_menu_a_name(musterbank):
    """Of each page of the sample, in both languages."""
    for path, page in pages(musterbank).items():
        skips = [tag for tag, name, value in page.attributes if name == "class" and value == "md-skip"]
        assert skips == ["a"], path
    html = read(musterbank, "karten/index.html")
    named = re.search(
        r'aria-labelledby="__nav_2_title".*?id="__nav_2_title"[^>]*>(.*?)</label>', html, re.DOTALL
    )
    assert re.sub("<[^>]*>", "", named[1]).strip() == "Karten"
