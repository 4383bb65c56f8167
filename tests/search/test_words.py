"""What counts as one word."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kb_tools.search.words import fold, grams, split_words

SAME = [
    ("Überweisung", "Ueberweisung", "ueberweisung", "UBERWEISUNG"),
    ("Gebühren", "Gebuehren", "GEBÜHREN", "gebuhren"),
    ("Straße", "Strasse", "STRASSE"),
    ("größer", "groesser", "GRÖSSER"),
    ("Café", "cafe", unicodedata.normalize("NFD", "Café")),
    ("don't", "don’t", "dont"),
]
KEPT = [
    ("Quelle", "quelle"),
    ("neue", "neue"),
    ("Bauer", "bauer"),
    ("treue", "treue"),
]
SPLIT = [
    ("1&1 Rechnung über 3,99 Euro", ["1&1", "rechnung", "~uber", "3,99", "euro"]),
    ("pushTAN und 2FA", ["pushtan", "~und", "2fa"]),
    ("Wie lange dauert's?", ["~wie", "lange", "dauerts"]),
    ("nicht ohne PIN!", ["~nicht", "~ohne", "pin"]),
    ("10.000 € Limit", ["10.000", "limit"]),
    ("e-mail/SMS", ["e", "mail", "sms"]),
    ("🔥🔥 !!! …", []),
    ("", []),
]


@pytest.mark.parametrize("forms", SAME)
def test_spellings_of_one_word_fold_to_one_form(forms):
    """Capitals, umlauts typed out or not, ß and accents make no difference."""
    assert len({fold(form, "de") for form in forms}) == 1


@pytest.mark.parametrize(("word", "folded"), KEPT)
def test_ue_that_is_no_umlaut_stays(word, folded):
    """Quelle is no Qülle."""
    assert fold(word, "de") == folded


def test_spellings_are_those_of_the_language():
    """An umlaut may be typed out in German alone: toe and poet are no to and pot. ß is ss in any language."""
    assert [fold(word, "en") for word in ("toe", "poet", "value", "Straße")] == [
        "toe",
        "poet",
        "value",
        "strasse",
    ]
    assert [fold(word, "de-AT") for word in ("Moewe", "Ueberweisung")] == ["mowe", "uberweisung"]


@pytest.mark.parametrize(("text", "words"), SPLIT)
def test_text_becomes_these_words(text, words):
    """Numbers, names of companies and negations survive; little words are marked."""
    assert split_words(text, "de") == words


def test_little_words_are_those_of_the_language():
    """`die` is an article in German and a verb in English; a language we know nothing of has none."""
    assert split_words("die", "de") == ["~die"]
    assert split_words("die", "en") == ["die"]
    assert split_words("die the", "nl") == ["die", "the"]
    assert split_words("the", "en-GB") == ["~the"]


@given(st.text(max_size=80))
@example("ÀEE")  # aee, ae, a: without its accent it looks like a typed umlaut
def test_any_text_gives_words_that_come_to_rest(text):
    """No word has a space in it, and folding a folded word changes nothing, or makes it shorter."""
    for word in split_words(text, "de"):
        bare = word.removeprefix("~")
        assert bare
        assert not any(letter.isspace() for letter in bare)
        again = split_words(bare, "xx")
        assert again == [bare] or sum(map(len, again)) < len(bare)


@given(st.text(min_size=1, max_size=20))
def test_any_word_has_grams(word):
    """Sorted, each once, at least one."""
    found = grams(word)
    assert found
    assert found == sorted(set(found))
