"""What a text should say, held against what it says."""

from __future__ import annotations

from datetime import date

import pytest

from kb_tools.errors import KbError
from kb_tools.fields.nodes import parse_yaml
from kb_tools.sources.editing.proof import items_of, load_yaml, node_at, node_of, same, with_value
from kb_tools.sources.editing.yaml_text import BlockList, Flag


def says(one, other):
    return same(load_yaml(one, ""), load_yaml(other, ""), set())


@pytest.mark.parametrize(
    ("one", "other"),
    [("a: 1", "{a: 1}"), ("a: ' b '", "a: b"), ("a: &x [1]\nb: *x", "b: [1]\na: [1]"), ("", "~")],
)
def test_the_same_is_said_in_several_ways(one, other):
    assert says(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a: 1", 'a: "1"'),
        ("a: no", "a: 'no'"),
        ("a: x", "a: !x x"),
        ("a: [1, 2]", "a: [2, 1]"),
        ("a: {b: 1}", "a: {b: 2}"),
        ("a: {b: 1}", "a: {c: 1}"),
        ("a: 1\na: 2", "a: 2"),
    ],
)
def test_what_differs_is_not_the_same(one, other):
    assert not says(one, other)


def test_aliases_of_aliases_cost_nothing():
    text = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 50))
    assert says(text, text)
    assert not says(text, text.replace("[x, x]", "[x, y]"))


def test_a_value_is_read_as_it_was_meant():
    value = {"a": BlockList(["b"]), "c": Flag(value=True), "d": date(2026, 3, 18), "e": ({"f": 7},)}
    read = parse_yaml("{a: [b], c: true, d: 2026-03-18, e: [{f: 7}]}", "")[0]
    assert same(read, node_of(value), set())


def test_a_field_comes_changes_and_goes():
    node = load_yaml("a: {b: [1, {c: 2}]}", "")
    path = ("a", "b", 1, "c")
    assert same(with_value(node, path, node_of(3)), load_yaml("a: {b: [1, {c: 3}]}", ""), set())
    assert same(with_value(node, path, None), load_yaml("a: {b: [1, {}]}", ""), set())
    assert node_at(node, path).value == 2
    assert [node_at(node, one) for one in (("a", "x"), ("a", 0), ("a", "b", 9), ("a", "b", "c"))] == [
        None
    ] * 4


def test_one_text_counts_as_a_list_of_one():
    node = load_yaml("a: [x, y]\nb: x\nc: ''\nd:\ne: {f: x}", "")
    assert [len(items_of(node.get(name))) for name in "abcdex"] == [2, 1, 0, 0, 0, 0]


def test_what_is_no_yaml_is_refused_with_its_line():
    with pytest.raises(KbError, match=r"^v\.yaml:2: the YAML is broken here .* - mend it first"):
        load_yaml("a: 1\nb: [1\n", "v.yaml")
