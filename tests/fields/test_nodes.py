"""YAML as editors write it: values with their lines, or what is broken and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.fields.nodes import parse_yaml
from kb_tools.fields.readers import text


def test_every_value_knows_its_line():
    """Lines count from the first line of the file, not of the YAML."""
    found, _ = parse_yaml("a: 1\nb:\n  - x\n  - {c: 2}\n", "x.yaml", first_line=2)
    listed = found.value["b"].value
    assert (found.value["a"].line, listed[0].line, listed[1].value["c"].line) == (2, 4, 5)


@pytest.mark.parametrize(
    ("source", "place", "what"),
    [
        ("a: 1\nb: [1, 2", 2, "the YAML is broken here"),
        ("a: 1\nb: x: y", 2, "the YAML is broken here"),
        ("a: *nobody", 1, "a text that begins with *"),
        ("ä: ü\nö: \x07\n\n\n", 2, "a character that YAML does not allow"),
        ("a: 1\n---\nb: 2", 2, "another document"),
        ("a: &x [*x]", 1, "nested too deeply"),
    ],
)
def test_broken_yaml_names_its_line(source, place, what):
    """A mistake in YAML is one problem with its line."""
    found, problems = parse_yaml(source, "x.yaml")
    assert found is None
    assert [(p.file, p.line, p.rule) for p in problems] == [("x.yaml", place, "yaml")]
    assert what in problems[0].what


@pytest.mark.parametrize("opener", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opener):
    """A hundred thousand brackets overflow the C library's stack: they never reach it."""
    found, problems = parse_yaml(opener * 100_000, "x.yaml")
    assert found is None
    assert len(problems) == 1


def test_aliases_cost_nothing():
    """A hundred million laughs, made of aliases, are read at once and stay few."""
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 9)]
    found, problems = parse_yaml("\n".join(rows), "x.yaml")
    assert not problems
    assert found.value["a8"].value[0] is found.value["a8"].value[9]


@pytest.mark.parametrize(
    "source",
    [
        "!!bool x",
        "!!timestamp x",
        "!!int x",
        "!!python/name:os.system x",
        ":".join(["59"] * 400) + ".5",
        "2026-13-40",
    ],
)
def test_odd_scalars_stay_text(source):
    """A tag that does not fit, or runs code elsewhere, leaves the text as it was written."""
    found, _ = parse_yaml(f"a: {source}", "x.yaml")
    assert text(found.value["a"]) == source.rpartition(" ")[2]


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_yaml_or_a_problem(source):
    """Nothing that can stand in a file makes reading it fail, and a file that is no YAML has exactly one
    problem.
    """
    found, problems = parse_yaml(source, "x.yaml")
    assert found is None or not problems
    assert len(problems) <= 1
