"""What leads in a large knowledge base, tried on the sample as if it were one."""

from __future__ import annotations

import json
from itertools import islice
from types import SimpleNamespace

import numpy as np
import pytest
from support.places import QUESTIONS

from kb_tools.search.find import find, find_answers
from kb_tools.search.leading import leading
from kb_tools.search.meaning.kept import Phrasings
from kb_tools.search.meaning.rows import Rows, quantise, squares
from kb_tools.search.postings import BOUNDS, Bounds
from kb_tools.search.rank import score
from kb_tools.search.reading import read_message
from kb_tools.settings.meaning import Constants

FEW = 7
STORY = "Hallo, meine Karte ist weg. Ich war in London am Automaten. Wie sperre ich sie jetzt bitte sofort?"


def asked():
    """Every tenth question of the sample, and a message of several sentences."""
    lines = QUESTIONS.read_text("utf-8").splitlines()
    return [STORY, *(json.loads(line)["text"] for line in islice(lines, 0, None, 10))]


@pytest.fixture
def among(sample_index):
    """The sample's index behind each engine, where so many lead."""

    def among(most):
        for lang in sample_index.languages:
            sample_index.language(lang).bounds = Bounds(passages=0, by_words=most, by_meaning=most)
        return sample_index

    yield among
    for lang in sample_index.languages:
        sample_index.language(lang).bounds = BOUNDS


def test_where_all_lead_the_answers_are_those_of_the_whole(files_index, among):
    index = among(1_000)
    for message in asked():
        assert find_answers(message, index) == find_answers(message, files_index)


def test_what_leads_has_the_sums_it_has_among_all(files_index, among):
    index = among(FEW)
    met = 0
    for message in asked():
        lang, hits = find_answers(message, index)
        whole = {hit.url: hit for hit in find_answers(message, files_index, lang)[1]}
        for hit in (one for one in hits if one.url in whole):
            assert (hit.score, hit.points) == (whole[hit.url].score, whole[hit.url].points)
            assert hit.meant == whole[hit.url].meant or None in {hit.meant, whole[hit.url].meant}
            met += 1
    assert met > 4 * len(asked())


def test_no_more_lead_than_words_and_meaning_may_choose(among):
    index = among(FEW)
    for message in asked()[:5]:
        whole, *_ = read_message(message, index, "de")
        assert FEW <= len(whole.found.sources) <= 2 * FEW
        assert whole.found.sources.tolist() != index.language("de").findable.sources.tolist()


def test_of_what_leads_only_so_much_is_compared_with_the_message(among):
    index, language = among(1_000), among(1_000).language("de")
    language.bounds = Bounds(passages=0, compared=FEW)
    for message in asked()[:5]:
        whole, *_ = read_message(message, index, "de")
        assert len(whole.found.sources) == FEW


def test_only_what_may_be_found_leads(files_index, among):
    index = among(FEW)
    videos = index.matching("kind", "video") & index.matching("lang", "de")
    found = find(STORY, index, "de", videos)
    assert {hit.entry.kind for hit in found} == {"video"}
    (only, *more) = find(STORY, index, "de", {min(videos)})
    assert (only, more) == (find(STORY, files_index, "de", {min(videos)})[0], [])


def test_of_equal_ones_the_lower_numbers_lead(files_index):
    """However the index is kept; here all are as near, and none shares a word; more phrasings count less."""
    language = files_index.language("de")
    every = language.findable
    row = quantise(np.ones((1, 4)))
    numbers = every.sources
    same = np.repeat(row, len(every.sources), axis=0)
    index = SimpleNamespace(
        lexicon=language.lexicon,
        passages=language.passages,
        wholes=Rows(same, squares(same)),
        phrasings=Phrasings(
            rows=Rows(row, squares(row)), row_of=np.zeros_like(numbers), sources=np.sort(numbers)
        ),
        constants=Constants(),
        bounds=Bounds(by_words=FEW, by_meaning=FEW, compared=FEW - 2),
    )
    lead = leading(score((), language), index, every, [row[0]])
    of = language.lexicon.asked
    fewest = np.lexsort((of.sources, of.phrasings))
    lowest = [one for one in fewest.tolist() if of.sources[one] in sorted(numbers.tolist())[:FEW]]
    assert sorted(lead.sources.tolist()) == sorted(of.sources[lowest[: FEW - 2]].tolist())
