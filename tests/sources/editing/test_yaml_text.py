"""A value as YAML text says what it should, for whoever reads it."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.sources.editing.yaml_text import BlockList, Braces, Flag, field_lines, inline, list_lines, quote

texts = st.text(st.characters(codec="utf-8"), max_size=60) | st.text(
    "ab:#-|>&*!%@`'\"{}[],? \n\t\r\x85\u2028\ufeff\x00\x1b😀", max_size=40
)


@given(texts, st.sampled_from(["", '"']))
def test_any_text_can_be_quoted(text, style):
    """In a block and in brackets, for both of PyYAML's readers."""
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        block, flow = (quote(text, flow=flow, style=style) for flow in (False, True))
        assert yaml.load(f"a: {block}\nb: 1", loader) == {"a": text, "b": 1}
        assert yaml.load(f"[{flow}, 1]", loader) == [text, 1]


def test_quotes_are_those_that_are_asked_for():
    """Single ones only around what can be printed."""
    assert [quote("it's", flow=True, style=style) for style in ("", "'", '"', "|")] == [
        "it's",
        "'it''s'",
        '"it\'s"',
        "it's",
    ]
    assert quote("a\x07", flow=True, style="'") == '"a\\u0007"'


def test_a_link_to_a_second_needs_no_quotes_and_a_truth_value_does():
    assert inline(["mbSperre001#t=14", "no", "a: b"]) == '[mbSperre001#t=14, "no", "a: b"]'


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        (Flag(value=False, why="YouTube: private"), ["x: false # YouTube: private"]),
        (date(2026, 3, 18), ["x: 2026-03-18"]),
        (("a", "b, c"), ['x: [a, "b, c"]']),
        (BlockList(["a", "b, c"]), ["x:", "  - a", "  - b, c"]),
        (BlockList(), ["x: []"]),
        (BlockList([Braces(start=0, title="b, c")]), ["x:", '  - {start: 0, title: "b, c"}']),
        ("one\n\ntwo", ["x: |", "  one", "", "  two"]),
    ],
)
def test_a_field_is_written_on_as_many_lines_as_its_value_takes(value, lines):
    assert field_lines("x", value) == lines


def test_mappings_in_a_list_stand_apart_if_they_should():
    videos = [{"id": "a", "text": "b\n\nc"}, {"id": "d"}]
    lines = ["- id: a", "  text: |", "    b", "", "    c", "- id: d"]
    assert list_lines(videos, "- ", apart=False) == lines
    assert list_lines(videos, "- ") == [*lines[:5], "", "- id: d"]
