"""The page that stands where there is none."""

from __future__ import annotations

from support.built import Tags, article, language_site, library

from kb_tools.site.notfound import HERE, in_first_language, in_other_language, not_found

BOOKS = library(article("de/karten/pin.md"), article("en/karten/pin.md"))


def test_lost_page_speaks_a_language_and_names_the_others():
    """Its links start at the site's root: nobody knows where it will be shown."""
    html = not_found(language_site(BOOKS), "/sub/")
    assert "Diese Seite gibt es nicht" in html
    assert Tags(html).links() == ["/sub/karten/", "/sub/", "/sub/en/"]
    english = Tags(not_found(language_site(BOOKS, lang="en"), "/sub/"))
    assert english.links() == ["/sub/en/karten/", "/sub/en/", "/sub/"]


def whole(title, content):
    return f"<head><title>{title}</title></head><body><p>{content}</p>{HERE}<script></script></body>"


def test_page_has_what_is_seen_of_each_other_language_in_a_template():
    """It says below which path it is wanted; what chooses it stands behind all of them."""
    first = in_first_language(whole("Weg", "Weg"), language_site(BOOKS))
    page = in_other_language(first, whole("A &amp; B", "Gone"), language_site(BOOKS, lang="en"), "/sub/")
    template = dict(Tags(page).elements)["template"]
    assert template == {"lang": "en", "data-kb-root": "/sub/en/", "data-kb-title": "A & B"}
    assert "<p>Weg</p><template" in page
    assert f"<p>Gone</p></template>{HERE}<script>" in page


def test_page_of_an_editors_own_theme_stays():
    assert (
        in_other_language("<p>Weg</p>", "<p>Gone</p>", language_site(BOOKS, lang="en"), "/") == "<p>Weg</p>"
    )
