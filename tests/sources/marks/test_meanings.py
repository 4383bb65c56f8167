"""What marks are turned into, from their arguments."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.sources.marks.around import Around, PageNames
from kb_tools.sources.marks.meanings import value
from kb_tools.sources.marks.said import Said
from kb_tools.text import GAP

SETTINGS = Settings(root=Path("/kb"))


def said(form, text):
    around = Around(Path("/kb/docs/a.md"), SETTINGS, frozenset(), PageNames(SETTINGS))
    return Said(re.search(form, text), text, around)


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
