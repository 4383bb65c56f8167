"""From a reply to the clipboard, and from the clipboard to a message, by real programs."""

from __future__ import annotations

import pytest

from kb_tools.desk import clipboard
from kb_tools.errors import UsageError

PROGRAMS = [
    ("pbcopy", "pbpaste", ""),
    ("wl-copy", "wl-paste", "WAYLAND_DISPLAY"),
    ("xclip", "xclip", "DISPLAY"),
    ("xsel", "xsel", "DISPLAY"),
]


@pytest.mark.parametrize(("copies", "pastes", "desktop"), PROGRAMS)
def test_each_program_copies_and_pastes(
    programs, monkeypatch: pytest.MonkeyPatch, copies: str, pastes: str, desktop: str
) -> None:
    """The text arrives whole, with umlauts, emoji and line ends; a program of a desktop is asked only where
    that desktop is.
    """
    folder = programs(copies, pastes)
    if desktop:
        assert clipboard.copy_text("x") == "nowhere"
        monkeypatch.setenv(desktop, ":0")
    assert clipboard.copy_text("Grüße 🙂\nzweite Zeile") == "clipboard"
    assert (folder / "held").read_text(encoding="utf-8") == "Grüße 🙂\nzweite Zeile"
    assert clipboard.paste_text() == "Grüße 🙂\nzweite Zeile"


def test_a_program_that_fails_leaves_it_to_the_next(programs, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that cannot be run, one that ends with an error: the next one is asked, and without any, what else
    to do is told.
    """
    monkeypatch.setenv("DISPLAY", ":0")
    programs("pbcopy", "pbpaste", script="no program at all")
    programs("xclip", script="#!/bin/sh\nexit 1\n")
    assert clipboard.copy_text("x") == "nowhere"
    with pytest.raises(UsageError, match="clipboard cannot be read"):
        clipboard.paste_text()
    programs("xsel")
    assert clipboard.copy_text("x") == "clipboard"
    assert clipboard.paste_text() == "x"
