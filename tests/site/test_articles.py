"""What stands around an article's text."""

from __future__ import annotations

import json
import re
from datetime import date

from support.built import SETTINGS, article, video
from support.places import NOWHERE

from kb_tools.models import Cue, VideoLink
from kb_tools.settings.settings import Settings
from kb_tools.site.articles import article_end, dress_article
from kb_tools.site.pages import video_pages
from kb_tools.site.relations import Showing, relate


def test_a_video_of_another_language_is_shown_when_the_author_wants_it():
    """It is marked as such and leads to its own tree."""
    pin = article("en/pin.md", videos=(VideoLink(id="abcdefghijk"),))
    showings = relate([pin], [video()], SETTINGS).showings["en/pin.md"]
    html = dress_article("<p>Do this.</p>", pin, showings, "en/pin/", SETTINGS)
    assert 'href="../../videos/abcdefghijk/" hreflang="de"' in html
    assert "in Deutsch" in html


def test_article_says_when_it_was_reviewed():
    """With the date for people and for programs."""
    html = article_end(article("de/pin.md", reviewed=date(2026, 10, 1)), "pin/", SETTINGS)
    assert '<time datetime="2026-10-01">Zuletzt geprüft am 1. Oktober 2026</time>' in html


def test_article_shows_no_video_that_is_gone():
    """An unavailable video keeps its page for old links, but nothing leads there."""
    gone = video(available=False, cues=(Cue(start=0, end=1, text="Hallo."),))
    assert (
        dress_article("<p>A.</p>", article("de/pin.md"), (Showing(video=gone),), "pin/", SETTINGS)
        == "<p>A.</p>"
    )
    index, page = video_pages([gone], relate([], [gone], SETTINGS), SETTINGS, "de")
    assert "kb-card" not in index.html
    assert "data-kb-player" not in page.html
    assert "Hallo." in page.html


def test_feedback_names_an_endpoint_only_where_the_settings_do():
    """Without it the page has nowhere to send an answer to."""
    assert "data-kb-endpoint" not in article_end(article("de/pin.md"), "pin/", SETTINGS)
    told = Settings(root=NOWHERE, site_url=SETTINGS.site_url, feedback="https://count.example/")
    assert 'data-kb-endpoint="https://count.example/"' in article_end(article("de/pin.md"), "pin/", told)


def told(html):
    """The JSON-LD of a page, by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {item["@type"]: item for item in map(json.loads, found)}
