"""The help site: pure parts first, then what real `mkdocs build` runs write."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.built import ATTACKS, HOSTILE, SETTINGS, Tags, article, video

from kb_tools.models import Chapter, Cue, VideoLink
from kb_tools.site.addresses import clock, relative, video_path
from kb_tools.site.articles import article_end, dress_article
from kb_tools.site.blocks import answer_end
from kb_tools.site.pages import video_page, video_pages
from kb_tools.site.poster import poster_svg
from kb_tools.site.relations import Showing, relate
from kb_tools.site.rendering import theme_safe
from kb_tools.site.transcript import transcript

# ---- addresses and words ----


def test_clock_reads_like_a_player():
    """Seconds are shown as video players show them."""
    assert [clock(second) for second in (0, 59.9, 65, 3600, 3723)] == [
        "0:00",
        "0:59",
        "1:05",
        "1:00:00",
        "1:02:03",
    ]


paths = st.lists(st.sampled_from(["a", "b", "videos", "en"]), max_size=4).flatmap(
    lambda parts: st.sampled_from(["/".join([*parts, ""]).lstrip("/"), "/".join([*parts, "x.html"])])
)


@given(paths, paths, st.sampled_from(["", "#t=42"]))
def test_relative_links_lead_where_they_should(target, page, anchor):
    """Whatever page they stand on, and whatever folder the site is published in."""
    root = "https://help.example/some/folder/"
    assert urljoin(root + page, relative(target + anchor, page)) == root + target + anchor


def test_video_lives_in_the_tree_of_its_language():
    """The default language is at the root; a language the site does not speak is at home there too."""
    paths = [video_path(video(lang=lang), SETTINGS, 42) for lang in ("de", "en", "fr")]
    assert paths == ["videos/abcdefghijk/#t=42", "en/videos/abcdefghijk/#t=42", "videos/abcdefghijk/#t=42"]


# ---- relations ----


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


def test_a_video_of_another_language_is_shown_when_the_author_wants_it():
    """It is marked as such and leads to its own tree."""
    pin = article("en/pin.md", videos=(VideoLink(id="abcdefghijk"),))
    showings = relate([pin], [video()], SETTINGS).showings["en/pin.md"]
    html = dress_article("<p>Do this.</p>", pin, showings, "en/pin/", SETTINGS)
    assert 'href="../../videos/abcdefghijk/" hreflang="de"' in html
    assert "in Deutsch" in html


# ---- transcript ----

cues = st.lists(
    st.builds(
        lambda start, length, text: Cue(start=start, end=start + length, text=text),
        st.floats(0, 900),
        st.floats(0, 9),
        st.text(alphabet="ab .\n", max_size=80),
    ),
    max_size=30,
)
marks = st.lists(st.integers(0, 900), unique=True, max_size=5).map(
    lambda starts: [Chapter(start=s, title=f"c{s}") for s in starts]
)


@given(cues, marks)
def test_transcript_keeps_every_word_in_order(cues, marks):
    """Nothing is lost, repeated or moved, and the times never run backwards."""
    paragraphs = [paragraph for part in transcript(cues, marks) for paragraph in part.paragraphs]
    spoken = " ".join(cue.text for cue in sorted(cues, key=lambda cue: cue.start)).split()
    assert " ".join(paragraph.text for paragraph in paragraphs).split() == spoken
    assert [p.start for p in paragraphs] == sorted(p.start for p in paragraphs)


def test_transcript_breaks_at_chapters_and_pauses():
    """A new chapter starts a part, a silence a paragraph."""
    spoken = [
        Cue(start=0, end=2, text="Eins"),
        Cue(start=2, end=4, text="zwei."),
        Cue(start=9, end=10, text="Drei."),
        Cue(start=19.8, end=21, text="Vier."),
    ]
    parts = transcript(spoken, [Chapter(start=0, title="A"), Chapter(start=20, title="B")])
    assert [(part.title, [(p.start, p.text) for p in part.paragraphs]) for part in parts] == [
        ("A", [(0, "Eins zwei."), (9, "Drei.")]),
        ("B", [(19, "Vier.")]),
    ]


# ---- what others wrote is text, never markup ----


@given(st.text(max_size=200) | st.just(HOSTILE))
def test_poster_is_only_a_picture(title):
    """A title of any text draws the same few shapes and nothing else."""
    tags = Tags(poster_svg("k", title, "1:00"))
    assert set(tags.tags) <= {"svg", "rect", "g", "circle", "path", "text", "tspan"}
    assert not any(name.startswith("on") for _, name, _ in tags.attributes)


def test_poster_breaks_titles_between_words():
    """Long words stay whole, and the lines are of about the same length."""
    lines = re.findall(
        r"<tspan[^>]*>([^<]*)", poster_svg("k", "Die Quartalsabrechnung in 90 Sekunden erklärt")
    )
    assert lines == ["Die Quartalsabrechnung", "in 90 Sekunden erklärt"]


@given(st.text() | st.sampled_from(ATTACKS))
def test_titles_stay_text_even_when_a_theme_undoes_the_escaping(title):
    """Material's `striptags` unescapes once before it prints."""
    safe = theme_safe(title)
    assert not {"<", ">", '"'} & set(safe)
    assert not {"<", ">"} & set(unescape(safe))


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


# ---- articles ----


@pytest.mark.parametrize(
    ("html", "answer"),
    [
        ("<h1>T</h1>\n<p>A <b>b</b></p>\n<p>c</p>", "<h1>T</h1>\n<p>A <b>b</b></p>"),
        ("<h1>T</h1>\n<div><p>a<br>b</p></div>\n<p>c</p>", "<h1>T</h1>\n<div><p>a<br>b</p></div>"),
        ("<h1>T</h1>", "<h1>T</h1>"),
        ("<p>broken <i>by</p> hand</i><p>c</p>", "<p>broken <i>by</p> hand</i><p>c</p>"),
        ("", ""),
    ],
)
def test_answer_is_the_first_block(html, answer):
    """The first element that is no heading, and all of it."""
    assert html[: answer_end(html)] == answer


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
