"""The page that stands where there is none."""

from __future__ import annotations

from support.built import Tags, article, language_site, library

from kb_tools.site.notfound import HERE, in_other_language, not_found

BOOKS = library(article("de/karten/pin.md"), article("en/karten/pin.md"))


def test_lost_page_speaks_a_language_and_names_the_others():
    """Its links start at the site's root: nobody knows where it will be shown."""
    html = not_found(language_site(BOOKS), "/sub/")
    assert "Diese Seite gibt es nicht" in html
    assert Tags(html).links() == ["/sub/karten/", "/sub/", "/sub/en/"]
    english = Tags(not_found(language_site(BOOKS, lang="en"), "/sub/"))
    assert english.links() == ["/sub/en/karten/", "/sub/en/", "/sub/"]


def test_page_has_each_other_language_in_a_template():
    """It says below which path it is wanted, and what the search says there."""
    page = in_other_language(f"<p>Weg</p>{HERE}", "<p>Gone</p>", language_site(BOOKS, lang="en"), "/sub/")
    template = dict(Tags(page).elements)["template"]
    assert (template["lang"], template["data-kb-root"]) == ("en", "/sub/en/")
    assert page.startswith("<p>Weg</p><template")
    assert page.endswith(f"<p>Gone</p></template>{HERE}")
