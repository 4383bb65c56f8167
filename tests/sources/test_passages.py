"""Rendered pages and timed videos, cut into the passages that are indexed and linked."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.models import Chapter, Cue
from kb_tools.settings.settings import read_settings
from kb_tools.sources.passages import split_page, split_video
from kb_tools.sources.reading import read_sources

HEADING = re.compile(r"<h[2-6][^>]*\bid=\"([^\"]*)\"")


@pytest.fixture
def passages(folder):
    """The passages of the page that uses every Markdown extension."""
    articles = read_sources(read_settings(folder)[0]).articles
    return next(article for article in articles if article.id == "schreibweisen").passages


def texts(html):
    return [(p.heading, p.anchor, p.text) for p in split_page(html)[1]]


def test_a_passage_for_each_heading():
    """The first heading is the page's title; what follows it belongs to the top of the page."""
    title, found = split_page("<h1 id=t>T</h1><p>top</p><h2 id=a>A</h2><p>one</p><p>two</p><h3 id=b>B</h3>")
    assert title == "T"
    assert [(p.heading, p.anchor, p.text) for p in found] == [
        ("", "", "top"),
        ("A", "a", "one\ntwo"),
        ("B", "b", ""),
    ]


def test_text_before_the_first_heading_is_kept():
    """Even what stands above the title."""
    assert texts("<p>above</p><h1 id=t>T</h1><p>below</p>") == [("", "", "above"), ("", "", "below")]


def test_headings_that_nothing_can_link_to_do_not_cut():
    """A heading without an id is text of the passage it stands in."""
    assert texts("<h2 id=a>A</h2><p>x</p><h3>no id</h3><p>y</p>") == [("A", "a", "x\nno id\ny")]


def test_a_broken_heading_loses_nothing():
    """A heading that is never closed is a heading all the same."""
    assert texts("<h2 id=a>A<h3 id=b>B</h3><p>x</p>") == [("A", "a", ""), ("B", "b", "x")]
    assert texts("<h2 id=a>A") == [("A", "a", "")]
    assert split_page("<h1>T")[0] == "T"


def test_signs_for_the_eye_are_no_text():
    """Permalinks, footnote numbers, scripts, styles and pictures' markup are left out; a picture's
    description is text.
    """
    html = (
        '<h2 id=a>A<a class="headerlink" href="#a">¶</a></h2><p>Fee<sup id="fnref:1"><a '
        'class="footnote-ref" href="#fn:1">1</a></sup>.'
        "<script>var x</script><style>p{}</style><svg><title>s</title></svg><img alt='the plan' src=x></p>"
    )
    assert texts(html) == [("A", "a", "Fee. the plan")]


def test_words_stay_apart():
    """Cells, lines and blocks that stand apart on the page are apart in the text."""
    assert texts(
        "<h2 id=a>one<br>two</h2><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>x<br>y"
    ) == [("one two", "a", "a: b\nc\nx\ny")]


def test_rows_of_tables_are_read_out():
    """The first cell names what the others say of it; empty ones are passed over."""
    row = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    table = f"<table>{row.format('Card', '0 €', 'free')}{row.format('', 'x', '')}</table>"
    assert texts(f"<h2 id=a>A</h2>{table}") == [("A", "a", "Card: 0 €, free\nx")]


# ---- the site's Markdown extensions ----

WORDS = """
    Vorspann betontem Wort, Quelltext, Anmerkung AGB. Eingebundener Hinweis: Badekappen Reiter Apfelgerät
    Äpfel. Unterpunkt
    Untertext Birnen. Roboter Roboter. Kästen Kastentitel Achtung Kasteninhalt Vorsicht. Klapptitel Frage
    Klappinhalt Antwort.
    Tabelle Kopflinks Kopfrechts Zellelinks 4,50 Zelleschräg Zellecode Absatz Merkmalen. Listen „Zeichen“
    umbrochen Listenpunkt
    eins zwei Eingerückter Begriff Erklärung Begriffs. zeile_eins HTML. Bildbeschreibung Lageplan dieselbe
    Fünfte Ebene Ganz tief.
    Fußnotentext unten.
"""


def test_extensions_lose_no_text(passages):
    """Tabs, boxes, tables, includes, lists, code, footnotes: every word of the page is in its passages."""
    said = " ".join(f"{p.heading} {p.text}" for p in passages)
    assert [word for word in WORDS.split() if word not in said] == []


def test_extensions_leave_no_markup(passages):
    """Nothing of the notation is left in the text."""
    said = " ".join(f"{p.heading} {p.text}" for p in passages)
    assert re.findall(r"===|!!!|\?\?\?|--8<--|\[\^|\{[:.# ]|</?\w+>|&\w+;|¶|\*\w|\|", said) == []


def test_anchors_are_those_of_the_built_page(passages, folder):
    """A real MkDocs build has exactly our anchors, in our order."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    mkdocs = Path(sys.executable).with_name("mkdocs")
    ran = subprocess.run(
        [mkdocs, "build", "-q", "--strict"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    built = (folder / "site" / "schreibweisen" / "index.html").read_text(encoding="utf-8")
    anchors = HEADING.findall(built[built.index("<article") : built.index("</article")])
    assert [p.anchor for p in passages if p.anchor] == [
        anchor for anchor in anchors if not anchor.startswith("kb-")
    ]
    assert {"tarife", "reiter", "reiter_1", "kasten"} <= {p.anchor for p in passages}


words = st.text("abcäöü", min_size=1, max_size=5)
blocks = st.builds(
    lambda tag, word, key: (word, f'<{tag} id="{key}">{word}</{tag}>'),
    st.sampled_from(["h1", "h2", "h3", "p", "div", "li", "td", "pre", "summary", "label"]),
    words,
    st.text("xyz", max_size=2),
)


@given(st.lists(blocks, max_size=12))
def test_every_word_is_in_one_passage(pairs):
    """However headings and blocks follow each other, each word is in the title or in exactly one passage."""
    title, found = split_page("".join(html for _, html in pairs))
    said = re.findall(r"\w+", " ".join([title, *(f"{p.heading} {p.text}" for p in found)]))
    assert sorted(said) == sorted(word for word, _ in pairs)


# ---- videos ----


def test_chapters_are_passages():
    """A chapter has what is said from its start to the next; what is said before the first is not lost."""
    cues = tuple(Cue(start=start, end=start + 5.0, text=f"w{start}") for start in (2, 12, 25, 40))
    chapters = (Chapter(start=10, title="A"), Chapter(start=25, title="B"))
    assert [(p.start, p.heading, p.text) for p in split_video(chapters, cues, "")] == [
        (2, "", "w2"),
        (10, "A", "w12"),
        (25, "B", "w25 w40"),
    ]


def test_a_long_chapter_is_cut_where_a_sentence_ends_and_each_part_has_its_title():
    """So that a link leads near to the answer; nothing reaches over the start of the next chapter."""
    cues = tuple(Cue(start=at, end=at + 5.0, text=f"w{at}.") for at in range(1, 31, 5))
    chapters = (Chapter(start=0, title="A"), Chapter(start=25, title="B"))
    assert [(p.start, p.heading, p.text) for p in split_video(chapters, cues, "")] == [
        (0, "A", "w1. w6. w11."),
        (16, "A", "w16. w21."),
        (25, "B", "w26."),
    ]


def test_a_video_without_anything_is_its_description():
    """Without chapters and captions there is one passage, at the start."""
    assert [(p.start, p.text) for p in split_video((), (), " So geht es.\nEs ist leicht. ")] == [
        (0, "So geht es.\nEs ist leicht.")
    ]


spans = st.lists(
    st.tuples(st.floats(0, 20), st.floats(0.1, 12), st.sampled_from(["a", "b.", "c?"])),
    min_size=1,
    max_size=60,
)


@given(spans)
def test_stretches_last_12_to_30_seconds(given_spans):
    """Stretches lie in order, none over half a minute, and none under 12 seconds unless the next caption
    would not fit in.
    """
    cues, at = [], 0.0
    for gap, lasting, text in given_spans:
        cues.append(Cue(start=at + gap, end=at + gap + lasting, text=text))
        at = cues[-1].end
    found = split_video((), cues, "")
    assert " ".join(p.text for p in found) == " ".join(cue.text for cue in cues)
    position = 0
    for number, passage in enumerate(found):
        run = cues[position : position + len(passage.text.split())]
        position += len(run)
        assert passage.start == int(run[0].start)
        assert run[-1].end - run[0].start <= 30
        if number + 1 < len(found):
            assert run[-1].end - run[0].start >= 12 or cues[position].end - run[0].start > 30


CUES = tuple(Cue(start=second + 0.9, end=second + 9, text=f"Satz {second}.") for second in range(3, 123, 10))


def test_chapter_starts_where_the_chapter_starts():
    """Not at the cue in it: who jumps there wants the question as well."""
    chapters = (Chapter(start=0, title="A"), Chapter(start=20, title="B"))
    found = split_video(chapters, CUES, "")
    assert [next(one.start for one in found if one.heading == title) for title in "AB"] == [0, 20]


def test_transcript_starts_at_the_second_before_the_words():
    """Without chapters, the link leads to the first cue of the stretch, rounded down."""
    starts = [passage.start for passage in split_video((), CUES, "")]
    assert starts[0] == 3
    assert len(starts) > 1
    assert set(starts) <= {int(cue.start) for cue in CUES}


def test_a_tag_that_never_ends_is_text():
    """However many begin: 200 kB of them would keep Python's own parser busy for minutes."""
    page = split_page("<h1>Karte</h1><p>Sie ist weg. " + "<a " * 66_000)[1]
    assert page[0].text.startswith("Sie ist weg. <a <a")
