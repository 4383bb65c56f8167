"""What passages and phrasings say becomes a lexicon; one that follows another is as good as a new one."""

from __future__ import annotations

from dataclasses import astuple

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.compiling import Before, Gathered, compile_lexicon, make_lexicon, moved_passages

WORDS = st.dictionaries(
    st.sampled_from(["karte", "karten", "limit", "pin", "~die"]), st.floats(0.5, 8, width=16)
)
SOURCES = st.dictionaries(st.integers(0, 9), st.lists(WORDS, min_size=1, max_size=3))
"""The number of an article -> its passages."""


def test_a_word_leads_to_its_passages_in_order():
    lexicon = make_lexicon([(5, {"b": 2.0}), (1, {"b": 0.5, "a": 1.0})], [(7, ["b"])])
    assert lexicon.words == ["a", "b"]
    assert [one.tolist() for one in lexicon.postings("b")] == [[1, 5], [0.5, 2.0]]
    assert list(lexicon.phrasings()) == [(7, ["b"])]


def numbered(sources):
    """The lexicon of articles whose passages are numbered through, and of each passage the article."""
    source_of = np.array([number for number, texts in sources.items() for _ in texts], np.uint32)
    texts = [text for texts in sources.values() for text in texts]
    asked = [(number, sorted(texts[0])) for number, texts in sources.items()]
    return make_lexicon(enumerate(texts), asked), source_of


@given(SOURCES, SOURCES, st.sets(st.integers(0, 9)))
def test_a_lexicon_that_follows_another_equals_a_new_one(old, new, stale):
    """Articles go, say something else and come; the others' passages get other numbers."""
    stale = stale | new.keys()
    lexicon, source_of = numbered(old)
    now = {number: texts for number, texts in old.items() if number not in stale} | new
    whole, source_of_now = numbered(dict(sorted(now.items(), key=lambda item: -item[0])))
    before = Before(lexicon=lexicon, gone=stale, moved=moved_passages(source_of, stale, source_of_now))
    gathered = Gathered()
    for number, texts in new.items():
        gathered.add_source(number, texts, [sorted(texts[0])])
    made = compile_lexicon(gathered, source_of_now, before)
    for one, other in zip(astuple(made.tables), astuple(whole.tables), strict=True):
        assert list(one) == list(other)
