"""Codes and PINs as people tell them, and talk about them."""

from __future__ import annotations

import pytest
from support.guarded import marked


@pytest.mark.parametrize(
    ("message", "safe"),
    [
        ("in der SMS steht 771 204", "in der SMS steht [TAN]"),
        ("per SMS 6 Ziffern bekommen: 771 204", "per SMS 6 Ziffern bekommen: [TAN]"),
        ("SMS mit 77 12 04 kam", "SMS mit [TAN] kam"),
        ("TAN kam an, 771204, Fehler", "TAN kam an, [TAN], Fehler"),
        ("activation code QR8TM2 expired", "activation code [TAN] expired"),
        ("mon code est un deux trois quatre", "mon code est [PIN]"),
        ("Aktivierungscode 7H4K-99XQ-2M abgelaufen", "Aktivierungscode [TAN] abgelaufen"),
        ("the 3 digits on the back are 906", "the 3 digits on the back are [SECURITY_CODE]"),
        ("meine PIN: vier neun acht zwo", "meine PIN: [PIN]"),
        ("meine P I N lautet 4 9 8 2", "meine P I N lautet [PIN]"),
        ("my P.I.N. is 4982", "my P.I.N. is [PIN]"),
    ],
)
def test_secrets_are_found_as_they_are_told(message: str, safe: str) -> None:
    """Without a colon, in words, behind a few others."""
    assert marked(message) == safe


@pytest.mark.parametrize(
    "message",
    [
        "Wofür sind die 3 Ziffern auf der Rückseite?",
        "Aktivierungscode kommt nicht",
        "SMS kam nicht an, 3 Versuche",
        "SMS mit 6 Ziffern kommt nicht",
        "mon code est à 4 chiffres",
    ],
)
def test_talking_about_them_is_none(message: str) -> None:
    """Nor is what a code looks like."""
    assert marked(message) == message
