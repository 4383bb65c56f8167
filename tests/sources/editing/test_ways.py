"""How a field may be written into a mapping, changed there and taken out."""

from __future__ import annotations

import pytest

from kb_tools.fields.nodes import Node
from kb_tools.sources.editing.edits import apply
from kb_tools.sources.editing.places import MAPPING, read_places
from kb_tools.sources.editing.proof import load_yaml
from kb_tools.sources.editing.ways import Field, added, exchanged, removed
from kb_tools.sources.editing.yaml_text import BlockList, Flag

ORDER = ("first", "second", "third")


def field(text, name):
    place = read_places(text)
    mapping = place if place and place.kind is MAPPING else None
    return Field(text=text, name=name, mapping=mapping, said=load_yaml(text, "").get(name))


@pytest.mark.parametrize(
    ("text", "name", "value", "after"),
    [
        ("first: 1 # so\nthird: 3\n", "second", 2, "first: 1 # so\nsecond: 2\nthird: 3\n"),
        ("third: 3\nfirst: 1\n\n# Ende\n", "second", 2, "third: 3\nfirst: 1\nsecond: 2\n\n# Ende\n"),
        ("# Kopf\nx: y\n", "second", 2, "# Kopf\nsecond: 2\nx: y\n"),
        ("x: y", "other", "a\nb", "x: y\nother: |\n  a\n  b\n"),
        ("", "other", 2, "other: 2\n"),
        ("---\n# nur ein Satz\n", "second", 2, "---\nsecond: 2\n# nur ein Satz\n"),
        ("first: |+\n  a\n\nx: y\n", "second", 2, "first: |+\n  a\n\nsecond: 2\nx: y\n"),
        ("first:\n- a\n", "second", BlockList(["b"]), "first:\n- a\nsecond:\n- b\n"),
        ("first: 1\r\n", "second", BlockList(["b"]), "first: 1\r\nsecond:\r\n  - b\r\n"),
        ("{first: 1 }\n", "second", BlockList(["b"]), "{first: 1, second: [b] }\n"),
        ("{}\n", "second", "b", "{second: b}\n"),
        ("first: 1\n", "second", Flag(value=True, why="so"), "first: 1\nsecond: true # so\n"),
    ],
)
def test_a_new_field_finds_its_place(text, name, value, after):
    assert apply(text, next(added(field(text, name), value, ORDER))) == after


@pytest.mark.parametrize(
    ("text", "value", "after"),
    [
        ("first: 'a'   # so\n", "b", "first: b   # so\n"),
        ("first: # so\n", "b", "first: b # so\n"),
        ("first:   a\n", "b", "first:   b\n"),
        ("first: | # so\n  a\n\n# Ende\n", "b", "first: b # so\n\n# Ende\n"),
        ("first: # so\n  - a\nx: y\n", BlockList(["b"]), "first: # so\n  - b\nx: y\n"),
        ("first: a # so\n", BlockList(["b"]), "first: # so\n  - b\n"),
        ("first: a # so\n", Flag(value=True, why="neu"), "first: true # so\n"),
        ("first: a\n", "b\nc", "first: |\n  b\n  c\n"),
        ("{first: [a, b], x: y}", BlockList(["c"]), "{first: [c], x: y}"),
        ("{x: y, first: }", "c", "{x: y, first: c}"),
    ],
)
def test_a_comment_stays_on_the_line_of_a_value_that_changes(text, value, after):
    one = field(text, "first")
    assert apply(text, exchanged(one, *one.found, value)) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("x: y\nfirst:\n  - a\n# Ende\n", "x: y\n# Ende\n"),
        ("x: y\r\n\r\nfirst: a # so\r\n", "x: y\r\n\r\n"),
        ("x: y\nfirst: a # so", "x: y"),
    ],
)
def test_a_field_goes_with_its_lines(text, after):
    one = field(text, "first")
    assert apply(text, removed(one, *one.found)) == after


@pytest.mark.parametrize("text", ["first: a\n", "{x: y,\nfirst: a}\n", "x: y\n? first\n: a\n"])
def test_a_field_that_shares_its_first_line_cannot_go(text):
    one = field(text, "first")
    assert removed(one, *one.found) == []


def test_a_field_knows_its_texts():
    assert field("first: [a, ' b ']", "first").texts == ["a", "b"]
    assert field("first: a", "second").texts == []
    assert field("first: a", "second").found is None
    assert Field(text="", name="first", mapping=None, said=Node(value="a", raw="a", line=1)).texts == ["a"]
