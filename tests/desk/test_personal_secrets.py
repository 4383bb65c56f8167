"""Codes, user names and passwords as people tell them, and talk about them."""

from __future__ import annotations

import pytest
from support.guarded import marked


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("mein Passwort Hund1234! geht nicht", "mein Passwort [PASSWORD] geht nicht"),
        ("Kennwort ist der Name meiner Katze, Minka", "Kennwort ist [PASSWORD]"),
        ("Passwort: sonnenblume", "Passwort: [PASSWORD]"),
        ("Benutzername anna.berg gesperrt", "Benutzername [USERNAME] gesperrt"),
        ("in der SMS steht 771 204", "in der SMS steht [TAN]"),
        ("Aktivierungscode 7H4K-99XQ-2M abgelaufen", "Aktivierungscode [TAN] abgelaufen"),
        ("the 3 digits on the back are 906", "the 3 digits on the back are [SECURITY_CODE]"),
        ("meine PIN: vier neun acht zwo", "meine PIN: [PIN]"),
    ],
)
def test_secrets_are_found_as_they_are_told(message: str, safe: str) -> None:
    """Without a colon, in words, behind a few others."""
    assert marked(message) == safe


@pytest.mark.parametrize(
    "message",
    [
        "mein Passwort ist falsch",
        "Passwort: vergessen!",
        "Passwort muss 12-stellig sein",
        "Passwort ist Pflicht?",
        "Mein Benutzername ist gesperrt",
        "Wofür sind die 3 Ziffern auf der Rückseite?",
        "Aktivierungscode kommt nicht",
        "SMS kam nicht an, 3 Versuche",
    ],
)
def test_talking_about_them_is_none(message: str) -> None:
    """Nor is what a password must be like."""
    assert marked(message) == message
