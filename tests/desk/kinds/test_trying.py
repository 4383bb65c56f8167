"""Kinds tried on messages."""

from __future__ import annotations

import pytest

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.judging import Kinds
from kb_tools.desk.kinds.trying import Labelled, confusion, parse_labelled, try_kinds
from kb_tools.errors import KbError

KINDS = Kinds(rules=built_in())
FILE = """\
ich will nicht mehr leben 😂
{"text": "Karte geklaut", "kind": "fraud_going_on"}

{"text": "Wann habt ihr offen?", "kind": ""}
{"text": "Mein Anwalt meldet sich", "kind": "complaint"}
"""


def test_a_message_is_a_line_or_an_object() -> None:
    """A kind of "" is none; without one nobody says."""
    labelled = parse_labelled(FILE, "a.txt")
    assert [one.wanted for one in labelled] == [None, "fraud_going_on", "", "complaint"]
    assert parse_labelled("gasgeruch", "a.txt") == (Labelled(text="gasgeruch"),)


@pytest.mark.parametrize("line", ['{"text": 1}', '{"text": "a", "kind": 1}', "{", '{"kind": "a"}'])
def test_a_line_that_is_no_message_is_named(line: str) -> None:
    """With its number; so is a file without any."""
    with pytest.raises(KbError) as error:
        parse_labelled(f"a\n{line}", "a.txt")
    assert (error.value.file, error.value.line) == ("a.txt", 2)
    with pytest.raises(KbError):
        parse_labelled("\n", "a.txt")


def test_each_message_gets_its_kind() -> None:
    """Danger to people with its level; what is only to be looked at twice has no outcome of its own."""
    tried = try_kinds(parse_labelled(FILE, "a.txt"), KINDS, "de")
    assert [(one.kind, one.level, one.outcome) for one in tried] == [
        ("crisis", "look", None),
        ("fraud_going_on", None, "phone"),
        ("", None, None),
        ("legal", None, "escalate"),
    ]
    assert all(one.ground for one in tried if one.kind)


def test_what_became_of_each_kind_is_counted() -> None:
    """Of the messages for which somebody says what they should be."""
    tried = try_kinds(parse_labelled(FILE, "a.txt"), KINDS, "de")
    assert confusion(tried) == {
        ("fraud_going_on", "fraud_going_on"): 1,
        ("", ""): 1,
        ("complaint", "legal"): 1,
    }
