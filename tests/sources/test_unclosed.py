"""Brackets that nothing closes, which Markdown would read again and again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from kb_tools.sources.unclosed import BEARABLE, without_unclosed

KINDS = ("[", "![", "[a](", "[a][", "[^", "[[", "[\n", "[a]((b)", "<a ", "[a](b) [", "[" * 140 + "]" * 140)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_shown_stays(kind):
    """As Markdown shows it, which takes a long time with more."""
    text = (kind * 1800)[:1800]
    assert markdown(without_unclosed(text)) == markdown(text)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_read_again_and_again(kind):
    """Of a long row little is left for which an end is looked for, however long the row is."""
    text = (kind * 20_000)[:20_000]
    left = without_unclosed(text)
    assert left.replace("\\[", "[").replace("&lt;", "<") == text
    far = left.count("[") - left.count("\\[") - left.count("]")
    assert max(far, left.count("<") - left.count(">")) * len(left) <= BEARABLE


@given(st.text(alphabet="[]()<>!^ab \\\n", max_size=300))
def test_what_people_write_stays_as_it_is(text):
    """A few brackets cost nothing."""
    assert without_unclosed(text) == text


def test_paragraphs_beside_a_long_row_keep_their_links():
    """Only where brackets are open, and only those."""
    text = "See [the fees](fees.md).\n\n" + "[" * 5000 + "\n\nAnd [the card](card.md), [1] too."
    shown = markdown(without_unclosed(text))
    assert '<a href="fees.md">the fees</a>' in shown
    assert '<a href="card.md">the card</a>, [1] too' in shown
