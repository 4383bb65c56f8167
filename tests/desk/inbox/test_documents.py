"""JSON of any size and kind, as values."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox.documents import Broken, Part, parts_of


def values(text, **how):
    parts = parts_of(io.BytesIO(text.encode("utf-8", "replace")), **how)
    return [part.value if isinstance(part, Part) else "broken" for part in parts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"a": 1}\n{"a": 2}\n', [{"a": 1}, {"a": 2}]),
        ('{"a": 1}\n\n{oops\n{"a": 2}', [{"a": 1}, "broken", {"a": 2}]),
        ('{"a":\n1}\n{"a": 2}', [{"a": 1}, {"a": 2}]),
        ("window.YTD.tweets.part0 = [ 1 ];\n", [[1]]),
        ('const data = {"a": 1};', [{"a": 1}]),
        ("export default [1]", [[1]]),
        ('window["data"] = [1]', [[1]]),
        ("", []),
        ("[1, 2", [1, 2, "broken"]),
    ],
)
def test_forms_of_json(text, told):
    assert values(text) == told


def test_a_value_a_line_may_be_said():
    assert values("{oops\n[1]\n{}", lines=True) == ["broken", "broken", {}]


def test_a_large_document_is_read_in_parts():
    """Each item of a list, with the objects it stands in as far as they were read."""
    items = [{"n": number, "text": "x" * 500} for number in range(400)]
    text = json.dumps({"meta": {"x": 1}, "payload": items, "more": 2})
    assert values(text) == [json.loads(text)]
    first, *listed, last = parts_of(io.BytesIO(text.encode()), small=1_000)
    assert (first.value, last.value) == ({"x": 1}, 2)
    assert [part.value for part in listed] == items
    assert {part.listed for part in listed} == {1}
    assert listed[0].around[0]["meta"] == {"x": 1}


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, '{"a" 1}', "{1: 2}", "[1 2 3"])
def test_what_is_no_json_ends_in_a_sentence(text):
    assert isinstance(list(parts_of(io.BytesIO(text.encode())))[-1], Broken | Part)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
)


@given(st.lists(JSON, max_size=4))
def test_any_list_comes_out_whole(value):
    assert values(json.dumps(value)) == [value]
