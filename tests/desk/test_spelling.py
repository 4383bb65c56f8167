"""Disguises, undone before the guard's rules look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.spelling import plain


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("D\u200bE89\u00ad 37", "DE89 37"),
        ("\uff24\uff25\uff18\uff19", "DE89"),
        ("\u0660\u0661\u0667\u0661", "0171"),
        ("0\ufe0f\u20e31\ufe0f\u20e37\ufe0f\u20e3", "017"),
        ("\u043eth\u0435r m\u0430il", "other mail"),
        ("IBAN D E 8 9 3 7 falsch", "IBAN DE8937 falsch"),
        ("null eins sieben", "017"),
        ("O171 39I OO45", "0171 391 0045"),
        ("DE89_3704|0044*0532", "DE89 3704 0044 0532"),
        ("0,1,7,1,3,9,2,0", "01713920"),
        ("anna (at) posteo punkt de", "anna@posteo.de"),
    ],
)
def test_disguises_are_undone(written: str, meant: str) -> None:
    """Signs nobody sees, other scripts, gaps, words and signs in the place of digits."""
    assert plain(written).text == meant


@pytest.mark.parametrize(
    "message",
    [
        "Wie ändere ich meine PIN? 5.000 € am 1.10.2026, 8:30-12:00 Uhr",
        "1,000,000 points, seite 3/4, ICE 4711, Öl für 10 l",
        "J’ai oublié… le code – « merci »",
        "Wo ist das 1. Mal ein Fehler?",
    ],
)
def test_plain_messages_stay_as_they_are(message: str) -> None:
    """Amounts, dates, times and what people write every day."""
    assert plain(message).text == message


@given(st.text(alphabet="0123 einszwo(at).punktdeO\u200b\uff11\u0660_|,*@A\u20e3 -", max_size=120))
def test_each_character_stands_for_a_part_of_the_message(message: str) -> None:
    """Parts come in the message's order; none is empty."""
    read = plain(message)
    spans = [read.span(place, place + 1) for place in range(len(read.text))]
    assert all(0 <= start < end <= len(message) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)
