"""Articles and videos that may be found, with their passages."""

from __future__ import annotations

import numpy as np
from support.lexicons import lexicon_of

from kb_tools.search.postings import make_findable, some_of


def test_passages_lie_with_their_article():
    asked = lexicon_of("Karte", "Limit", "Zins").asked
    found = make_findable(np.array([1, 2, 4]), np.array([0, 0, 0, 1, 2]), asked)
    assert (found.sources.tolist(), found.places.tolist()) == ([0, 2], [0, 2])
    assert [found.passages[found.passages_of(one)].tolist() for one in range(2)] == [[1, 2], [4]]


def test_some_of_the_articles_keep_their_passages():
    asked = lexicon_of("Karte", "Limit", "Zins", "Konto").asked
    found = make_findable(np.arange(6), np.array([2, 2, 0, 1, 1, 1]), asked)
    some = some_of(found, np.array([0, 2]))
    assert (some.sources.tolist(), some.places.tolist()) == ([2, 1], [2, 1])
    assert [some.passages[some.passages_of(one)].tolist() for one in range(2)] == [[0, 1], [3, 4, 5]]
    assert not some_of(found, np.empty(0, np.intp)).passages.size


def test_of_no_passages_nothing_is_found():
    assert make_findable(np.empty(0, np.intp), np.array([0]), lexicon_of("Karte").asked).sources.size == 0
