"""The page that stands where there is none."""

from __future__ import annotations

from support.built import Tags, article, library

from kb_tools.site.notfound import not_found


def test_lost_page_speaks_the_first_language_and_names_the_others():
    """Its links start at the site's root: nobody knows where it will be shown."""
    html = not_found(library(article("de/karten/pin.md")), "/sub/", search=True)
    assert "Diese Seite gibt es nicht" in html
    assert Tags(html).links() == ["/sub/karten/", "/sub/", "/sub/en/"]
