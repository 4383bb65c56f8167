"""Articles and videos that may be found, with their passages."""

from __future__ import annotations

import numpy as np
from support.lexicons import lexicon_of

from kb_tools.search.postings import make_findable


def test_passages_lie_with_their_article():
    asked = lexicon_of("Karte", "Limit", "Zins").asked
    found = make_findable(np.array([1, 2, 4]), np.array([0, 0, 0, 1, 2]), asked)
    assert (found.sources.tolist(), found.places.tolist()) == ([0, 2], [0, 2])
    assert [found.passages_of(one).tolist() for one in range(2)] == [[1, 2], [4]]


def test_of_no_passages_nothing_is_found():
    assert make_findable(np.empty(0, np.intp), np.array([0]), lexicon_of("Karte").asked).sources.size == 0
