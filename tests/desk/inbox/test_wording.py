"""HTML, entities and double encodings become what was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox.wording import plain_text, text_of_html, undo_mojibake


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>Wie lange?<br>Danke &amp; Gru&szlig;</p>", "Wie lange?\nDanke & Gruß"),
        ("<div>Karte <b>weg</b>!</div><div>Ida</div>", "Karte weg!\nIda"),
        ('<p><a href="https://m.example/@bank">@<span>bank</span></a> hallo</p>', "@bank hallo"),
        ("<style>p {color: red}</style><p>Hallo</p>", "Hallo"),
        ("Geld &amp; Karte", "Geld & Karte"),
        ("ich <3 euch", "ich <3 euch"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("zwei\nZeilen", "zwei\nZeilen"),
    ],
)
def test_tags_and_entities_are_no_words(written, read):
    assert plain_text(written) == read


@pytest.mark.parametrize("text", ["Grüße 😊", "déjà", "plain", "“Zitat”"])
def test_double_encoding_is_undone_and_nothing_else(text):
    assert undo_mojibake(text.encode().decode("latin-1")) == text
    assert undo_mojibake(text) == text


@given(st.text())
def test_any_html_has_a_text(text):
    assert "\n\n" not in text_of_html(text)
