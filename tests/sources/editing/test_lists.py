"""How a list gets longer, in the manner in which it is written."""

from __future__ import annotations

import pytest

from kb_tools.sources.editing.edits import apply
from kb_tools.sources.editing.lists import longer
from kb_tools.sources.editing.places import read_places
from kb_tools.sources.editing.proof import load_yaml
from kb_tools.sources.editing.ways import Field
from kb_tools.sources.editing.yaml_text import BlockList


def ways(text, new):
    field = Field(text=text, name="x", mapping=read_places(text), said=load_yaml(text, "").get("x"))
    return [apply(text, edits) for edits in longer(field, *field.found, new)]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("x: [a ]\n", "x: [a, new ]\n"),
        ('x: ["a"]\n', 'x: ["a", "new"]\n'),
        ("x: [\n  a, # so\n  b # so\n]\n", "x: [\n  a, # so\n  b, # so\n  new\n]\n"),
        ("x: [\n  a,\n]\n", "x: [\n  a,\n  new,\n]\n"),
        ("x:\n-   a # so\n\n# Ende\n", "x:\n-   a # so\n-   new\n\n# Ende\n"),
        ("x: &x # so\n  - 'a'\n", "x: &x # so\n  - 'a'\n  - 'new'\n"),
        ("x: a # so\n", "x: [a, new] # so\n"),
        ("x: # so\n", "x: [new] # so\n"),
        ("x: ''\n", "x: [new]\n"),
        ("y: &y a\nx: *y\n", "y: &y a\nx: [*y, new]\n"),
    ],
)
def test_a_value_joins_as_a_person_would_write_it(text, after):
    assert ways(text, ("new",))[0] == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("x: a # so\n", "x:\n  - a # so\n  - new\n"),
        ("x:\n    a\n", "x:\n    - a\n    - new\n"),
        ("x: [] # so\n", "x: # so\n  - new\n"),
        ("x:\n  ~ # so\n", "x:\n  - new # so\n"),
        ("{x: a}\n", "{x: [a, new]}\n"),
    ],
)
def test_a_list_of_sentences_has_one_on_each_line(text, after):
    assert ways(text, BlockList(["new"]))[0] == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "x:\n  - id: a\n\n  - id: b\n    # c\n  # d\n",
            "x:\n  - id: a\n\n  - id: b\n    # c\n\n  - n: 1\n  # d\n",
        ),
        ("x:\n-   id: a\n-   id: b\n", "x:\n-   id: a\n-   id: b\n-   n: 1\n"),
        ("x: [{id: a}]\n", "x: [{id: a}, {n: 1}]\n"),
        ("x:\n", "x:\n  - n: 1\n"),
    ],
)
def test_a_mapping_joins_below_the_comments_of_the_last_one(text, after):
    assert ways(text, BlockList([{"n": 1}]))[0] == after


def test_no_way_loses_a_comment():
    text = "x: [ # innen\n  ]\n"
    assert ways(text, ("new",)) == ["x: [ # innen\n  new]\n"]


@pytest.mark.parametrize("text", ["x: {a: b}\n", "y: &y [a]\nx: *y\n"])
def test_there_is_no_way_where_there_is_no_list_of_its_own(text):
    assert ways(text, ("new",)) == []


def test_a_mapping_does_not_stand_beside_a_text():
    assert not any("a" in way for way in ways("x: a\n", BlockList([{"n": 1}])))
