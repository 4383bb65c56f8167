"""What can be learnt from agents' choices, as editors read it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from support.told import ENTRY

from kb_tools.learning.phrasings import Candidate
from kb_tools.learning.proposals import Learnt
from kb_tools.learning.weighing import PhrasingProposal, TrialResult
from kb_tools.telling import learning
from kb_tools.telling.style import unstyled

FOUND = Candidate(wording="Karte sperren?", entry=ENTRY, messages=(), votes=3, choices=4, offered=1)
OTHER = TrialResult(message="Sperre weg", entry=ENTRY, before=None, after=2)
WORSE = TrialResult(message="Neue PIN", entry=ENTRY, before=1, after=None)
PROPOSAL = PhrasingProposal(candidate=FOUND, confidence=0.753, others=(OTHER,), worse=(WORSE,) * 5)
LEARNT = Learnt(
    proposals=(PROPOSAL,), left_out={"there": 1200}, different=2000, looked_at=2000,
    figures=(("Alle", {"hit@1": 0.5}, {"hit@1": 0.75}),),
)  # fmt: skip


def test_a_proposal_says_what_speaks_for_it_and_what_gets_worse():
    assert unstyled(learning.proposal_text(PROPOSAL, "de")).splitlines() == [
        "   0,75  Karte sperren?",
        "         3-mal gewählt, einmal wie vorgeschlagen, etwas anderes einmal; von 1 anderen Nachrichten "
        "dazu haben es 0 → 1 unter den ersten drei",
        *["         schlechter: Neue PIN (1 → nicht gefunden)"] * 3,
        "         und 2 weitere schlechter",
    ]


def test_all_of_it_ends_with_the_figures_before_and_after():
    told = unstyled(learning.text(LEARNT, "de", reviewed=False)).split("\n\n")
    assert told[0].startswith("dQw4w9WgXcQ (de, Video)  Karte sperren\n   0,75")
    assert told[1:] == [
        "1 Formulierung vorgeschlagen. 2.000 verschiedene Nachrichten mit einer Wahl, alle angesehen.",
        "Weggelassen\n   1.200  sagt, was schon dasteht",
        "Alle\n             hit@1\n   vorher    0,500\n   nachher   0,750",
    ]


def test_what_was_reviewed_just_now_is_not_told_again():
    told = learning.text(replace(LEARNT, looked_at=5), "en", reviewed=True)
    assert told.startswith("2,000 different messages with a choice, only the 5 most frequent were looked at.")


@pytest.mark.parametrize(("offered", "said"), [
    (3, "chosen 3 times, as suggested, something else once"),
    (0, "chosen 3 times, though not suggested, something else once"),
])  # fmt: skip
def test_it_says_whether_the_chosen_one_was_suggested(offered, said):
    told = learning.proposal_text(
        PhrasingProposal(candidate=replace(FOUND, offered=offered), confidence=1.0), "en"
    )
    assert unstyled(told).splitlines()[1].strip() == said


def test_where_there_is_nothing_to_learn_it_says_how_choices_are_made():
    assert learning.text(Learnt(), "de", reviewed=False).startswith("Noch nichts zu lernen: ")


def test_programs_get_every_message_that_got_worse():
    told = json.loads(json.dumps(learning.data(LEARNT, [PROPOSAL], 0.6)))
    assert len(told["proposals"][0]["worse"]) == 5
    assert (told["proposals"][0]["written"], told["left_out"]) == (True, {"there": 1200})
