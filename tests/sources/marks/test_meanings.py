"""What marks are turned into, from their arguments."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.sources.marks.around import Around, PageNames
from kb_tools.sources.marks.meanings import Said, value
from kb_tools.text import GAP

SETTINGS = Settings(root=Path("/kb"))


def said(form, text):
    around = Around(Path("/kb/docs/a.md"), SETTINGS, frozenset(), PageNames(SETTINGS))
    return Said(re.search(form, text), text, around)


@pytest.mark.parametrize(
    ("written", "named", "first"),
    [
        ('type="tip" title="Gut so"', {"type": "tip", "title": "Gut so"}, "tip"),
        ("warning 'Vorsicht, heiß'", {}, "warning"),
        ('"a b" c', {}, "a b"),
        ("label={'iOS'} value={`x`}", {"label": "iOS", "value": "x"}, "iOS"),
        ("src=a.png", {"src": "a.png"}, "a.png"),
        ("", {}, ""),
    ],
)
def test_arguments(written, named, first):
    """With and without names, quotes and braces."""
    one = said(r"<(?P<args>.*)>", f"<{written}>")
    assert one.arguments == named
    assert one.first == first


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Das kostet X Euro", GAP),
        ("X", ""),
        ("- X\nmehr", ""),
        ("[Preise](X/preise.md)", ""),
        ('<a href="X">', ""),
    ],
)
def test_gap_only_where_a_sentence_misses_it(text, left):
    """Alone on its line, or within an address, nothing is missed."""
    assert value(said("X", text)) == left
