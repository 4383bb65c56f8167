"""Objects and texts in the JSON of an export."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.importing.exported import objects, word, words

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)


def test_every_object_has_the_name_it_stands_under():
    """From the outside in and in order; a list passes its own name on, and so does a number."""
    data = {"articles": [{"title": "a"}, {"section": {"name": "b"}}], "7": {"id": 1}}
    assert [(name, list(one)) for name, one in objects(data)] == [
        ("", ["articles", "7"]),
        ("articles", ["title"]),
        ("articles", ["section"]),
        ("section", ["name"]),
        ("", ["id"]),
    ]


@given(json_values)
def test_no_object_is_lost_or_found_twice(data):
    """However deep it stands."""

    def count(value):
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return isinstance(value, dict) + sum(map(count, inner))

    assert len(list(objects(data))) == count(data)


@pytest.mark.parametrize(
    ("item", "found"),
    [({"id": 7}, "7"), ({"id": "x"}, "x"), ({"id": True}, ""), ({"id": []}, ""), (None, "")],
)
def test_a_text_is_a_text_or_a_number(item, found):
    """Ids are sometimes one and sometimes the other."""
    assert word(item, "id") == found


@pytest.mark.parametrize("labels", ["a, b ,", ["a", " b ", ""], [{"name": "a"}, {"name": "b"}, {}, 3]])
def test_labels_are_texts_however_they_are_kept(labels):
    """One text with commas, a list, or objects with a name."""
    assert words(labels) == ("a", "b")
