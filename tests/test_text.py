"""Text as a terminal, a page or one line can take it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb_tools.text import CONTROL, clean


@given(st.text())
def test_clean_leaves_nothing_invisible_and_everything_else(source):
    """Control, escape and direction characters go, lone surrogates too; the rest stays in its order and can
    be written.
    """
    cleaned = clean(source)
    assert not CONTROL.search(cleaned)
    assert [c for c in source if not CONTROL.match(c)] == list(cleaned)
    cleaned.encode()
