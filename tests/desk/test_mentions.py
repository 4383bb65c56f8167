"""Whose names X does not count at the start of a reply."""

from __future__ import annotations

from typing import Any

import pytest
from support.twitter_text import cases

from kb_tools.desk.mentions import free_prefix, written_to_another


@pytest.mark.parametrize("case", cases("extract.yml", "replies"))
def test_sees_whom_a_text_answers(case: dict[str, Any]) -> None:
    """A text is a reply when it opens with a name; that name, and no other, is free."""
    name = case["expected"]
    assert free_prefix(case["text"], ["somebody"]) == 0
    assert not name or case["text"][: free_prefix(case["text"], [name.upper()])].rstrip().endswith(name)
    assert name or free_prefix(case["text"], ["username"]) == 0


def test_names_that_were_added_count() -> None:
    """Only those of the conversation are free, with the space behind them."""
    assert free_prefix("@anna @bank Hallo", ["Anna", "bank"]) == len("@anna @bank ")
    assert free_prefix("@anna @max Hallo", ["anna"]) == len("@anna ")
    assert free_prefix("Hallo @anna", ["anna"]) == 0


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("@OtherShop where's my parcel", "@OtherShop"),
        ("@othershop @bankhilfe wo ist mein Paket", ""),
        ("@Bank wo ist mein Geld", ""),
        ("@bank_hilfe @regulator wie beschwere ich mich?", ""),
        ("danke @othershop", ""),
        ("wo ist mein Geld", ""),
    ],
)
def test_what_opens_with_another_companys_name_is_theirs(text: str, whom: str) -> None:
    """Unless the company's own handle, or one that begins like it, is in it; without a handle of one's own
    nobody can tell.
    """
    assert written_to_another(text, "bank") == whom
    assert written_to_another(text, "") == ""
