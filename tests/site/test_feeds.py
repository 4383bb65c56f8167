"""What feed readers and language models are given."""

from __future__ import annotations

from datetime import date
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import urlsplit
from xml.etree import ElementTree

from support.built import HOSTILE, Tags, article, language_site, library, video

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


class _Strict(HTMLParser):
    """HTML in a feed: no element of it is meant, so none may be there."""

    def __init__(self, html):
        super().__init__()
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, _):
        raise AssertionError(tag)

    def handle_data(self, data):
        self.text += data


def test_feed_keeps_the_rules_that_the_w3c_validator_checks():
    """RSS 2.0: what a channel must have, its own address, absolute addresses of ASCII alone, each entry known
    by a name of its own, days by RFC 822 with the right weekday, and descriptions that are HTML once
    unpacked.
    """
    books = library(
        article("de/a.md", title="Gebühr < 3 €", summary="Wenn a < b & c > d.", reviewed=date(2026, 1, 1)),
        article("de/b.md", title="Ohne Antwort", reviewed=date(2026, 1, 1)),
        videos=[video(title="V", published=date(2026, 2, 1), description=HOSTILE)],
    )
    source = feed(language_site(books, "Hilfe & mehr", "Antworten."))
    assert source.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ')
    channel = ElementTree.fromstring(source).find("channel")
    assert all(channel.findtext(name) for name in ("title", "link", "description", "language"))
    own = channel.find("{http://www.w3.org/2005/Atom}link").attrib
    assert own == {"href": "https://help.example/feed.xml", "rel": "self", "type": "application/rss+xml"}
    items = channel.findall("item")
    names = [item.find("guid") for item in items]
    assert len({name.text for name in names}) == len(items) == 3
    assert {name.get("isPermaLink") for name in names} == {"false"}
    for item in items:
        address = urlsplit(item.findtext("link"))
        assert (address.scheme, address.netloc, address.geturl().isascii()) == ("https", "help.example", True)
        stamp = item.findtext("pubDate")
        assert parsedate_to_datetime(stamp).strftime("%a, %d %b %Y %H:%M:%S +0000") == stamp
        assert item.findtext("title")
    told = [item.findtext("description") for item in items]
    assert [_Strict(one).text if one else one for one in told] == [HOSTILE, None, "Wenn a < b & c > d."]


def test_built_feed_has_its_own_address(musterbank):
    """That of each language, as its pages name it."""
    for path in ("feed.xml", "en/feed.xml"):
        own = (
            ElementTree.parse(musterbank / path).find("channel/{http://www.w3.org/2005/Atom}link").get("href")
        )
        page = Tags((musterbank / path).with_name("index.html").read_text(encoding="utf-8"))
        assert own == f"https://hilfe.musterbank.example.com/{path}"
        assert own in page.links()
