"""Values within nested ones."""

from __future__ import annotations

import pytest

from kb_tools.desk.inbox.paths import first_at, value_at, word_of

ITEM = {"a": {"b": [{"c": 1}, 2]}, "x.y": "dotted", "empty": "", "zero": 0}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("a.b.0.c", 1),
        ("a.b.1", 2),
        ("a.b.2", None),
        ("a.c", None),
        ("x.y", "dotted"),
        ("zero", 0),
        ("a.b.c", None),
    ],
)
def test_a_path_leads_to_a_value(path, value):
    assert value_at(ITEM, path) == value


def test_the_first_path_with_a_value_counts_and_a_roof_looks_around():
    around = ({"id": 1, "name": "outer"}, {"id": 2})
    assert first_at(ITEM, around, ("empty", "^id")) == 2
    assert first_at(ITEM, around, ("^name",)) == "outer"
    assert first_at(ITEM, around, ("^empty", "none")) is None


def test_words_are_texts_and_numbers():
    assert [word_of(value) for value in ("a", 5, True, None, 1.5, [])] == ["a", "5", "", "", "", ""]
