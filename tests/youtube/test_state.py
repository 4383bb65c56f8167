"""What is remembered between two syncs."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.syncing import sync

from kb_tools.youtube.state import Listing, SyncState, mark, read_state, write_state


@pytest.mark.parametrize(
    "damage", ["", "[]", "{", '{"version": 1}', '{"version": 1, "written": 3}', "[" * 100_000]
)
def test_damaged_memory_is_no_memory(youtube, films, damage):
    """Nothing that matters was only there."""
    (films / ".kb").mkdir()
    (films / ".kb" / "sync.json").write_text(damage, encoding="utf-8")
    assert len(sync(youtube).added) == 120


names = st.text(max_size=12)
states = st.builds(
    SyncState,
    written=st.dictionaries(names, st.dictionaries(names, names, max_size=3), max_size=3),
    seen=st.dictionaries(names, st.dictionaries(names, names | st.integers(), max_size=3), max_size=3),
    listings=st.dictionaries(
        names, st.builds(Listing, ids=st.lists(names, max_size=3).map(tuple), next=names), max_size=3
    ),
    fetched=st.lists(names, max_size=3).map(tuple),
    since=st.dates().map(str),
)


@given(states)
def test_what_was_remembered_is_read_back_equal(state):
    """Whatever YouTube calls things; nothing is remembered where nothing was."""
    with TemporaryDirectory() as folder:
        assert read_state(Path(folder)) == SyncState()
        write_state(Path(folder), state)
        assert read_state(Path(folder)) == state


def test_a_mark_knows_a_value_again():
    """Short, and another for another value."""
    assert mark("Titel") == mark("Titel") != mark("Titel ")
    assert len(mark(("a", 1))) == 12
