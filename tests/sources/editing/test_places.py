"""Where values stand in a text."""

from __future__ import annotations

import pytest

from kb_tools.sources.editing.places import (
    PROPERTIES,
    column_of,
    comment_of,
    dash_before,
    dash_column,
    has_comments,
    header_comment,
    read_places,
    skip,
)

TEXT = """# Kopf
title: 'a' # so
? text
: |+ # Zeilen
  b

list: &l # Liste
  -   c
  # zwischen
  - *l
videos: [{id: x, tags: [y, z ]}, k: v ]
"""


def at(*path):
    return read_places(TEXT).at(path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("title",), "'a'"),
        (("text",), "|+ # Zeilen\n  b"),
        (("list",), "&l # Liste\n  -   c\n  # zwischen\n  - *l"),
        (("list", 1), "*l"),
        (("videos",), "[{id: x, tags: [y, z ]}, k: v ]"),
        (("videos", 0, "tags"), "[y, z ]"),
        (("videos", 1), "k: v"),
    ],
)
def test_a_value_begins_with_its_anchor_and_ends_behind_its_last_character(path, text):
    place = at(*path)
    assert TEXT[place.start : place.end] == text


def test_a_line_below_goes_behind_the_line_or_behind_empty_lines_that_count():
    assert TEXT[at("title").below :].startswith("\n? text")
    assert TEXT[at("text").below :].startswith("list:")


@pytest.mark.parametrize("path", [("none",), ("list", 7), ("list", 1, "x"), ("title", 0)])
def test_there_is_nothing_where_nothing_stands(path):
    assert at(*path) is None
    assert read_places("# nothing") is None


def test_of_a_name_that_stands_there_twice_the_first_counts():
    found = read_places("a: 1\nb: 2\na: 3\n").fields
    assert {name: value.text for name, (_, value) in found.items()} == {"a": "1", "b": "2"}


def test_comments_belong_to_the_line_of_a_value():
    assert [comment_of(TEXT, at(name)) for name in ("title", "text", "videos")] == [" # so", " # Zeilen", ""]
    assert [header_comment(TEXT, at(name)) for name in ("title", "text")] == ["", " # Zeilen"]
    assert has_comments(TEXT, at("list"))
    assert not has_comments(TEXT, at("videos"))
    empty = "a: [ # so\n]"
    assert has_comments(empty, read_places(empty).at(["a"]))


def test_columns_are_those_of_names_and_dashes():
    assert column_of(TEXT, at()) == 0
    assert dash_column(TEXT, at("list")) == 2
    assert [dash_before(TEXT, at("list", number)) for number in (0, 1)] == ["-   ", "- "]
    assert skip(PROPERTIES, "&a !b # c\n  - d", 0) == 12
