"""The first page, and the pages of topics."""

from __future__ import annotations

from dataclasses import replace

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
        "videos/abcdefghijk/",
        "videos/",
    ]
    assert ("form", "action", "./") in tags.attributes
    assert html.index("Hallo.") < html.index("<form") < html.index("konto/") < html.index("Ende")
    assert "<form" not in dress_home("<p>Hallo.</p>", books, "de", "", search=False)


def test_what_is_asked_most_stands_above_the_topics():
    """As the settings say it, above the editor's own list, its heading and made topics alike; without them
    nothing says that it is asked most.
    """
    pin, fee = article("de/karten/pin.md", title="PIN?"), article("de/konto/gebuehr.md", title="Kosten?")
    featured = replace(SETTINGS, featured=("konto/gebuehr", "karten/pin"))
    lists = '<h2>Themen</h2><ul><li><a href="karten/">Karten</a></li></ul>'
    for greeting in ("<h1>Hilfe</h1><p>Hallo.</p>", "<h1>Hilfe</h1>", "<p>Hallo.</p>", ""):
        html = dress_home(greeting + lists, library(pin, fee, settings=featured), "de", "", search=True)
        assert Tags(html).links() == ["konto/gebuehr/", "karten/pin/", "karten/", "konto/"]
        assert html.index(greeting) < html.index("<form") < html.index("Häufig gefragt") < html.index(lists)
        assert "kb-asked" not in dress_home(greeting + lists, library(pin, fee), "de", "", search=True)


def test_what_is_asked_most_is_not_listed_again():
    """An article without a folder stands on the first page once."""
    books = library(article("de/pin.md"), settings=replace(SETTINGS, featured=("pin",)))
    assert Tags(dress_home("<h1>Hilfe</h1>", books, "de", "", search=False)).links() == ["pin/"]
