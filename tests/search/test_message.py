"""A public message, stripped to what the customer asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.message import LONGEST_MESSAGE, strip_message
from kb_tools.text import CONTROL


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("@Musterbank meine Karte ist weg", "meine Karte ist weg"),
        ("＠Musterbank @a @b_c hallo", "hallo"),
        ("@bank@mastodon.social @bank.bsky.social und nun?", "und nun?"),
        ("siehe https://t.co/abc?x=1 und www.bank.example/x danke", "siehe und danke"),
        ("#KarteVerloren #hilfe ＃Neu", "Karte Verloren hilfe Neu"),
        ("#TAN2Go #PINWeg #Karte_weg", "TAN 2Go PIN Weg Karte weg"),
        ("#CartePerduÀLyon #ÉtéÀParis #ŁódźŽižkov", "Carte Perdu À Lyon Été À Paris Łódź Žižkov"),
        ("an info@bank.example geschrieben", "an info@bank.example geschrieben"),
        ("1&1 zieht 3,99 ab", "1&1 zieht 3,99 ab"),
        ("Karte\x1b[31m weg\r\n\tbitte\u202e", "Karte[31m weg bitte"),
        ("@Musterbank.Was soll das", ".Was soll das"),
        ("", ""),
    ],
)
def test_a_message_is_stripped(message, asked):
    """Mentions and links go, hashtags become words, everything else stays."""
    assert strip_message(message) == asked


@given(st.text())
def test_any_message_is_stripped(message):
    """Nothing makes it fail; what comes out is one line without control characters, and not longer than a
    message can be.
    """
    asked = strip_message(message)
    assert not CONTROL.search(asked)
    assert asked == " ".join(asked.split())
    assert len(asked) <= LONGEST_MESSAGE * 2


def test_a_book_is_no_message():
    """Only the first few thousand characters are looked at."""
    assert len(strip_message("wort " * 100_000)) <= LONGEST_MESSAGE
