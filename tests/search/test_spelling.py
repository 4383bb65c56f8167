"""A message as the sources would have spelt it."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.lexicons import lexicon_of

from kb_tools.search.likeness import alike
from kb_tools.search.spelling import in_standard, mend_slips, respell

LEXICON = lexicon_of("Überweisung Kreditkarte PIN sperren konto")
WRITTEN = {"uberweisung": "Überweisung", "kreditkarte": "Kreditkarte", "pin": "PIN", "sperren": "sperren"}


def respelt(text):
    return respell(text, "de", LEXICON, WRITTEN.__getitem__)


def mended(text):
    return mend_slips(text, "de", LEXICON, partial(alike, lexicon=LEXICON), WRITTEN.__getitem__)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ueberweisung weg", "Überweisung weg"),
        ("KREDITKARTE SPERREN, ABER SCHNELL!", "Kreditkarte sperren, aber schnell!"),
        ("PIN sperren", "PIN sperren"),
        ("meine kreditkarte", "meine kreditkarte"),
        ("", ""),
    ],
)
def test_words_are_written_as_the_sources_write_them(typed, read):
    """Where letters differ; a shouted message is calmed."""
    assert respelt(typed) == read


@pytest.mark.parametrize(
    ("lang", "typed", "read"),
    [
        ("de", "Wos mach i, PIN vagessn?", "was mach i, PIN vergessen?"),
        ("de", "ick hab sie nich valorn", "ich hab sie nicht verloren"),
        ("de", "moin, Konto zua", "moin, Konto zu"),
        ("en", "dunno, pls help", "do not know, please help"),
        ("fr", "pcq ma carte", "parce que ma carte"),
    ],
)
def test_words_of_dialects_are_written_as_elsewhere(lang, typed, read):
    """A greeting that says nothing stays."""
    assert in_standard(typed, lang, LEXICON) == read


def test_a_word_that_the_sources_use_is_no_dialect():
    assert in_standard("im Fundus wat verloren", "de", lexicon_of("Wat Watt")) == "im Fundus wat verloren"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Kreditkrate", "Kreditkarte"),
        ("Kreditkartte", "Kreditkarte"),
        ("Kreitkarte", "Kreditkarte"),
        ("Kreditkorte", "Kreditkarte"),
        ("Kreditkarten", "Kreditkarten"),
        ("kontos", "kontos"),
        ("Kraditkorte", "Kraditkorte"),
        ("PIM", "PIM"),
    ],
)
def test_one_slip_inside_of_a_word_is_mended(typed, read):
    """Not an ending, not two slips, and no short word, of which many are near each other."""
    assert mended(typed) == read


def test_neither_a_little_word_nor_a_short_one_with_another_letter_is_a_slip():
    lexicon = lexicon_of("etwas heben, bei Nacht, Auszug")
    text = "Wenn wir Fehler haben, aber nicht im Aufzug"
    assert mend_slips(text, "de", lexicon, partial(alike, lexicon=lexicon), str.title) == text


@given(st.text(max_size=40))
def test_any_text_can_be_read(text):
    assert isinstance(mended(respelt(text)), str)
