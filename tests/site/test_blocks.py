"""The blocks of a page's HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.site.blocks import answer_end, first_words, linked_paths, plain_title, top_blocks


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


@given(st.text(alphabet="<>/ab p=\"'\n", max_size=60))
def test_any_html_can_be_cut(html):
    """Blocks lie in order inside the text, and nothing raises."""
    ends = [0, *(place for block in top_blocks(html) for place in (block.start, block.end))]
    assert ends == sorted(ends)
    assert max(ends) <= len(html)
    first_words(html)
    linked_paths(html, "a/b/")


def test_first_words_are_text_without_marks_for_the_eye():
    """Entities are resolved, the permalink is left out, and the cut is between words."""
    assert (
        first_words('<h1>T<a class="headerlink" href="#t">¶</a></h1><p>A &amp; <b>b</b> c</p>') == "A & b c"
    )
    assert first_words(f"<p>{'wort ' * 60}</p>").endswith("wort…")


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ('Karten <span class="new">neu</span>', "Karten neu"),
        ("**Konto** & Co.", "Konto & Co."),
        ("[Preise](prices.md) `PIN`", "Preise PIN"),
        ("Was ist 2 > 1?", "Was ist 2 > 1?"),
    ],
)
def test_title_is_what_a_heading_says(heading, plain):
    """Neither its HTML nor its Markdown."""
    assert plain_title(heading) == plain


def test_links_are_paths_on_the_site():
    """Wherever the page stands that has them; others' addresses are none, and some are nobody's."""
    html = '<a href="../pin/#new">a</a><a href="/fees/?a=1">b</a><a href="https://x.example/c/">c</a>'
    assert linked_paths(f'{html}<a href="http://[">d</a>', "card/lost/") == {"card/pin/", "fees/"}
