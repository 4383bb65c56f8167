"""Which of customers' words are worth keeping."""

from __future__ import annotations

import pytest
from support.learnt import ENTRY, OTHER

from kb_tools.learning.phrasings import Chosen, find_candidates, right_answers, tally_choices


def chosen(message, name="sperren", times=1, offered=1, lang="de"):
    return Chosen(message=message, lang=lang, id=name, times=times, offered=offered)


def learnable(*choices):
    found, left_out = find_candidates(choices, [ENTRY, OTHER])
    return [(one.wording, one.entry.id, one.votes, one.choices) for one in found], dict(left_out)


def test_what_agents_chose_is_proposed_in_the_customer_s_words():
    """Messages that say nearly the same are one, and their choices are added up."""
    said = (
        chosen("Portmonee weg, hilfe!", times=3),
        chosen("portmonee weg hilfe"),
        chosen("hilfe portmonee weg", "pin"),
    )
    assert learnable(*said) == ([("Portmonee weg, hilfe", "sperren", 4, 5)], {})


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        ([chosen("portmonee weg hilfe", times=3), chosen("portmonee weg hilfe", "pin", times=2)], "rivals"),
        ([chosen("karte geklaut! was tun")], "there"),
        ([chosen("karte sperren", "pin")], "elsewhere"),
        ([chosen("portmonee weg hilfe", "nobody")], "gone"),
        ([chosen("wallet gone help", lang="en")], "gone"),
        ([chosen("hilfe")], "wording"),
    ],
)
def test_what_is_not_learnt_is_counted_by_reason(choices, reason):
    """Said already here or elsewhere, chosen for two, in another language, or no phrasing at all."""
    assert learnable(*choices) == ([], {reason: 1})


def test_only_answers_and_misses_are_learnt_from():
    """Insults and what belongs in private have other outcomes; of too many messages the most frequent are
    looked at.
    """
    rows = [
        ("a", "de", "", "answer", ("x",), 9),
        ("a", "de", "x", "answer", ("x", "y"), 2),
        ("a", "de", "x", "none", (), 1),
        ("a", "de", "y", "answer", ("x",), 1),
        ("b", "de", "x", "escalate", (), 5),
        ("c", "de", "x", "answer", ("x",), 1),
        ("", "de", "x", "answer", ("x",), 5),
    ]
    tallied = tally_choices(iter(rows), most=1)
    assert tallied.chosen == (chosen("a", "x", times=3, offered=2), chosen("a", "y", times=1, offered=0))
    assert (tallied.different, dict(tallied.left_out)) == (2, {"other": 1})
    assert right_answers(tallied.chosen, [ENTRY, OTHER]) == {}
    assert right_answers([chosen("m"), chosen("m", "pin"), chosen("n", "pin")], [ENTRY, OTHER]) == {
        "m": ENTRY,
        "n": OTHER,
    }
