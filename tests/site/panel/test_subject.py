"""Which article or video a page of the site shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.built import SETTINGS, article, video

from kb_tools.models import Problem
from kb_tools.site.library import Library
from kb_tools.site.panel.subject import Subject, find_subject, problems_of
from kb_tools.site.relations import relate


def library(*articles, videos=()):
    return Library(
        settings=SETTINGS,
        articles={one.path: one for one in articles},
        videos=videos,
        relations=relate(articles, videos, SETTINGS),
        problems=(),
    )


def subject_at(path, *articles, videos=()):
    return find_subject(
        path, tuple(SETTINGS.root / one.file for one in articles), library(*articles, videos=videos)
    )


@pytest.mark.parametrize("path", ["karten/gr%C3%B6%C3%9Fe/", "karten/größe/", "karten/größe/index.html"])
def test_page_is_found_however_its_address_is_written(path):
    """Escaped or not, with the file's name or without."""
    one = article("de/karten/größe.md")
    found = subject_at(path, one, article("en/karten/größe.md"))
    assert found == Subject(file="docs/de/karten/größe.md", source=one)


def test_article_that_cannot_be_read_still_has_its_file():
    """MkDocs shows its page, so the panel must say what is wrong with it."""
    assert find_subject("neu/", (SETTINGS.docs_dir / "de/neu.md",), library()) == Subject(
        file="docs/de/neu.md"
    )


def test_page_made_of_many_is_nobodys():
    """The list of videos, say."""
    assert subject_at("videos/", article("de/pin.md"), videos=(video(),)) is None


def test_problems_of_a_video_are_those_of_its_lines_and_captions():
    """From its first line to the next video's."""
    first, second = video("aaaaaaaaaaa", line=2), video("bbbbbbbbbbb", line=9)
    places = [
        ("videos.yaml", 2),
        ("videos.yaml", 8),
        ("videos.yaml", 9),
        ("captions/aaaaaaaaaaa.de.vtt", 3),
        ("docs/de/pin.md", 4),
    ]
    problems = tuple(Problem(file=file, line=line, what="w", fix="f", rule="r") for file, line in places)
    own = problems_of(subject_at("videos/aaaaaaaaaaa/", videos=(first, second)), problems, (first, second))
    assert {(one.file, one.line) for one in own} == {places[0], places[1], places[3]}
    own = problems_of(subject_at("videos/bbbbbbbbbbb/", videos=(first, second)), problems, (first, second))
    assert [(one.file, one.line) for one in own] == [places[2]]


def test_errors_stand_before_hints():
    """What stops a build comes first."""
    hint = Problem(file="a", line=1, what="w", fix="f", rule="r", severity="warning")
    assert problems_of(None, (hint, replace(hint, severity="error")), ())[0].severity == "error"
