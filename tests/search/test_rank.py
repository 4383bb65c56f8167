"""Terms of a message to articles and videos with their scores."""

from __future__ import annotations

from functools import partial

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from support.lexicons import lexicon_of

from kb_tools.search.bm25 import earned
from kb_tools.search.likeness import alike
from kb_tools.search.rank import confidences, rank, score
from kb_tools.search.terms import Vocabulary, make_terms


@given(st.lists(st.floats(0, 1), max_size=10), st.floats(0, 1e6), st.floats(0, 1))
def test_confidences_of_any_points(shares, possible, unknown):
    """Together never above one, the best first, whatever was earned of what was possible."""
    found = confidences([share * possible for share in sorted(shares, reverse=True)], possible, unknown)
    assert all(one >= 0 for one in found)
    assert sum(found) <= 1 + 1e-9
    assert found == sorted(found, reverse=True)


class Memory:
    """One language of an index, in memory: each text a passage and an article of its own."""

    def __init__(self, *texts):
        self.lexicon, self.passages = lexicon_of(*texts), len(texts)
        self.source_of = np.arange(len(texts), dtype=np.uint32)
        self.earned = partial(earned, lexicon=self.lexicon, passages=self.passages)


def ranked(message, index, among=None):
    terms = make_terms(message, "de", partial(alike, lexicon=index.lexicon), Vocabulary())
    scores = score(terms, index)
    return scores, rank(scores, index, among)


def test_a_rare_word_is_worth_more_than_a_common_one():
    index = Memory("Karte weg", "Karte neu", "Karte PIN", "Limit hoch")
    scores, hits = ranked("Karte Limit", index)
    assert scores.worth[1] > scores.worth[0]
    assert hits[0].source == 3
    assert scores.possible == sum(scores.worth)
    assert scores.unknown == 0.0


def test_words_that_no_source_uses_are_the_unknown_share():
    assert ranked("Zuckerwatte", Memory("Karte", "Limit"))[0].unknown == 1.0
    assert 0 < ranked("Karte Zuckerwatte", Memory("Karte", "Limit"))[0].unknown < 1


def test_only_the_passages_that_may_be_found_are_ranked_even_without_points():
    _, hits = ranked("Karte", Memory("Karte", "Limit", "PIN"), {1, 2})
    assert [(hit.source, hit.score) for hit in hits] == [(1, 0.0), (2, 0.0)]


def test_an_article_is_ranked_by_its_best_passage_once():
    index = Memory("Karte", "Karte Karte Karte", "Limit")
    index.source_of = np.array([0, 0, 1], np.uint32)
    _, hits = ranked("Karte", index)
    assert [(hit.source, hit.passage) for hit in hits] == [(0, 1)]
