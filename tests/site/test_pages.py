"""The pages of videos and topics."""

from __future__ import annotations

from support.built import HOSTILE, SETTINGS, Tags, article, video

from kb_tools.models import Chapter, Cue, VideoLink
from kb_tools.site.articles import dress_article
from kb_tools.site.pages import topic_pages, video_page, video_pages
from kb_tools.site.relations import relate
from kb_tools.site.topics import find_topics


def test_hostile_words_are_shown_as_they_are():
    """Title, description, chapters, captions and article titles are escaped wherever they stand."""
    nasty = video(
        title=HOSTILE,
        description=HOSTILE,
        chapters=(Chapter(start=0, title=HOSTILE),),
        cues=(Cue(start=1, end=2, text=HOSTILE),),
    )
    pin = article("de/pin.md", title=HOSTILE, summary=HOSTILE, videos=(VideoLink(id=nasty.id, start=3),))
    relations = relate([pin], [nasty], SETTINGS)
    made = [page.html for page in video_pages([nasty], relations, SETTINGS, "de")]
    made.append(dress_article("<p>A.</p>", pin, relations.showings[pin.path], "pin/", SETTINGS))
    for html in made:
        tags = Tags(html)
        assert not {"script", "img", "b", "title", "textarea"} & set(tags.tags)
        assert not any(name.startswith("on") for _, name, _ in tags.attributes)
        assert HOSTILE in "".join(tags.texts)


def test_video_that_may_not_be_embedded_leads_to_youtube():
    """No player is offered that would only show an error."""
    html = video_page(video(embeddable=False), relate([], [], SETTINGS), SETTINGS).html
    assert "data-kb-player" not in html
    assert "https://www.youtube.com/watch?v=abcdefghijk" in Tags(html).links()


def test_language_without_videos_points_to_the_other():
    """Its list is there, says so, and leads on."""
    (index,) = video_pages([video()], relate([], [], SETTINGS), SETTINGS, "en")
    assert "There are no videos in English yet." in index.html
    assert Tags(index.html).links() == ["../../videos/"]


def test_topic_without_index_page_gets_one():
    """In its language, with the same page in the other language behind the language switch."""
    topics = find_topics(
        [article("de/karten/pin.md", title="PIN?"), article("en/karten/pin.md", title="PIN")], {}, SETTINGS
    )
    (page,) = topic_pages(topics, SETTINGS, "de")
    assert (page.source, page.path, page.elsewhere) == (
        "karten/index.md",
        "karten/",
        {"de": "karten/", "en": "en/karten/"},
    )
    assert "PIN?" in page.html
