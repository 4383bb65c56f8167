"""Texts that stay texts."""

from __future__ import annotations

import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.built import ATTACKS, Tags

from kb_tools.languages import language
from kb_tools.site.rendering import in_script, linked, render, theme_safe


@given(st.text() | st.sampled_from(ATTACKS))
def test_titles_stay_text_even_when_a_theme_undoes_the_escaping(title):
    """Material's `striptags` unescapes once before it prints."""
    safe = theme_safe(title)
    assert not {"<", ">", '"'} & set(safe)
    assert not {"<", ">"} & set(unescape(safe))


hostile_texts = st.text(max_size=80) | st.sampled_from(ATTACKS)


@given(hostile_texts)
def test_json_in_a_script_stays_in_it(text):
    """It says the same, and nothing in it can end the element."""
    written = str(in_script({"x": text}))
    assert json.loads(written) == {"x": text}
    assert not {"<", ">", "&", "\u2028"} & set(written)


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_speaks_the_language_and_escapes_what_others_wrote(attack):
    page = render("moved.html", language("de"), canonical=attack, href=f"https://help.example/{attack}")
    assert f"<h1>{language('de').site.moved}</h1>" in page
    assert attack not in page or "<" not in attack


def test_addresses_in_a_text_can_be_followed_and_its_lines_stay():
    """What ends the sentence is no part of them; nothing else becomes HTML."""
    shown = str(
        linked('Mehr: https://a.example/x?a=1&b=2.\n(siehe http://b.example) javascript:alert(1) <b>"')
    )
    assert Tags(shown).links() == ["https://a.example/x?a=1&b=2", "http://b.example"]
    assert Tags(shown).tags == ["a", "br", "a"]
    assert "javascript:alert(1) &lt;b&gt;" in shown
