"""What one language says: words, the ways to ask, and how rare each is."""

from __future__ import annotations

import math
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.lexicons import lexicon_of

from kb_tools.errors import IndexUnusable
from kb_tools.search.compiling import make_lexicon
from kb_tools.search.lexicon import phrasing_words, read_lexicon, write_lexicon

LEXICON = lexicon_of("Karte sperren", "Karten bestellen", "Wo ist die Karte?")


def test_a_word_knows_the_passages_and_phrasings_that_have_it():
    assert "karte" in LEXICON
    assert "kart" not in LEXICON
    assert [one.tolist() for one in LEXICON.postings("karte")] == [[0, 2], [1.0, 1.0]]
    assert [one.tolist() for one in LEXICON.postings("konto")] == [[], []]
    assert (LEXICON.passages_with("karte"), LEXICON.passages_with("konto")) == (2, 0)
    assert [LEXICON.phrasing(number) for number in LEXICON.phrasings_with("karte")] == [
        ["karte", "sperren"],
        ["karte", "~die", "~ist", "~wo"],
    ]
    assert list(LEXICON.phrasings_with("konto")) == []


def test_phrasings_are_counted_for_what_they_ask_for():
    asked = make_lexicon([(0, {"a": 1.0})], [(7, ["a"]), (2, ["a"]), (7, [])]).asked
    assert (asked.sources.tolist(), asked.phrasings.tolist()) == ([2, 7], [1, 2])
    assert asked.place_of.tolist() == [0, 1, 1]


def test_a_gram_leads_to_its_words_and_tells_more_the_rarer_it_is():
    assert [LEXICON.words[number] for number in LEXICON.words_with("kart")] == ["karte", "karten"]
    assert list(LEXICON.words_with("wo__")) == []
    assert LEXICON.rarity("kart") < LEXICON.rarity("best")


def test_a_phrasing_weighs_what_its_words_are_worth():
    (number,) = LEXICON.phrasings_with("bestellen")
    assert LEXICON.norms(lambda having: having + 1.0, 0.5)[number] == math.sqrt(2 + 2)
    (number,) = LEXICON.phrasings_with("~ist")
    assert LEXICON.norms(lambda having: having + 1.0, 0.5)[number] == math.sqrt(3 + 1 + 1 + 1)


def test_a_phrasing_is_its_words_sorted_and_each_once():
    assert phrasing_words("Die Karte, die KARTE!", "de") == ["karte", "~die"]


@given(st.lists(st.text("abcäß 1", min_size=1, max_size=30), max_size=6))
def test_a_lexicon_is_read_as_it_was_written(tmp_path_factory, texts):
    path = tmp_path_factory.getbasetemp() / "lexicon"
    made = lexicon_of(*texts)
    write_lexicon(made, path)
    for one, other in zip(astuple(read_lexicon(path).tables), astuple(made.tables), strict=True):
        assert list(one) == list(other)
    assert list(read_lexicon(path).phrasings()) == list(made.phrasings())


def test_what_is_no_lexicon_is_unusable(tmp_path):
    (tmp_path / "lexicon").write_bytes(b"kbtable2")
    with pytest.raises(IndexUnusable):
        read_lexicon(tmp_path / "lexicon")
