"""What kinds learn from corrected messages."""

from __future__ import annotations

from support.histories import asked

from kb_tools.desk.kinds.judging import Kinds
from kb_tools.learning.kinds import KindProposal, learn_kinds
from kb_tools.settings.routing import RoutingRule

KINDS = Kinds(
    rules=(
        RoutingRule(category="press", words=("zeitung",)),
        RoutingRule(category="thanks", words=("danke",)),
    )
)


def learnt(*said: tuple[str, str]):
    """What is learnt from messages, each with the kind that an agent named."""
    return learn_kinds([asked(message, kind=kind) for message, kind in said], KINDS)


def test_a_missed_kind_gets_an_example_and_the_mistaken_one_a_counter_example() -> None:
    """An ordinary question is only the latter; what was taken out of a message is no part of it."""
    told = learnt(
        ("Danke, für Ihr Blatt hätte ich Fragen, […]", "press"),
        ("Danke für nichts, was kostet das?", "question"),
    )
    assert told.different == 2
    assert told.proposals == (
        KindProposal(category="press", examples=("Danke, für Ihr Blatt hätte ich Fragen,",)),
        KindProposal(
            category="thanks",
            unlike=("Danke, für Ihr Blatt hätte ich Fragen,", "Danke für nichts, was kostet das?"),
        ),
    )


def test_what_teaches_nothing_is_counted() -> None:
    """Known already, without words, named two ways, of a kind that is gone. Others are not counted."""
    told = learnt(
        ("Danke!", "thanks"), ("", "thanks"), ("Hm", "press"), ("Hm", "thanks"), ("Gas?", "gas"), ("Moin", "")
    )
    assert told.proposals == ()
    assert dict(told.left_out) == {"there": 1, "no_words": 1, "rivals": 1, "unknown": 1}
