"""What leads in a large knowledge base, tried on the sample as if it were one."""

from __future__ import annotations

import json
from itertools import islice

import numpy as np
import pytest
from support.places import QUESTIONS

from kb_tools.search.find import find, find_answers
from kb_tools.search.generations import open_files
from kb_tools.search.leading import leading
from kb_tools.search.meaning.rows import Rows, quantise, squares
from kb_tools.search.postings import Bounds
from kb_tools.search.rank import Scores
from kb_tools.search.reading import read_message

FEW = 7
STORY = "Hallo, meine Karte ist weg. Ich war in London am Automaten. Wie sperre ich sie jetzt bitte sofort?"


def asked():
    """Every tenth question of the sample, and a message of several sentences."""
    lines = QUESTIONS.read_text("utf-8").splitlines()
    return [STORY, *(json.loads(line)["text"] for line in islice(lines, 0, None, 10))]


@pytest.fixture(scope="module")
def opened(sample):
    """Opens the sample's index with bounds of one's own."""
    indexes = []

    def opened(**bounds):
        indexes.append(index := open_files(sample / ".kb"))
        index.bounds = Bounds(passages=0, **bounds)
        return index

    yield opened
    for index in indexes:
        index.close()


def test_where_all_lead_the_answers_are_those_of_the_whole(sample_index, opened):
    index = opened(by_words=1_000, by_meaning=1_000)
    for message in asked():
        assert find_answers(message, index) == find_answers(message, sample_index)


def test_what_leads_has_the_sums_it_has_among_all(sample_index, opened):
    index = opened(by_words=FEW, by_meaning=FEW)
    met = 0
    for message in asked():
        lang, hits = find_answers(message, index)
        whole = {hit.url: hit for hit in find_answers(message, sample_index, lang)[1]}
        for hit in (one for one in hits if one.url in whole):
            assert (hit.score, hit.points) == (whole[hit.url].score, whole[hit.url].points)
            assert hit.meant == whole[hit.url].meant or None in {hit.meant, whole[hit.url].meant}
            met += 1
    assert met > 4 * len(asked())


def test_no_more_lead_than_words_and_meaning_may_choose(opened):
    index = opened(by_words=FEW, by_meaning=FEW)
    for message in asked()[:5]:
        whole, *_ = read_message(message, index, "de")
        assert FEW <= len(whole.found.sources) <= 2 * FEW
        assert whole.found.sources.tolist() != index.language("de").findable.sources.tolist()


def test_only_what_may_be_found_leads(sample_index, opened):
    index = opened(by_words=FEW, by_meaning=FEW)
    videos = index.matching("kind", "video") & index.matching("lang", "de")
    found = find(STORY, index, "de", videos)
    assert {hit.entry.kind for hit in found} == {"video"}
    (only, *more) = find(STORY, index, "de", {min(videos)})
    assert (only, more) == (find(STORY, sample_index, "de", {min(videos)})[0], [])


def test_of_equal_ones_the_lower_numbers_lead(opened):
    """However the index is kept; here all are as near, and none shares a word."""
    language = opened(by_words=FEW, by_meaning=FEW).language("de")
    every = language.findable
    row = quantise(np.ones((1, 4)))
    same = np.repeat(row, len(every.sources), axis=0)
    language.__dict__["wholes"] = Rows(same, squares(same))
    nothing = Scores(
        passages=np.zeros(len(language.source_of)),
        phrasings=np.zeros(len(language.lexicon.tables.sources)),
        **{"worth": (), "possible": 0.0, "most": 0.0, "unknown": 0.0},
    )
    lead = leading(nothing, language, every, [row[0]])
    assert sorted(lead.sources.tolist()) == sorted(every.sources.tolist())[:FEW]
