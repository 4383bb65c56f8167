"""A mark and its parts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.sources.marks.around import Around, PageNames
from kb_tools.sources.marks.said import Said

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
