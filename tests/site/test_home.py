"""The first page, and the pages of topics."""

from __future__ import annotations

from support.built import SETTINGS, Tags, article, library, video

from kb_tools.site.home import dress_home, dress_topic
from kb_tools.site.topics import find_topics


def test_topic_page_lists_what_the_editor_left_out():
    """Questions the index page links to are not listed again."""
    pin, lost = article("de/karten/pin.md", title="PIN?"), article("de/karten/lost.md", title="Weg?")
    (topic,) = find_topics([pin, lost], {}, SETTINGS)
    html = dress_topic('<p><a href="pin/">PIN</a></p>', topic, "karten/", SETTINGS)
    assert "Weitere Fragen" in html
    assert Tags(html).links() == ["pin/", "lost/"]


def test_home_has_the_question_topics_and_videos():
    """Around what the editor wrote, in whose place nothing is put that is there already."""
    books = library(
        article("de/karten/pin.md", title="PIN?"),
        article("de/konto/gebuehr.md", title="Was kostet das?"),
        videos=[video()],
    )
    html = dress_home(
        '<h1>Hilfe</h1><p>Hallo.</p><ul><li><a href="karten/">Karten</a></li></ul><p>Ende</p>',
        books,
        "de",
        "",
        search=True,
    )
    tags = Tags(html)
    assert tags.links() == [
        "karten/",
        "konto/",
        "karten/pin/",
        "konto/gebuehr/",
        "videos/abcdefghijk/",
        "videos/",
    ]
    assert ("form", "action", "./") in tags.attributes
    assert html.index("Hallo.") < html.index("<form") < html.index("konto/gebuehr/") < html.index("Ende")
    assert "<form" not in dress_home("<p>Hallo.</p>", books, "de", "", search=False)
