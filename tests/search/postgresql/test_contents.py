"""What stands in the rows of the tables."""

from __future__ import annotations

import numpy as np
import pytest
from support.lexicons import lexicon_of

from kb_tools.search.postgresql.contents import CROWDED, all_postings, changed, packed, unpacked
from kb_tools.search.postgresql.tables import BLOCK


@pytest.mark.parametrize("number", [1, CROWDED, CROWDED + 1, BLOCK])
@pytest.mark.parametrize("weights", [[0.5, 3.875, 0.0625], [0.001, 60000.0], [0.3, 0.333]])
def test_what_was_packed_is_unpacked_to_the_bit(number, weights):
    """Few and many passages of a block; weights that a byte can tell apart, and others."""
    offsets, weights = BLOCK - number + np.arange(number), np.resize(np.float16(weights), number)
    found = unpacked(packed(offsets, weights))
    assert (found[0].tolist(), found[1].tolist()) == (offsets.tolist(), weights.tolist())


def test_a_word_that_every_second_passage_has_takes_ten_bits_for_each():
    offsets = np.arange(0, BLOCK, 2)
    assert len(packed(offsets, np.full(len(offsets), 0.5))) == 2 + BLOCK // 2 + BLOCK // 8


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
