"""Which words of the sources a word of a message meant."""

from __future__ import annotations

import pytest
from support.lexicons import lexicon_of

from kb_tools.search.likeness import alike, one_slip_away
from kb_tools.search.words import fold

GERMAN = (
    "Kontoführungsgebühren im Überblick",
    "Überweisung ins Ausland",
    "Kreditkarte verloren",
    "Limit der Kreditkarte",
    "Das Limit erhöhen",
    "Daueraufträge ändern",
    "Dauerauftrag anlegen",
    "Filialen in der Nähe",
    "Karte sperren",
    "Karten bestellen",
    "Kasten Wasser",
    "Sperrung aufheben",
)


ENGLISH = ("blocked card", "block your account", "cash machines abroad", "withdrawal fees", "standing orders")


MEETS = [
    ("Gebühr", "kontofuhrungsgebuhren", "de"),  # part of a compound
    ("Kreditkartenlimit", "limit", "de"),  # compound of known words
    ("Kreditkartenlimit", "kreditkarte", "de"),
    ("Ueberweisungen", "uberweisung", "de"),  # plural, umlaut typed out
    ("Kreditkrate", "kreditkarte", "de"),  # misspelt
    ("Limti", "limit", "de"),  # two letters swapped in a short word
    ("Fillialen", "filialen", "de"),
    ("Daueraufträgen", "dauerauftrage", "de"),  # inflected
    ("Filiale", "filialen", "de"),
    ("sperre", "sperren", "de"),
    ("blocking", "block", "en"),
    ("machine", "machines", "en"),
    ("witdrawal", "withdrawal", "en"),
]


@pytest.mark.parametrize(("asked", "meant", "lang"), MEETS)
def test_a_word_meets_what_it_meant(asked, meant, lang):
    """Inflections, compounds both ways and misspellings, by one mechanism."""
    lexicon = lexicon_of(*(GERMAN if lang == "de" else ENGLISH), lang=lang)
    assert meant in dict(alike(fold(asked, lang), lexicon))


def test_a_word_that_exists_is_never_led_away():
    """Karte is Karte first, by far; Kasten, one letter off, is not even considered close."""
    met = dict(alike("karte", lexicon_of(*GERMAN)))
    assert met["karte"] == 1.0
    assert all(likeness < 1.0 for word, likeness in met.items() if word != "karte")
    assert "kasten" not in met


def test_one_slip_is_one_slip():
    """Swapped, lost, doubled or wrong, not the first letter, and not in words so short that anything is near
    them.
    """
    near = one_slip_away("limit")
    assert {"limti", "limt", "limmit", "lemit"} <= near
    assert not {"limit", "timit", "lim", "imit"} & near
    assert one_slip_away("pin") == set()
    assert one_slip_away("2faxy") == set()
    assert one_slip_away("x" * 100_000) == set()


def test_little_words_meet_only_themselves():
    """`wie` does not become `wieder`."""
    lexicon = lexicon_of("wie wieder", "wiederholen")
    assert alike("~wie", lexicon) == (("~wie", 1.0),)
    assert alike("~was", lexicon) == ()


def test_a_word_like_nothing_meets_nothing():
    """Honestly none."""
    assert alike("xylophon", lexicon_of(*GERMAN)) == ()
    assert alike("karte", lexicon_of()) == ()
