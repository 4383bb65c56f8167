"""Postings that are fetched when a message needs them."""

from __future__ import annotations

import numpy as np
from support.lexicons import lexicon_of

from kb_tools.search.postgresql.contents import packed
from kb_tools.search.postgresql.postings import FarLexicon
from kb_tools.search.postgresql.tables import BLOCK


def far(rows, **options):
    """A lexicon of two words over these rows, and what was asked of them."""
    asked = []

    def fetch(words, passages):
        asked.append(words + passages)
        return [row for row in rows if row[0] in words]

    return FarLexicon(
        lexicon_of("karte limit").tables, np.array([40, 50]), 3 * BLOCK, fetch, **options
    ), asked


def block(word, number, *places):
    return word, number, packed(np.array(places), np.full(len(places), 0.5))


def test_all_words_of_a_message_are_asked_for_at_once_and_each_once():
    lexicon, asked = far([block("karte", 2, 1), block("karte", 0, 5, 9), block("limit", 1, 3)])
    lexicon.fetch(lambda: {"karte", "limit", "unbekannt"})
    assert lexicon.postings("karte")[0].tolist() == [5, 9, 2 * BLOCK + 1]
    assert lexicon.postings("karte")[1].tolist() == [0.5] * 3
    assert lexicon.postings("limit")[0].tolist() == [BLOCK + 3]
    assert lexicon.postings("unbekannt")[0].tolist() == []
    lexicon.fetch(lambda: {"limit"})
    assert asked == [["karte", "limit"]]
    lexicon.fetch(lambda: {"limit"}, lambda: ["karte", "unbekannt"])
    assert asked[1:] == [[40]], "the passage that spells a word comes along"
    assert lexicon.room == 3 * BLOCK


def test_only_so_much_is_kept():
    """What was needed longest ago goes first, and never what the message at hand needs."""
    lexicon, asked = far([block("karte", 0, 5), block("limit", 0, 3)], most=5)
    lexicon.fetch(lambda: {"karte"})
    lexicon.fetch(lambda: {"limit"})
    lexicon.fetch(lambda: {"karte"})
    assert lexicon.postings("karte")[0].tolist() == [5]
    assert asked == [["karte"], ["limit"], ["karte"]]
