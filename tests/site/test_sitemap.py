"""What search engines are told of a site's pages."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from support.built import article, library, read, video

from kb_tools.site.sitemap import FILE, changed, dated, site_map

ROOT = "https://help.example/"
SPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "xhtml": "http://www.w3.org/1999/xhtml"}
BOOKS = library(
    article("de/karten/pin.md", reviewed=date(2026, 9, 1)),
    article("de/karten/weg.md", reviewed=date(2026, 10, 1)),
    article("en/karten/pin.md"),
    videos=[video(published=date(2026, 8, 1))],
)


def entries(xml):
    """Address -> the day of its change, and its translations."""
    return {
        one.findtext("map:loc", None, SPACES): (
            one.findtext("map:lastmod", None, SPACES),
            {link.get("hreflang"): link.get("href") for link in one.findall("xhtml:link", SPACES)},
        )
        for one in ElementTree.fromstring(xml)
    }


def test_page_has_changed_when_what_it_says_was_checked_or_published():
    """A page that lists others when the newest of them did; nothing is said of what nobody dated."""
    assert changed(BOOKS) == {
        f"{ROOT}karten/pin/": date(2026, 9, 1),
        f"{ROOT}karten/weg/": date(2026, 10, 1),
        f"{ROOT}videos/abcdefghijk/": date(2026, 8, 1),
        f"{ROOT}karten/": date(2026, 10, 1),
        f"{ROOT}videos/": date(2026, 8, 1),
        ROOT: date(2026, 10, 1),
    }


def test_map_says_which_language_is_for_everybody_else():
    """Addresses are text, whatever is in them."""
    there = {"de": f"{ROOT}a&b/", "en": f"{ROOT}en/a&b/"}
    found = entries(site_map([(f"{ROOT}a&b/", there), (f"{ROOT}karten/pin/", {})], BOOKS))
    assert found == {
        f"{ROOT}a&b/": (None, {**there, "x-default": f"{ROOT}a&b/"}),
        f"{ROOT}karten/pin/": ("2026-09-01", {}),
    }


def test_day_of_the_build_is_no_day_of_a_change():
    """MkDocs says it of every page, and that all change daily."""
    theirs = "<url>\n<loc>{}</loc>\n<lastmod>2026-11-26</lastmod>\n<changefreq>daily</changefreq>\n</url>\n"
    assert dated(theirs.format(f"{ROOT}karten/pin/") + theirs.format(f"{ROOT}en/karten/pin/"), BOOKS) == (
        f"<url>\n<loc>{ROOT}karten/pin/</loc><lastmod>2026-09-01</lastmod>\n</url>\n"
        f"<url>\n<loc>{ROOT}en/karten/pin/</loc>\n</url>\n"
    )


def test_both_builders_list_the_same_pages(musterbank, plain):
    """With the same days, and the same translations of what editors wrote."""
    theirs, ours = entries(read(musterbank, FILE)), entries(read(plain, FILE))
    assert {page: day for page, (day, _) in ours.items()} == {page: day for page, (day, _) in theirs.items()}
    assert not {page for page, (_, there) in theirs.items() if len(there) > 1 and there != ours[page][1]}
    day, there = theirs["https://hilfe.musterbank.example.com/karten/karte-verloren/"]
    assert (day, [*there]) == ("2026-09-14", ["de", "en", "x-default"])
