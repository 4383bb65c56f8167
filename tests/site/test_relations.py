"""Which videos belong to an article, and which articles to a video."""

from __future__ import annotations

from support.built import SETTINGS, article, video

from kb_tools.models import VideoLink
from kb_tools.site.relations import relate


def test_either_side_may_name_the_other():
    """Named by the article or by the video, both show each other, the article's own choice first and with its
    second.
    """
    pin = article("de/pin.md", videos=(VideoLink(id="two22222222", start=9), VideoLink(id="gone0000000")))
    found = relate(
        [pin], [video("one11111111", articles=("pin",)), video("two22222222", articles=("pin",))], SETTINGS
    )
    assert [(showing.video.id, showing.start) for showing in found.showings["de/pin.md"]] == [
        ("two22222222", 9),
        ("one11111111", None),
    ]
    assert found.articles == {"one11111111": (pin,), "two22222222": (pin,)}


def test_a_video_finds_the_article_of_its_own_language():
    """`articles: [pin]` on an English video means the English article."""
    found = relate(
        [article("de/pin.md"), article("en/pin.md")], [video(lang="en", articles=("pin",))], SETTINGS
    )
    assert [item.path for item in found.articles["abcdefghijk"]] == ["en/pin.md"]
