"""What an engine gives of a generation is the same in files and in tables."""

from __future__ import annotations

import shutil

import pytest
from support.indexed import QUESTIONS, in_tables
from support.places import SMALL_SITE

from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.postgresql.writer import write_tables
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
