"""Generations written into tables: only what changed, all or nothing."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace

import psycopg
import pytest
from support.indexed import QUESTIONS, hits, in_tables, refresh, write

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.settings.settings import read_settings


def rows(settings, query):
    with closing(psycopg.connect(settings.store)) as connection:
        return connection.execute(query).fetchall()


def assert_the_same(settings):
    """Whatever is asked, tables say what files say."""
    with open_files(settings.state_dir) as here, open_index(settings) as there:
        assert there.name == here.name
        for question in QUESTIONS:
            assert hits(question, there) == hits(question, here)
            for lang in here.languages:
                found, other = (find_answers(question, index, lang)[1] for index in (there, here))
                assert [(hit.entry, hit.url, hit.score, hit.confidence) for hit in found] == [
                    (hit.entry, hit.url, hit.score, hit.confidence) for hit in other
                ]


def test_only_what_changed_is_written_and_the_answers_are_the_same(tabled):
    """An article that changes, one that goes, one that comes; then everything anew for another setting."""
    first = rows(tabled, "SELECT max(number) FROM kb_index_1.complete")[0][0]
    write("de/sauna.md", "# Sauna\n\nDie Sauna ist mittwochs nur für Damen.\n")
    write("de/neu.md", "# Wasserball\n\nTraining ist dienstags im Becken zwei.\n")
    (tabled.docs_dir / "de/kurse.md").unlink()
    refresh()
    write_tables(tabled)
    assert_the_same(tabled)
    old, new = (
        rows(tabled, f"SELECT count(*) FROM kb_index_1.passages WHERE made {sign} {first}")[0][0]
        for sign in ("=", ">")
    )
    assert old > 20
    assert new < 5
    config = tabled.config_file.read_text("utf-8")
    tabled.config_file.write_text(config.replace("  - kb\n", "  - kb: {meaning: none}\n"), "utf-8")
    refresh()
    write_tables(tabled)
    assert_the_same(tabled)


def test_what_is_there_already_is_not_written_again(tabled):
    before = rows(tabled, "SELECT count(*), max(number) FROM kb.generations")
    write_tables(tabled)
    assert rows(tabled, "SELECT count(*), max(number) FROM kb.generations") == before


def test_two_generations_are_kept(tabled):
    for text in ("eins", "zwei"):
        write("de/sauna.md", f"# Sauna\n\n{text}\n")
        refresh()
        write_tables(tabled)
    assert rows(tabled, "SELECT count(*) FROM kb_index_1.complete") == [(2,)]
    (oldest,) = rows(tabled, "SELECT min(number) FROM kb_index_1.complete")[0]
    for table in ("sources", "passages", "postings", "arrays"):
        assert rows(tabled, f"SELECT count(*) FROM kb_index_1.{table} WHERE gone <= {oldest}") == [(0,)]


def test_of_a_writing_that_fails_nothing_is_left(tabled):
    """Whatever was written before it: the generation before goes on to count."""
    rows_of = "SELECT * FROM kb_index_1.sources ORDER BY source, made"
    before = rows(tabled, rows_of)
    with psycopg.connect(tabled.store, autocommit=True) as connection:
        connection.execute("ALTER TABLE kb_index_1.complete ADD CHECK (number < 2)")
    write("de/sauna.md", "# Sauna\n\nanders\n")
    refresh()
    with pytest.raises(KbError, match="cannot be used"):
        write_tables(tabled)
    assert rows(tabled, rows_of) == before
    with psycopg.connect(tabled.store, autocommit=True) as connection:
        connection.execute("ALTER TABLE kb_index_1.complete DROP CONSTRAINT complete_number_check")
    write_tables(tabled)
    assert_the_same(tabled)


def test_brands_of_one_database_have_tables_of_their_own(tabled):
    """What one of them writes is nothing that another reads."""
    brand = replace(tabled, base="red-brand")
    with pytest.raises(IndexUnusable, match="no search index yet"):
        open_index(brand)
    write_tables(brand)
    write("de/sauna.md", "# Sauna\n\nnur hier\n")
    refresh()
    write_tables(tabled)
    with open_index(brand) as theirs, open_index(tabled) as ours:
        assert theirs.name != ours.name


def test_nobody_who_reads_waits_for_a_writer_nor_a_writer_for_them(tabled):
    with psycopg.connect(tabled.store, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {connection.info.dbname} SET lock_timeout = '3s'")
    with psycopg.connect(tabled.store) as reading:
        for table in ("complete", "sources", "passages", "postings", "meanings", "arrays"):
            reading.execute(f"SELECT count(*) FROM kb_index_1.{table}")
        write("de/sauna.md", "# Sauna\n\nanders\n")
        refresh()
        write_tables(tabled)
    assert_the_same(tabled)


@pytest.mark.parametrize("many", [1, 1_000])
def test_what_was_copied_for_a_generation_that_never_counted_is_swept(here, postgres, many):
    """By one process or by two: nobody sees it before, and the next one who writes takes it away."""
    refresh()
    settings = in_tables(read_settings(here)[0], postgres)
    write_tables(settings, many)
    assert_the_same(settings)
    before = rows(settings, "SELECT count(*) FROM kb_index_1.passages")
    with psycopg.connect(settings.store, autocommit=True) as connection:
        connection.execute("ALTER TABLE kb_index_1.complete ADD CHECK (name = '') NOT VALID")
    refresh(rebuild=True)
    config = settings.config_file.read_text("utf-8")
    settings.config_file.write_text(config + "\nextra: {some: thing}\n", "utf-8")
    refresh()
    with pytest.raises(KbError, match="cannot be used"):
        write_tables(settings, many)
    assert rows(settings, "SELECT count(*) FROM kb_index_1.begun") == [(1,)]
    assert rows(settings, "SELECT count(*) FROM kb_index_1.passages") == [(2 * before[0][0],)]
    with psycopg.connect(settings.store, autocommit=True) as connection:
        connection.execute("ALTER TABLE kb_index_1.complete DROP CONSTRAINT complete_name_check")
    write_tables(settings, many)
    assert_the_same(settings)
    assert rows(settings, "SELECT count(*) FROM kb_index_1.begun") == [(0,)]
    assert rows(settings, "SELECT count(*) FROM kb_index_1.passages") == [(2 * before[0][0],)]


@pytest.mark.parametrize("anew", [False, True])
def test_an_index_that_was_made_anew_is_there_again(tabled, anew):
    """With rows that stay where they are, or all of them anew."""
    refresh(rebuild=True)
    write_tables(tabled, anew=anew)
    assert_the_same(tabled)


def test_rows_that_somebody_changed_are_mended_by_writing_all_anew(tabled):
    with psycopg.connect(tabled.store, autocommit=True) as connection:
        connection.execute("UPDATE kb_index_1.passages SET stored = replace(stored, 'a', 'b')")
        connection.execute("UPDATE kb_index_1.arrays SET content = 'x'")
    refresh(rebuild=True)
    write_tables(tabled, anew=True)
    assert_the_same(tabled)
