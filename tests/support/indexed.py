"""Indexes of small knowledge bases: one that is changed and indexed again, and two that are only read."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files, open_index
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

from .places import SMALL_SITE

QUESTIONS = (
    "Was kostet der Eintritt?",
    "Schwimmkurs absagen",
    "Wo ist der Automat, nimmt er Münzen?",
    "how do I cancel a lesson",
    "Zehnerkarte",
    "sauna",
)


@pytest.fixture(scope="session")
def files_index(sample):
    """The index of the project's own help centre, in files."""
    with open_files(sample / ".kb") as opened:
        yield opened


ENGINES = ("whoosh", "postgresql")


@pytest.fixture(scope="session", params=ENGINES)
def sample_index(request, sample):
    """The index of the project's own help centre, behind each engine."""
    with opened_by(request, read_settings(sample)[0]) as opened:
        yield opened


@pytest.fixture(scope="session", params=ENGINES)
def small_index(request, tmp_path_factory):
    """The index of the swimming pool, behind each engine."""
    folder = shutil.copytree(SMALL_SITE, tmp_path_factory.mktemp("small_index") / "bad")
    settings = read_settings(folder)[0]
    refresh_index(settings)
    with opened_by(request, settings) as opened:
        yield opened


def opened_by(request, settings):
    """The index of a knowledge base, in files or in tables that are written for it."""
    if request.param == "whoosh":
        return open_index(settings)
    there = in_tables(settings, request.getfixturevalue("postgres"))
    write_tables(there)
    return open_index(there)


def in_tables(settings, postgres):
    """The same knowledge base, to be read from the tables of a new database."""
    return replace(settings, engine="postgresql", store=postgres.new_database())


@pytest.fixture
def here(folder, monkeypatch):
    """The small knowledge base as the current folder."""
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def tabled(here, postgres):
    """The small knowledge base as the current folder, its index written into tables: its settings."""
    refresh()
    there = in_tables(read_settings(here)[0], postgres)
    write_tables(there)
    return there


def refresh(**options):
    """Brings the index of the current folder up to date."""
    return refresh_index(read_settings(Path.cwd())[0], **options)


def done(**options):
    """The same: how many were added, changed and deleted, and whether all was made anew."""
    report = refresh(**options)
    return report.added, report.changed, report.deleted, report.rebuilt


def hits(question="sauna", index=None):
    """Everything found, with its place, passage and score, as a set: equals have no order."""
    opened = index or open_files(Path(".kb"))
    found = {
        (hit.entry.id, hit.entry.lang, hit.url, round(hit.score, 9), hit.matched)
        for lang in opened.languages
        for hit in find_answers(question, opened, lang)[1]
    }
    if index is None:
        opened.close()
    return found


def all_hits():
    """What every question finds."""
    return {question: hits(question) for question in QUESTIONS}


def ids(question):
    """Of the articles and videos that have a word of a question."""
    return {hit[0] for hit in hits(question) if hit[4]}


def write(name, text):
    """An article of the current folder."""
    path = Path("docs") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
