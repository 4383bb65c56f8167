"""Addresses of videos, playlists and channels, as people copy them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.errors import UsageError
from kb_tools.youtube.adding import add_address


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("dQw4w9WgXcQ", "videos"),
        ("https://youtu.be/dQw4w9WgXcQ?t=42", "videos"),
        ("https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&list=PLx", "videos"),
        ("youtube.com/shorts/dQw4w9WgXcQ", "videos"),
        ("https://www.youtube.com/playlist?list=PLabcdefghijkl", "playlists"),
        ("https://www.youtube.com/@bank", "channels"),
        ("@bank", "channels"),
    ],
)
def test_address_goes_where_it_belongs(address, key):
    """As people copy it; a second time it is there already."""
    text, said = add_address("", address, "videos.yaml")
    assert text.startswith(f"{key}:")
    assert "added" in said
    assert add_address(text, address, "videos.yaml") == (text, add_address(text, address, "videos.yaml")[1])


@given(st.text())
def test_any_other_address_is_refused(address):
    """Or added; nothing else."""
    try:
        text, _ = add_address("", address, "videos.yaml")
    except UsageError:
        return
    assert text
