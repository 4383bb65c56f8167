"""The table of marks."""

from __future__ import annotations

import re

from kb_tools.sources.marks import meanings
from kb_tools.sources.marks.table import MARKS


def test_every_form_is_an_expression_that_matches_something():
    """None of them is empty, so none can be found where nothing stands."""
    assert all(re.compile(mark.form).match("") is None for mark in MARKS)


def test_what_is_left_out_is_told_apart():
    """An editor hears whether a mark is read for something."""
    assert {mark.is_understood for mark in MARKS if mark.meaning in (meanings.nothing, meanings.value)} == {
        False
    }
    assert any(mark.is_understood for mark in MARKS)
