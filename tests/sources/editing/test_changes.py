"""Changes are proved, or refused with what to write by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.written_yaml import asked, files, whole

from kb_tools.errors import KbError
from kb_tools.sources.editing.changes import Change, edit, refusal
from kb_tools.sources.editing.proof import items_of, load_yaml, node_at
from kb_tools.sources.editing.yaml_text import BlockList

TEXT = """# Kopf
name: 'x'  # so
deep:
  - id: 1
    tags: [a]
  - {id: 2, tags: b}
"""


def put(path, value, **more):
    return Change(path=path, value=value, **more)


def add(path, *values):
    return Change(path=path, value=values, add=True)


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (put(("name",), "new"), "name: 'x'  # so", "name: new  # so"),
        (put(("deep", 0, "id"), 3), "id: 1", "id: 3"),
        (put(("deep", 1, "id"), 3), "id: 2", "id: 3"),
        (put(("deep", 0, "tags"), None), "    tags: [a]\n", ""),
        (put(("deep", 0, "id"), None, empty=0), "id: 1", "id: 0"),
        (put(("deep", 0, "new"), "z"), "    tags: [a]", "    new: z\n    tags: [a]"),
        (add(("deep", 0, "tags"), "a", "c"), "[a]", "[a, c]"),
        (add(("deep", 1, "tags"), "c"), "tags: b", "tags: [b, c]"),
        (add(("deep",), {"id": 3}), "tags: b}\n", "tags: b}\n  - id: 3\n"),
    ],
)
def test_one_place_changes_and_the_rest_keeps_every_byte(change, old, new):
    assert edit(TEXT, [change], "a.yaml", ("id", "new")) == TEXT.replace(old, new)


def test_what_is_there_already_changes_nothing():
    changes = [add(("deep", 0, "tags"), "a"), put(("none",), None)]
    assert edit(TEXT, changes, "a.yaml") == TEXT
    assert edit(TEXT, [], "a.yaml") == TEXT


def test_several_changes_are_made_at_once():
    changes = [put(("deep", number, "id"), 7 + number) for number in (0, 1)] + [add(("deep",), {"id": 9})]
    after = edit(TEXT, changes, "a.yaml")
    assert [item.get("id").value for item in items_of(load_yaml(after, "").get("deep"))] == [7, 8, 9]


def test_changes_that_cannot_be_made_at_once_are_made_one_after_the_other():
    """In braces the last field says nothing, and ends where the new one begins."""
    changes = [put(("new",), 1), put(("last",), 2)]
    after = edit("{first: 0, last: }", changes, "a.yaml")
    assert {name: item.value for name, item in load_yaml(after, "").value.items()} == {
        "first": 0,
        "last": 2,
        "new": 1,
    }


@pytest.mark.parametrize(
    ("text", "change", "message"),
    [
        (
            "a: 1\nb: {c: d}",
            add(("b",), "x"),
            "v.yaml:2: `b:` is no list but names and values, so nothing was",
        ),
        ("a: [x]\na: [y]", add(("a",), "z"), "v.yaml:2: `a:` stands here twice, so nothing"),
        ("a: &a [x]\nb: *a", add(("a",), "y"), "v.yaml:1: `a:` is shared with another field by an anchor"),
        (
            "a: &a x\nb: *a",
            put(("a",), "z"),
            "shared with another field by an anchor, .* - write `a: z` yourself",
        ),
        (
            "- a",
            add(("a",), "x", "z"),
            "v.yaml: is not a list of fields, .* - add to its `a:` yourself: x, z",
        ),
        ("? [a]\n: b\n? c\n", put(("c",), "y"), "is written in a way that cannot be changed safely"),
    ],
)
def test_a_refusal_says_why_where_and_what_to_write(text, change, message):
    with pytest.raises(KbError, match=message):
        edit(text, [change], "v.yaml")


def test_of_several_changes_the_one_that_cannot_be_made_is_named():
    changes = [put(("a",), 1), put(("b",), 2), put(("c",), 3)]
    with pytest.raises(KbError, match="`b:` is shared"):
        edit("a: 0\nb: &b 0\nc: 0\nd: *b\n", changes, "v.yaml")


def test_a_refusal_of_a_whole_list_names_all_of_it():
    told = refusal(put(("a",), BlockList(["x", "u, z"])), "no", "v.yaml")
    assert str(told) == 'v.yaml: no, so nothing was written - write `a: [x, "u, z"]` yourself'


@given(files.map(lambda made: whole(*made)), asked, st.sampled_from(["title", "tags", "new"]))
def test_whatever_is_written_reads_as_it_should(text, values, name):
    """A text in the place of anything, out again, and a list in its place."""
    front = text.removeprefix("\ufeff").split("---")[1].lstrip("\r\n")
    try:
        put_in = edit(front, [put((name,), values[0])], "a.md", ("title", "tags"))
        taken_out = edit(put_in, [put((name,), None)], "a.md")
        listed = edit(put_in, [add((name,), *dict.fromkeys(values))], "a.md")
    except KbError:
        return
    assert load_yaml(put_in, "").get(name).raw.strip() == values[0]
    left = node_at(load_yaml(taken_out, ""), (name,))
    assert left is None or left.raw == ""
    assert [item.raw for item in items_of(load_yaml(listed, "").get(name))] == list(dict.fromkeys(values))
