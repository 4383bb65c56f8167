"""Text in place of text, and lines of their own."""

from __future__ import annotations

import pytest

from kb_tools.sources.editing.edits import Edit, apply, insert, insert_lines, line_end, line_start, newline_of


def test_edits_are_made_by_place_and_insertions_at_one_place_in_their_order():
    edits = [Edit(start=4, end=5, text="E"), insert(1, "x"), insert(1, "y"), Edit(start=0, end=1, text="A")]
    assert apply("abcdef", edits) == "AxybcdEf"


@pytest.mark.parametrize(
    ("text", "at", "after"),
    [
        ("a\nb\n", 2, "a\nx\ny\nb\n"),
        ("a\nb", 1, "a\nx\ny\nb"),
        ("", 0, "x\ny\n"),
        ("a\r\nb", 1, "a\r\nx\r\ny\r\nb"),
    ],
)
def test_lines_go_before_the_one_that_begins_there_or_behind_the_one_that_ends_there(text, at, after):
    assert apply(text, [insert_lines(text, at, ["x", "y"])]) == after


def test_lines_begin_and_end_without_their_line_ends():
    text = "ab\r\ncd\n\nef"
    assert [(line_start(text, at), line_end(text, at)) for at in (1, 5, 7, 8)] == [
        (0, 2),
        (4, 6),
        (7, 7),
        (8, 10),
    ]
    assert [newline_of(one) for one in (text, "a\nb\r\n", "")] == ["\r\n", "\n", "\n"]
