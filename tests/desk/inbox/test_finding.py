"""The messages in a value, wherever they are."""

from __future__ import annotations

import pytest

from kb_tools.desk.inbox.documents import Part
from kb_tools.desk.inbox.finding import Found, Stray, find_messages


def found(value, **mapped):
    return [
        one.item if isinstance(one, Found) else ("event" if one.known else "stray")
        for one in find_messages(Part(value=value), mapped)
    ]


A, B = {"text": "a"}, {"text": "b"}


@pytest.mark.parametrize(
    "value",
    [
        [A, B],
        {"data": [A, B], "meta": 1},
        {"labels": [], "payload": [A, B]},
        {"templates": [{"text": "Guten Tag"}], "messages": [A, B]},
        {"events": [A, B]},
        {"whatever": {"deep": [A, B]}},
        {"edges": [{"node": A}, {"node": B}]},
    ],
)
def test_the_list_of_messages_is_found(value):
    """Not the first list there is."""
    assert found(value) == [A, B]


def test_an_object_alone_is_a_message():
    assert found(A) == [A]
    assert found({"a": 1}) == []
    assert found({"error": {"message": "no such account"}}) == []


def test_what_is_no_message_among_messages_is_told():
    """In the export of a known system it is something that happened."""
    assert found([A, 3, {"x": 1}]) == [A, "stray", "stray"]
    tweet = {"full_text": "a", "id_str": "1"}
    assert found([{"tweet": tweet}, {"other": {}}]) == [tweet, "event"]


def test_what_stands_beside_messages_is_none():
    tweet = {"id": "1", "text": "a", "author_id": "2"}
    assert found({"data": [tweet], "includes": {"tweets": [{**tweet, "id": "0"}]}}) == [tweet]


def test_a_path_may_be_named():
    items = [{"tweet": {"words": "a"}}, {"tweet": {"words": "b"}}]
    assert found({"x": items}, text="tweet.words") == items
    assert found({"x": items}, text="tweet.none") == []
    assert found({"x": items}, text="x.tweet.words") == items
    assert isinstance(find_messages(Part(value=[{"q": "a"}, 5]), {"text": "q"})[1], Stray)
