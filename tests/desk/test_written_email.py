"""Mail addresses that are hidden from programs."""

from __future__ import annotations

import pytest

from kb_tools.desk.written_email import written_emails


def read(text: str) -> str:
    for start, end, meant in reversed(list(written_emails(text))):
        text = text[:start] + meant + text[end:]
    return text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("max.m (at) gmx.de ok", "max.m@gmx.de ok"),
        ("max{at}example{dot}net", "max@example.net"),
        ("j dot miller at mailbox dot org please", "j.miller@mailbox.org please"),
        ("anna unterstrich vogt ät posteo punkt de", "anna_vogt@posteo.de"),
        ("anna@gma il.com", "anna@gmail.com"),
        ("anna_b*t-online.de", "anna_b@t-online.de"),
        ("anna.b#gmx . at", "anna.b@gmx.at"),
        ("anna_at_web_de", "anna@web.de"),
        ("anna @web punkt de", "anna@web.de"),
        ("max @ web . de", "max@web.de"),
        ("jean arobase orange point fr", "jean@orange.fr"),
        ("lena at gmx", "lena@gmx"),
    ],
)
def test_addresses_are_written_out(written: str, meant: str) -> None:
    """Words and brackets for @ and the dot, gaps in the domain."""
    assert read(written) == meant


@pytest.mark.parametrize(
    "message",
    [
        "look at example.com",
        "Frage an @musterbank. Danke",
        "meet me at home. Me too",
        "max@gmx.de. Es geht",
        "gmx & web.de gehen nicht",
    ],
)
def test_other_words_stay(message: str) -> None:
    """A place on the web, a handle, a sentence that ends, and an address that hides nothing."""
    assert read(message) == message
