"""Where something stands in the Markdown of a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from kb_tools.review.markdown_text import Target, line_of, scan_page, without_code

PAGE = """# A

[one](b.md) and ![a picture](c.png)

`[no](code.md)` <!-- [no](comment.md) -->

[again](b.md) <a href="x?a=1&amp;b=2" id="here">x</a>
"""


def test_links_and_pictures_have_their_lines():
    """The same address a second time stands on its own line; what is code or a comment leads nowhere."""
    targets, anchors = scan_page(Markdown(extensions=["toc"]).convert(PAGE), PAGE, 5)
    assert targets == (
        Target(address="b.md", line=7),
        Target(address="c.png", line=7, image=True),
        Target(address="b.md", line=11),
        Target(address="x?a=1&b=2", line=11),
    )
    assert anchors == {"a", "here"}


def test_links_that_extensions_made_are_not_the_authors():
    """A permalink leads to its own heading; an address that is not in the Markdown has no line."""
    html = '<h1 id="a"><a class="headerlink" href="#a">x</a></h1><a href="made.md">x</a>'
    assert scan_page(html, "# A\n", 1)[0] == (Target(address="made.md", line=0),)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("a `b` c", "a     c"),
        ("a\n```\nb c\n```\nd", "a\n   \n   \n   \nd"),
        ("a <!-- b --> c", "a            c"),
    ],
)
def test_code_and_comments_are_blanked_out(body, left):
    """Comments are kept where they are wanted: ignores stand in them."""
    assert without_code(body) == left
    assert ("<!--" in without_code(body, comments=True)) == ("<!--" in body)


@given(st.text(st.sampled_from("`<!-> ab\n~")))
def test_every_character_that_is_left_keeps_its_place(body):
    """And so does every line."""
    left = without_code(body)
    assert len(left) == len(body)
    assert all(new in (old, " ") for new, old in zip(left, body, strict=True))
    assert line_of(left, len(left), 1) == line_of(body, len(body), 1)


def test_empty_link_with_an_id_is_an_anchor():
    """`[](){#here}` leads nowhere on purpose; a link without address has its line."""
    body = "# A\n\n[](){#hier}\n\n[Text]()\n"
    targets, anchors = scan_page(Markdown(extensions=["attr_list"]).convert(body), body, 1)
    assert targets == (Target(address="", line=5),)
    assert "hier" in anchors
