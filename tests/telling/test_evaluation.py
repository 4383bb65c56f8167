"""How good the answers are, as people read it."""

from __future__ import annotations

from support.told import HIT

from kb_tools.search.evaluate import Outcome, Question
from kb_tools.telling import evaluation
from kb_tools.telling.style import unstyled


def outcome(rank, hits=(HIT,), expect=("karten/weg",)):
    """What came back for a question about a lost card."""
    asked = Question(text="Karte weg?", expect=frozenset(expect), line=7)
    return Outcome(question=asked, hits=hits, rank=rank, suggested=True, seconds=0.01)


def test_the_figures_stand_below_one_another():
    assert evaluation.text({"queries": 12, "hit@1": 0.5}, "de") == "       Fragen  12\n        hit@1  0,5"


def test_a_miss_says_what_was_wanted_and_what_came():
    assert unstyled(evaluation.misses([outcome(4), outcome(3), outcome(None, expect=())], "de")) == (
        "7: Karte weg?\n   gesucht   karten/weg (auf Platz 4)\n   gefunden  dQw4w9WgXcQ (0,98: )"
    )
    assert "not among the first ten)\n   came   nothing" in evaluation.misses([outcome(None, hits=())], "en")


def test_no_miss_is_a_sentence():
    assert evaluation.misses([outcome(1)], "de") == "Keine Fehltreffer."
