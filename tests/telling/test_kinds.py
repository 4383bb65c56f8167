"""Kinds that were tried, as people and programs read them."""

from __future__ import annotations

from kb_tools.desk.kinds.trying import Labelled, Tried
from kb_tools.telling import kinds
from kb_tools.telling.style import unstyled

TRIED = (
    Tried(message=Labelled(text="so müde"), kind="crisis", ground="so müde von allem", level="look"),
    Tried(message=Labelled(text="danke", wanted="thanks"), kind="thanks", ground="merci", outcome="no_reply"),
    Tried(message=Labelled(text="hm", wanted="joke")),
)


def test_each_message_is_told_with_its_kind_and_its_ground():
    """Below them what became of those that should be of a kind."""
    told = unstyled(kinds.text(TRIED, "en"))
    assert told.splitlines() == [
        "crisis, look twice  so müde",
        "   so müde von allem",
        "thanks  danke",
        "   merci",
        "of no kind  hm",
        "",
        "1 of 2 are what they should be.",
        "       1  joke → of no kind",
        "       1  thanks → right",
    ]
    assert unstyled(kinds.text(TRIED[:1], "de")).splitlines()[0] == "Krise, zweimal hinsehen  so müde"


def test_programs_get_the_table_as_well():
    """Kinds as the rules call them."""
    given = kinds.data(TRIED)
    assert given["messages"][0]["level"] == "look"
    assert given["messages"][2] == {
        "text": "hm", "wanted": "joke", "kind": "", "level": None, "outcome": None, "ground": "",
    }  # fmt: skip
    assert given["confusion"] == [
        {"wanted": "joke", "kind": "", "count": 1},
        {"wanted": "thanks", "kind": "thanks", "count": 1},
    ]
