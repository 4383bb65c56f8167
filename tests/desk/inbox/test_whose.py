"""Who wrote a message."""

from __future__ import annotations

import pytest

from kb_tools.desk.inbox.shapes import COMMON, Shape
from kb_tools.desk.inbox.whose import written_by

OURS = frozenset({"musterbank"})


@pytest.mark.parametrize(
    ("item", "by"),
    [
        ({"text": "a"}, "customer"),
        ({"text": "a", "sent": False}, "customer"),
        ({"text": "a", "sent": True}, "own"),
        ({"text": "a", "direction": "OUTBOUND"}, "own"),
        ({"text": "a", "message_type": "outgoing"}, "own"),
        ({"text": "a", "author": {"type": "admin"}}, "own"),
        ({"text": "a", "Richtung": "ausgehend"}, "own"),
        ({"text": "a", "sens": "sortant"}, "own"),
        ({"text": "a", "incoming": False}, "own"),
        ({"text": "a", "incoming": True}, "customer"),
        ({"text": "a", "internal": True, "direction": "outbound"}, "internal"),
        ({"text": "a", "type": "note"}, "internal"),
        ({"text": "a", "intern": "ja"}, "internal"),
        ({"text": "a", "from": "Agent Smith"}, "customer"),
    ],
)
def test_columns_tell_who_wrote(item, by):
    assert written_by(item, (), COMMON, (), OURS) == by


@pytest.mark.parametrize("writer", ["Musterbank", "@musterbank", "https://m.example/users/musterbank"])
def test_the_companys_own_account_is_known(writer):
    assert written_by({"text": "a"}, (), COMMON, ("7", writer), OURS) == "own"


def test_whoever_is_not_the_customer_is_the_company():
    """Where the export names the customer, and that is one of those who write."""
    shape = Shape(system="x", has=(), customer=("^title",), people=("^people",))
    around = ({"title": "Ida", "people": [{"name": "Ida"}, {"name": "Bank"}]},)
    assert written_by({}, around, shape, ("Ida",), OURS) == "customer"
    assert written_by({}, around, shape, ("Bank",), OURS) == "own"
    assert written_by({}, ({**around[0], "title": "Group"},), shape, ("Bank",), OURS) == "customer"


def test_people_have_roles():
    shape = Shape(system="x", has=(), people=("^users",))
    around = ({"users": [{"id": 1, "role": "agent"}, {"id": 2, "role": "end-user"}]},)
    assert [written_by({}, around, shape, (writer,), OURS) for writer in ("1", "2", "3")] == [
        "own",
        "customer",
        "customer",
    ]


def test_true_is_not_one():
    shape = Shape(system="x", has=(), own=(("kind", (1,)),))
    assert [written_by({"kind": kind}, (), shape, (), OURS) for kind in (1, True)] == ["own", "customer"]
