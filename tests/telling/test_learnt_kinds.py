"""What kinds can learn, as a part of kinds.yaml."""

from __future__ import annotations

from kb_tools.learning.kinds import KindProposal, LearntKinds
from kb_tools.sources.kinds import parse_kinds
from kb_tools.telling.learnt_kinds import data, summary, text

LEARNT = LearntKinds(
    proposals=(
        KindProposal(
            category="press", examples=("Frage: darf ich zitieren? #presse", "no"), unlike=("null",)
        ),
        KindProposal(category="thanks", unlike=("- danke: für nichts",)),
    ),
    different=4,
    left_out={"there": 1},
)


def test_what_is_printed_can_be_added_to_kinds_yaml() -> None:
    """Whatever customers wrote, it is read as the text it is."""
    rules, problems = parse_kinds(f"- category: gas\n  words: [gas]\n{text(LEARNT)}\n", "kinds.yaml")
    assert problems == ()
    assert [dict(rule) for rule in rules[1:]] == [
        {"category": "press", "examples": LEARNT.proposals[0].examples, "unlike": ("null",)},
        {"category": "thanks", "unlike": ("- danke: für nichts",)},
    ]


def test_it_is_said_how_much_there_was_to_learn_from() -> None:
    """And what was left out; with nothing at all, how there would be something."""
    assert summary(LEARNT) == "4 different messages were corrected, 1 taken for the right kind by now"
    assert "`w` in `kb desk`" in summary(LearntKinds())


def test_programs_get_the_same() -> None:
    """Both lists, empty or not."""
    told = data(LEARNT)
    assert (told["different"], told["left_out"]) == (4, {"there": 1})
    assert told["proposals"][1] == {"category": "thanks", "examples": [], "not": ["- danke: für nichts"]}
