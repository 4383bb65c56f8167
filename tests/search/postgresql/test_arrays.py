"""The arrays that a reader has in memory."""

from __future__ import annotations

import numpy as np
from support.lexicons import lexicon_of

from kb_tools.search.postgresql.arrays import arrays_of, kept_of, leads, lexicon_arrays, parts


def test_a_word_is_spelt_by_the_source_with_the_lowest_number():
    """However its passages are numbered."""
    lexicon = lexicon_of("karte limit", "karte", "limit")
    assert lexicon.words == ["karte", "limit"]
    assert leads(lexicon, np.array([7, 3, 5])).tolist() == [1, 2]
    assert leads(lexicon, np.array([3, 3, 5])).tolist() == [0, 0]


def test_postings_are_none_of_them():
    names = lexicon_arrays(lexicon_of("karte")).keys()
    assert "posting_starts" in names
    assert not {"posting_passages", "posting_weights"} & names


def test_they_are_cut_into_rows():
    cut = parts({"de": {"words": np.frombuffer(b"abcdefgh", np.uint8), "none": np.empty(0)}}, 3)
    assert cut == {("de", "words", 0): b"abc", ("de", "words", 1): b"def", ("de", "words", 2): b"gh"}


def test_passages_stand_where_they_are_put(files_index):
    count = len(files_index.reader.source_of)
    found = arrays_of(files_index, np.arange(count, dtype=np.uint32) + 2)
    source_of = found[""]["source_of"].tolist()
    assert source_of == [-1, -1, *files_index.reader.source_of.tolist()]
    assert (
        found["de"][files_index.encoder.name].tolist() == kept_of(files_index, "de").wholes().small.tolist()
    )
    assert min(found["de"]["leads"].tolist()) >= 2
