"""What stands in the rows of the tables."""

from __future__ import annotations

import numpy as np
from support.lexicons import lexicon_of

from kb_tools.search.postgresql.contents import all_postings, changed, packed, unpacked
from kb_tools.search.postgresql.tables import BLOCK


def test_what_was_packed_is_unpacked_to_the_bit():
    offsets, weights = unpacked(packed(np.array([0, 7, 65535]), np.array([0.5, 3.875, 0.0625])))
    assert (offsets.tolist(), weights.tolist()) == ([0, 7, 65535], [0.5, 3.875, 0.0625])


def test_postings_are_cut_into_blocks():
    lexicon = lexicon_of("karte limit", "karte")
    lexicon.tables.posting_passages[:] = [1, BLOCK + 2, 1]
    found = [
        (word, block, unpacked(content)[0].tolist())
        for _, word, block, content in all_postings("de", lexicon, 0, 2)
    ]
    assert found == [("karte", 0, [1]), ("karte", 1, [2]), ("limit", 0, [1])]
    assert [row[1:3] for row in all_postings("de", lexicon, 1, 2)] == [("limit", 0)]


def test_a_block_loses_and_wins_places():
    before = packed(np.array([1, 5, 9]), np.array([0.5, 1.0, 2.0]))
    offsets, weights = unpacked(changed(before, {5}, {9: 4.0, 2: 8.0}))
    assert (offsets.tolist(), weights.tolist()) == ([1, 2, 9], [0.5, 8.0, 4.0])
    assert changed(before, {1, 5, 9}, {}) == b""
