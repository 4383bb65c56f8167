"""The passages, words and phrasings that the search box's files are made of."""

from __future__ import annotations

from dataclasses import replace

from support.built import SETTINGS, article, video

from kb_tools.models import Cue, Passage
from kb_tools.site.search_shelf import find_sources, make_shelf, read_page

LOST = article(
    "de/karten/verloren.md",
    title="Karte verloren",
    passages=(Passage(heading="Sperren", text="Rufen Sie an.", anchor="sperren"),),
)


def test_page_says_what_the_index_says():
    """The passages of the built page, with a heading of its own where the front matter gives another
    title.
    """
    html = (
        '<h1 id="x">Karte weg?</h1>\n<p>Ruhe.</p>\n<h2 id="a">Sperren<a class="headerlink" href="#a">'
        "¶</a></h2>\n<p>116 116</p>"
    )
    assert read_page(html, LOST).passages == (
        Passage(heading="Karte weg?", text="Ruhe."),
        Passage(heading="Sperren", text="116 116", anchor="a"),
    )


def test_video_without_captions_answers_with_what_it_is_about():
    """One with captions with what it says there."""
    chapter = (Passage(heading="Los", text="", start=0),)
    silent = video(passages=chapter, description="So sperren\nSie.\n\nMehr: https://a.de/")
    spoken = replace(silent, id="bcdefghijkl", cues=(Cue(start=0, end=9, text="Guten Tag."),))
    found = find_sources([], [silent, spoken], "de", SETTINGS)
    assert [source.summary for source in found] == ["So sperren Sie.", ""]


def test_passages_are_numbered_through_in_the_order_of_the_sources():
    """A word is found in the passages that have it; another language's articles are none of these."""
    passages = (Passage(heading="A", text="Eis."), Passage(heading="B", text="Sperren."))
    ice, english = article("de/eis.md", passages=passages), article("en/ice.md", passages=passages)
    sources = find_sources([LOST, english, ice], [], "de", SETTINGS)
    assert [source.path for source in sources] == ["eis/", "karten/verloren/"]
    shelf = make_shelf(sources)
    assert (shelf.passages, list(shelf.source_of)) == (3, [0, 0, 1])
    (word,) = {word for word in shelf.lexicon.words if word.startswith("sperr")}
    assert list(shelf.postings(word)[0]) == [1, 2]
    assert list(shelf.postings("nirgends")[0]) == []
