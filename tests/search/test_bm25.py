"""What one term earns, and where."""

from __future__ import annotations

import math

from support.lexicons import lexicon_of

from kb_tools.search.bm25 import LITTLE_WORTH, earned, rarity, saturate
from kb_tools.search.terms import Term

LEXICON = lexicon_of("Karte", "Karte Karte Karte Karten", "Karten", "die PIN")


def test_a_passage_earns_by_the_weights_of_all_words_that_a_term_may_mean():
    got = earned(Term(asked="karte", met=(("karte", 1.0), ("karten", 0.5)), little=False), LEXICON, 4)
    seen = 1.0 + 1.0 + 0.5  # a passage counts by its best word
    assert got.worth == rarity(seen, 4)
    points = dict(zip(got.passages.tolist(), got.points.tolist(), strict=True))
    assert points == {0: got.worth * 0.5, 1: got.worth * saturate(3.5), 2: got.worth * saturate(0.5)}


def test_a_phrasing_earns_by_its_best_word():
    got = earned(Term(asked="karte", met=(("karte", 1.0), ("karten", 0.5)), little=False), LEXICON, 4)
    said = dict(zip(got.phrasings.tolist(), got.said.tolist(), strict=True))
    assert said == {0: got.worth, 1: got.worth, 2: got.worth * 0.5}


def test_a_little_word_is_worth_less_and_an_unknown_one_earns_nothing():
    little = earned(Term(asked="~die", met=(("~die", 1.0),), little=True), LEXICON, 4)
    assert little.worth == LITTLE_WORTH * rarity(1, 4)
    unknown = earned(Term(asked="xyzzy", met=(), little=False), LEXICON, 4)
    assert (unknown.passages.tolist(), unknown.phrasings.tolist()) == ([], [])
    assert unknown.worth == rarity(0, 4) == math.log(1 + 50.5 / 0.5)


def test_points_grow_less_and_less():
    assert [saturate(amount) for amount in (0.0, 1.0, 3.0)] == [0.0, 0.5, 0.75]
