"""Terms of a message to articles and videos with their scores."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
from support.lexicons import lexicon_of

from kb_tools.search.bm25 import earned
from kb_tools.search.compiling import make_lexicon
from kb_tools.search.lexicon import phrasing_words
from kb_tools.search.likeness import alike
from kb_tools.search.meaning.nearness import Nearness
from kb_tools.search.postings import make_findable, some_of
from kb_tools.search.rank import evidence, rank, score, sharing
from kb_tools.search.terms import Vocabulary, make_terms
from kb_tools.settings.meaning import Constants


class Memory:
    """One language of an index, in memory: each text a passage, of an article of its own or of the one that
    `sources` names.
    """

    def __init__(self, *texts, sources=None):
        self.lexicon, self.passages = lexicon_of(*texts), len(texts)
        self.source_of = np.array(range(len(texts)) if sources is None else sources, np.uint32)
        self.findable = make_findable(np.arange(len(texts)), self.source_of, self.lexicon.asked)
        self.earned = partial(earned, lexicon=self.lexicon, passages=self.passages)


def near(*articles):
    """A message's nearness to the phrasing and the place of each article, which is one passage."""
    phrasing, place = (np.array(one, np.float64) for one in zip(*articles, strict=True))
    return Nearness(phrasing=phrasing, place=place, passage=lambda: place, constants=Constants())


def scored(message, index, *sentences):
    terms = make_terms(message, "de", partial(alike, lexicon=index.lexicon), Vocabulary())
    return score(terms, index, sentences)


def ranked(message, index, among=None):
    scores = scored(message, index)
    return scores, rank(scores, index, some_of(index.findable, among) if among else sharing(scores, index))


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
    _, hits = ranked("Karte", Memory("Karte", "Limit", "PIN"), [1, 2])
    assert [(hit.source, hit.score) for hit in hits] == [(1, 0.0), (2, 0.0)]


def test_an_article_is_ranked_by_its_best_passage_once():
    index = Memory("Karte", "Karte Karte Karte", "Limit")
    index.source_of = np.array([0, 0, 1], np.uint32)
    _, hits = ranked("Karte", index)
    assert [(hit.source, hit.passage) for hit in hits] == [(0, 1)]


def test_what_shares_no_word_is_found_by_its_meaning():
    index = Memory("Karte weg", "Geld weg", "Limit hoch")
    (best, *_) = rank(scored("Lohn", index), index, index.findable, near((0.1, 0.1), (0.6, 0.5), (0.2, 0.0)))
    assert (best.source, best.points, round(best.score, 9)) == (1, 0.0, 1.1)


def test_words_and_meaning_are_added_up_as_shares_of_what_may_be_expected():
    index = Memory("Karte", "Limit")
    scores = scored("Karte", index)
    hits = rank(scores, index, index.findable, near((0.2, 0.1), (0.1, 0.1)))
    share = hits[0].points / scores.expected
    assert [round(hit.score, 9) for hit in hits] == [round(share + 0.3, 9), 0.2]


def test_meaning_chooses_the_passage_too():
    index = Memory("Karte", "Karte", "Limit", sources=[0, 0, 1])
    found = replace(near((0.2, 0.1), (0.0, 0.0)), passage=lambda: np.array([0.1, 0.3, 0.0]))
    (best, *_) = rank(scored("Karte", index), index, index.findable, found)
    assert (best.source, best.passage) == (0, 1)


def test_an_answer_is_as_likely_as_the_best_words_phrasing_and_place_say_together():
    """Whichever article each of them belongs to."""
    index = Memory("Karte", "Limit")
    scores = scored("Karte", index)
    apart, together = near((0.1, 0.5), (0.6, 0.1)), near((0.6, 0.5), (0.1, 0.1))
    assert evidence(scores, index, index.findable, apart) == evidence(scores, index, index.findable, together)
    (sure, likely) = (
        sum(hit.confidence for hit in rank(scores, index, index.findable, one)) for one in (apart, together)
    )
    assert round(sure, 9) == round(likely, 9)


def test_what_a_part_of_the_message_says_for_an_answer_is_not_lost():
    index = Memory("Karte", "Limit")
    scores, weak = scored("Zuckerwatte", index), near((0.1, 0.1), (0.1, 0.1))
    alone = sum(hit.confidence for hit in rank(scores, index, index.findable, weak))
    assert sum(hit.confidence for hit in rank(scores, index, index.findable, weak, 2.0)) > 0.9 > alone


def test_what_is_told_around_a_question_takes_nothing_from_its_share():
    """A share is one of what the weightiest sentence could have earned."""
    index = Memory("Karte weg", "Limit hoch")
    asked, told = scored("Karte", index), scored("Karte Zuckerwatte", index, {"karte"}, {"zuckerwatte"})
    assert told.possible > asked.possible
    assert told.most == max(told.worth)
    assert asked.most == asked.possible


def test_of_two_that_are_as_near_the_one_asked_for_in_fewer_ways_comes_first():
    """Whether there is an answer is not asked of that."""
    index, found = Memory("Karte", "Limit"), near((0.5, 0.4), (0.5, 0.4))
    alike_asked = rank(scored("Lohn", index), index, index.findable, found)
    asked = [(0, "Karte"), (0, "Karte Karte"), (0, "Karte?"), (1, "Limit")]
    index.lexicon = make_lexicon(
        enumerate(({"karte": 1.0}, {"limit": 1.0})),
        [(number, phrasing_words(text, "de")) for number, text in asked],
    )
    crowded = rank(scored("Lohn", index), index, index.findable, found)
    assert [hit.source for hit in alike_asked] == [0, 1]
    assert [hit.source for hit in crowded] == [1, 0]
    assert round(sum(hit.confidence for hit in crowded), 9) == round(
        sum(hit.confidence for hit in alike_asked), 9
    )
