"""Objects and texts in the JSON of an export."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.importing.exported import at, not_public, objects, word, words

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


def test_a_path_leads_to_a_value():
    """The first that leads to anything."""
    assert at({"title": {"rendered": "A"}}, "name|title.rendered") == "A"
    assert at({"title": "A"}, "title.rendered") is None


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ({"draft": True}, "it is a draft"),
        ({"isDraft": "true"}, "it is a draft"),
        ({"published": False}, "it is a draft"),
        ({"state": "Draft"}, "it is a draft"),
        ({"Status": "Entwurf"}, "it is a draft"),
        ({"status": "not_published"}, "it is a draft"),
        ({"archived": True}, "it is archived"),
        ({"status": "trash"}, "it is archived"),
        ({"visibility": "private"}, "it is not published (visibility: private)"),
        ({"user_segment_id": 7}, "only some readers may see it (user_segment_id)"),
        ({"status": "publish", "draft": False, "published": True, "user_segment_id": None}, ""),
        ({"status": "open", "published": "2026-01-01"}, ""),
    ],
)
def test_marks_of_what_is_not_for_everybody(item, why):
    """In the words of any system, whatever its capitals and underscores."""
    assert not_public(item) == why
