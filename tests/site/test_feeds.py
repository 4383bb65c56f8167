"""What feed readers and language models are given."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from support.built import HOSTILE, article, language_site, library, video

from kb_tools.site.feeds import feed, llms_txt


def test_llms_txt_lists_articles_by_topic():
    """A line an entry, whatever stands in titles."""
    books = library(article("de/karten/pin.md", title="PIN [neu]\n# x", summary="So.\nGeht es."))
    text = llms_txt(language_site(books, "Hilfe", "Antworten."))
    assert "## Karten\n\n- [PIN (neu) # x](https://help.example/karten/pin/): So. Geht es.\n" in text


def test_feed_is_valid_whatever_is_in_it():
    """Newest first; what has no date is not news."""
    books = library(
        article("de/a.md", title=HOSTILE, reviewed=date(2026, 1, 1)),
        article("de/b.md", title="b"),
        videos=[video(title="\x00\x1b" + HOSTILE, published=date(2026, 2, 1), description="\x07")],
    )
    xml = ElementTree.fromstring(feed(language_site(books, HOSTILE, "")))
    titles = [item.findtext("title") for item in xml.iter("item")]
    assert titles == [HOSTILE, HOSTILE]
