"""The passages, words and phrasings that the search box's files are made of."""

from __future__ import annotations

from support.built import article

from kb_tools.models import Passage
from kb_tools.site.search_shelf import read_page

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
