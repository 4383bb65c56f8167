"""What an engine gives of a generation is the same in files and in tables."""

from __future__ import annotations

import shutil

import pytest
from support.indexed import QUESTIONS, in_tables
from support.places import SMALL_SITE

from kb_tools.search.comparing import compare
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.meaning.places import places_of
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.postings import Bounds
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings


@pytest.fixture(scope="module")
def both(tmp_path_factory, postgres):
    """The swimming pool, opened in files and in tables."""
    folder = shutil.copytree(SMALL_SITE, tmp_path_factory.mktemp("both") / "bad")
    settings = in_tables(read_settings(folder)[0], postgres)
    refresh_index(settings)
    write_tables(settings)
    with open_files(settings.state_dir) as here, open_index(settings) as there:
        yield here, there


def test_every_message_finds_the_same_to_the_last_bit(both):
    """Ids, order, scores, confidences and the words that were met."""
    here, there = both
    for question in QUESTIONS:
        for lang in here.languages:
            assert find_answers(question, there, lang) == find_answers(question, here, lang)


@pytest.mark.parametrize(("by_words", "by_meaning"), [(1, 1), (3, 0), (1_000, 1_000)])
def test_so_do_those_of_a_large_index_where_only_what_leads_is_compared(both, by_words, by_meaning):
    for index in both:
        index.language.cache_clear()
        index.bounds = Bounds(passages=0, by_words=by_words, by_meaning=by_meaning)
    here, there = both
    for question in QUESTIONS:
        assert find_answers(question, there) == find_answers(question, here)
        nearness = compare(question, here, "de"), compare(question, there, "de")
        hits = find_answers(question, there, "de")[1], find_answers(question, here, "de")[1]
        texts = [text for hit in hits[0] for text in (hit.entry.title, *places_of(hit))]
        assert nearness[1](texts) == nearness[0](texts)


def test_passages_and_fields_are_the_same(both):
    here, there = both
    assert [*there.passages()] == [*here.passages()]
    assert there.name == here.name == there.reader.newest() == here.reader.newest()
    for field, value in [
        ("kind", "video"),
        ("lang", "en"),
        ("id", "eintritt"),
        ("tag", "kurse"),
        ("id", "x"),
    ]:
        assert there.matching(field, value) == here.matching(field, value), field
