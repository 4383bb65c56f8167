"""Addresses that a browser would run."""

from __future__ import annotations

import pytest

from kb_tools.links.running import runs


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " \x01JavaScript:x",
        "java\nscr\tipt:x",
        "vbscript:x",
        "data:text/html,<script>x</script>",
        "data:,x",
        "javascript :x",
    ],
)
def test_programs_are_known_however_they_are_written(address):
    assert runs(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://a.de/javascript:x",
        "#javascript:",
        "karten.md",
        "data:image/png;base64,AA",
        "javascript/x",
    ],
)
def test_web_addresses_and_pictures_are_none(address):
    assert not runs(address)
