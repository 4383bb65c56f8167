"""What goes into the index: passages, their links and the weights of their words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.places import NOWHERE

from kb_tools.links.addresses import video_url
from kb_tools.models import Article, Chapter, Passage, Video, VideoLink
from kb_tools.search.documents import (
    article_passages,
    entry_phrasings,
    same_tag,
    video_passages,
    word_weights,
)
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.sources.passages import split_video

SETTINGS = Settings(
    root=NOWHERE, site_url="https://help.example/hilfe/", languages=("de", "en"), language_folders=True
)


@pytest.mark.parametrize(
    ("links", "lang", "start", "url"),
    [
        ("youtube", "de", 0, "https://youtu.be/mbSperre001"),
        ("youtube", "en", 83, "https://youtu.be/mbSperre001?t=83"),
        ("site", "de", 83, "https://help.example/hilfe/videos/mbSperre001/#t=83"),
        ("site", "en", 83, "https://help.example/hilfe/en/videos/mbSperre001/#t=83"),
        ("site", "fr", 0, "https://help.example/hilfe/videos/mbSperre001/"),
    ],
)
def test_links_lead_where_the_settings_say(links, lang, start, url):
    """To YouTube, or to the video's own page in its language."""
    settings, problems = parse_settings(
        "site_url: https://help.example/hilfe/\nplugins:\n  - i18n: {docs_structure: folder, "
        "languages: [{locale: de, default: true}, "
        f"{{locale: en}}]}}\n  - kb: {{video_links: {links}}}\n",
        NOWHERE,
    )
    assert problems == ()
    video = Video(id="mbSperre001", lang=lang, title="x", line=1, chapters=(Chapter(start=start, title="B"),))
    assert video_url(video, settings, start) == url
    opened = Video(
        id="mbSperre001", lang=lang, title="x", line=1, passages=split_video(video.chapters, (), "")
    )
    assert [passage.url for passage in video_passages(opened, settings)] == [url]


ARTICLE = Article(
    id="pin",
    lang="de",
    file="docs/pin.md",
    path="pin.md",
    url="https://a.b/pin/",
    title="PIN vergessen",
    questions=("Wo ist meine PIN?",),
    summary="In der App.",
    videos=(VideoLink(id="mbPinZeig01"),),
)


def test_a_passage_is_linked_at_its_heading_and_an_article_without_any_at_its_top():
    parts = (Passage(heading="", text="Text."), Passage(heading="Brief", text="Per Post.", anchor="brief"))
    found = article_passages(replace(ARTICLE, passages=parts))
    assert [(one.url, one.heading, one.text) for one in found] == [
        ("https://a.b/pin/", "", "Text."),
        ("https://a.b/pin/#brief", "Brief", "Per Post."),
    ]
    assert {one.entry for one in found} == {article_passages(ARTICLE)[0].entry}
    assert [(one.url, one.text) for one in article_passages(ARTICLE)] == [("https://a.b/pin/", "In der App.")]
    assert found[0].entry.linked == ("mbPinZeig01",)


def test_a_video_that_cannot_be_watched_has_no_passages():
    video = Video(id="mbSperre001", lang="de", title="x", line=1, passages=split_video((), (), "Hallo."))
    assert [one.entry.source for one in video_passages(video, SETTINGS)] == ["video:mbSperre001"]
    assert video_passages(replace(video, available=False), SETTINGS) == ()


def test_a_word_weighs_more_in_a_short_field_and_for_each_time_it_stands_there():
    (passage,) = article_passages(replace(ARTICLE, summary="Brief mit der neuen Karte, und noch ein Brief"))
    weights = word_weights(passage)
    assert weights["pin"] > weights["vergessen"] > weights["brief"] > weights["karte"] > 0
    assert weights["brief"] == pytest.approx(2 * weights["karte"], rel=0.05)


def test_the_title_and_every_question_are_ways_to_ask():
    (passage,) = article_passages(ARTICLE)
    assert entry_phrasings(passage.entry) == [["pin", "vergessen"], ["pin", "~ist", "~meine", "~wo"]]


def test_tags_are_compared_without_case_and_commas():
    assert same_tag(" Karten,  und KONTEN ") == "karten und konten"
