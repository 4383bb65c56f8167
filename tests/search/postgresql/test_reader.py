"""A generation in tables is answered from as long as it is there."""

from __future__ import annotations

import pytest
from support.indexed import QUESTIONS, refresh, write

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.postings import Bounds
from kb_tools.settings.settings import Settings

ASKED = "WAS KOSTET DER EINTRITT? Und wo ist der Autmoat, gibt es Ermaessigung?"
"""Words that are spelt as the sources spell them, and one that was mended."""


def change(settings, text):
    write("de/eintritt.md", f"# Eintritt\n\n{text}\n")
    refresh()
    write_tables(settings)


def test_a_message_takes_at_most_three_round_trips(tabled):
    """Also the first one, also where of a large index only what leads is compared."""
    with open_index(tabled) as index:
        index.bounds = Bounds(passages=0)
        index.language("de"), index.language("en")
        before = index.reader.tables.trips
        assert find_answers(ASKED, index)[1]
        assert index.reader.tables.trips - before <= 3


def test_who_has_a_generation_open_keeps_it_through_the_next_one(tabled):
    """And is told when it is swept, instead of finding less."""
    with open_index(tabled) as index:
        before = [*index.passages()]
        change(tabled, "Frei.")
        assert [*index.passages()] == before
        assert index.reader.newest() != index.name
        change(tabled, "Doch nicht.")
        with pytest.raises(IndexUnusable, match="no longer there - ask again"):
            find_answers("Automat", index)
        with pytest.raises(IndexUnusable, match="no longer there"):
            index.matching("id", "eintritt")


@pytest.mark.parametrize("store", ["", "postgresql://"])
@pytest.mark.parametrize("use", [open_index, write_tables])
def test_an_index_without_a_database_is_neither_read_nor_written(tmp_path, use, store):
    """Not in the database either that libpq finds where nothing is named."""
    with pytest.raises(KbError, match="no database is named"):
        use(Settings(root=tmp_path, engine="postgresql", store=store))


def test_what_stayed_of_a_generation_that_is_open_is_not_read_again(tabled):
    """And answers are those of files."""
    with open_index(tabled) as before:
        for lang in before.languages:
            before.language(lang)
        all_of_it = before.reader.tables.trips
        change(tabled, "Frei für alle, auch für Wasserbüffel.")
        with open_index(tabled) as index, open_files(tabled.state_dir) as files:
            for lang in index.languages:
                index.language(lang)
            assert index.reader.tables.trips < all_of_it
            for question in (*QUESTIONS, ASKED):
                assert find_answers(question, index) == find_answers(question, files)
