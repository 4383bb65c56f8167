"""The messages of an export, gathered: who wrote last in a thread, and what was said before."""

from __future__ import annotations

import pytest

from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.turns import MOST_TURNS, gathering


def incoming(number, text="?", **values):
    return Incoming(number=number, **{"id": str(number), "text": text, **values})


def gathered(*rows):
    with gathering() as turns:
        assert list(turns.add_all(rows)) == [row for row in rows if isinstance(row, BadRow)]
        assert len(turns) == len(rows) - sum(isinstance(row, BadRow) for row in rows)
        return list(turns.after())


def whys(*rows):
    return [row.why for row in gathered(*rows)]


def test_the_last_turn_of_each_customer_is_answered():
    """In one thread several may ask; those without a thread each stand alone."""
    rows = [
        incoming(1, thread="a", author="ida"), incoming(2, thread="a", author="ole"),
        incoming(3, thread="a", author="ida"), incoming(4, author="ida"), incoming(5, author="ida"),
    ]  # fmt: skip
    assert whys(*rows) == ["earlier_turn", "", "", "", ""]


def test_what_nobody_has_to_answer_keeps_its_reason():
    rows = [incoming(1, by="own"), BadRow(number=2, why="x"), incoming(3, by="internal", text="")]
    assert whys(*rows) == ["own", "internal"]


def test_the_order_of_the_file_does_not_matter():
    """What came last is told by the time, where there is one."""
    rows = [
        incoming(1, "third", thread="a", at=30.0), incoming(2, "second", thread="a", at=20.0, by="own"),
        incoming(3, "first", thread="a", at=10.0),
    ]  # fmt: skip
    last, _, early = gathered(*rows)
    assert (last.why, early.why) == ("", "earlier_turn")
    assert [(turn.text, turn.ours) for turn in last.before] == [("first", False), ("second", True)]


def test_replies_are_followed_wherever_they_stand():
    rows = [
        incoming(1, id="c", reply_to="b"),
        incoming(2, id="b", reply_to="a", by="own"),
        incoming(3, id="a"),
    ]
    told = gathered(*rows)
    assert [row.message.thread for row in told] == ["a", "a", "a"]
    long = [incoming(n, id=f"m{n}", reply_to=f"m{n - 1}") for n in range(1, 2_000)]
    assert {row.message.thread for row in gathered(*long)} == {"m0"}


@pytest.mark.parametrize("reply_to", ["1", "2"])
def test_replies_in_a_circle_are_answered_all_the_same(reply_to):
    assert "" in whys(incoming(1, id="1", reply_to=reply_to), incoming(2, id="2", reply_to="1"))


def test_notes_and_other_customers_are_not_read_before_a_message():
    rows = [
        incoming(1, "other", thread="a", author="ole"), incoming(2, "note", thread="a", by="internal"),
        incoming(3, "ask", thread="a", author="ida"),
    ]  # fmt: skip
    assert gathered(*rows)[2].before == ()


def test_only_the_last_turns_are_read():
    rows = [incoming(n, str(n), thread="a") for n in range(MOST_TURNS + 3)]
    assert [turn.text for turn in gathered(*rows)[-1].before] == [str(n) for n in range(2, MOST_TURNS + 2)]


def test_in_talks_of_two_the_company_is_found():
    """It takes part in more than one; in a single one, the customer wrote first."""
    said = (("a", "bank"), ("a", "ida"), ("b", "ole"), ("b", "bank"))
    rows = [
        incoming(n, thread=thread, author=author, talk=True) for n, (thread, author) in enumerate(said, 1)
    ]
    assert whys(*rows) == ["own", "", "", "own"]
    assert whys(*rows[2:]) == ["", "own"]
    assert whys(*rows, incoming(5, thread="c", author="bank", talk=True))[-1] == "own"
    assert whys(incoming(1, thread="a", author="x"), incoming(2, thread="a", author="y")) == ["", ""]


def test_rows_after_one_are_read_on():
    with gathering() as turns:
        list(turns.add_all([incoming(n) for n in (1, 2, 3)]))
        assert [row.message.number for row in turns.after(2)] == [3]


def test_half_a_character_is_no_trouble():
    assert gathered(incoming(1, "a\ud800b"))[0].message.text == "a?b"
