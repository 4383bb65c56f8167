"""What programs are told of a page. Pure parts."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from support.built import HOSTILE, Tags, video

from kb_tools.languages import language
from kb_tools.models import Chapter, Cue
from kb_tools.site.metadata import PageFacts, article_data, head, video_data

PAGE = PageFacts(
    url="https://help.example/pin/",
    title=HOSTILE,
    description=HOSTILE,
    language=language("de"),
    site_name=HOSTILE,
    picture="https://help.example/p.png",
    feed="https://help.example/feed.xml",
    crumbs=((HOSTILE, "https://help.example/"),),
)


def told(html):
    """The JSON-LD of a page, by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {item["@type"]: item for item in map(json.loads, found)}


def test_video_is_told_with_its_chapters():
    """Clips end where the next begins, the last with the video; the transcript is whole; hostile text is
    text.
    """
    shown = video(
        title=HOSTILE,
        duration=60,
        published=date(2026, 9, 1),
        chapters=(Chapter(start=0, title=HOSTILE), Chapter(start=20, title="B")),
        cues=(Cue(start=1, end=2, text=HOSTILE),),
    )
    html = head(PAGE, video_data(PAGE, shown))
    found = told(html)
    assert [(clip["startOffset"], clip["endOffset"]) for clip in found["VideoObject"]["hasPart"]] == [
        (0, 20),
        (20, 60),
    ]
    assert found["VideoObject"]["hasPart"][1]["url"] == "https://help.example/pin/?t=20"
    assert found["VideoObject"]["transcript"] == HOSTILE
    assert set(Tags(html).tags) == {"link", "meta", "script"}
    assert html.count("<script") == 2


@pytest.mark.parametrize(
    ("code", "country", "locale"),
    [("de", "", "de_DE"), ("de", "AT", "de_AT"), ("en", "DE", "en_GB"), ("de-CH", "DE", "de_CH")],
)
def test_language_has_the_country_it_is_spoken_in(code, country, locale):
    """The company's own, if it is spoken there."""
    page = replace(PAGE, language=language(code), country=country)
    assert f'<meta property="og:locale" content="{locale}">' in head(page)


def test_day_of_a_change_is_told_under_its_own_name():
    html = head(PAGE, None, [("article:modified_time", date(2026, 9, 1)), ("video:release_date", None)])
    assert '<meta property="article:modified_time" content="2026-09-01">' in html
    assert "release_date" not in html


def test_article_and_its_place_are_told():
    """With the date of the last review, and the way down from the first page."""
    found = told(head(PAGE, article_data(PAGE, date(2026, 10, 1))))
    assert found["Article"]["dateModified"] == "2026-10-01"
    assert "datePublished" not in found["Article"]
    assert [item["position"] for item in found["BreadcrumbList"]["itemListElement"]] == [1, 2]
