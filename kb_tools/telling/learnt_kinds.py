"""What kinds of messages can learn from agents: as the end of a kinds.yaml, and as other programs read it."""

from __future__ import annotations

from typing import Any

from kb_tools.learning.kinds import REASONS, KindProposal, LearntKinds
from kb_tools.sources.editing.yaml_text import BlockList, list_lines
from kb_tools.text import Sentence, clean, counted, joined, say


def text(learnt: LearntKinds) -> str:
    """Rules that add to those of the same names, as YAML."""
    rules = ({name: _written(value) for name, value in _rule(one).items()} for one in learnt.proposals)
    return "\n".join(list_lines(rules, "- ", apart=False))


def summary(learnt: LearntKinds) -> Sentence:
    """How much it is learnt from, and what was left out."""
    if not learnt.different:
        return say("Nothing to learn from yet: nobody has said what kind a message was (`w` in `kb desk`).")
    told = counted(
        learnt.different, "{n:,} different message was corrected", "{n:,} different messages were corrected"
    )
    reasons = (say("{n:,} {reason}", n=n, reason=REASONS[name]) for name, n in learnt.left_out.items())
    return joined([told, *reasons], ", ")


def data(learnt: LearntKinds) -> dict[str, Any]:
    """What `kb learn --kinds --json` prints."""
    return {
        "different": learnt.different,
        "left_out": dict(learnt.left_out),
        "proposals": [{"examples": [], "not": [], **_rule(one)} for one in learnt.proposals],
    }


def _rule(one: KindProposal) -> dict[str, str | list[str]]:
    lists = {"examples": one.examples, "not": one.unlike}
    return {"category": one.category} | {
        name: [clean(text) for text in texts] for name, texts in lists.items() if texts
    }


def _written(value: str | list[str]) -> str | BlockList:
    return value if isinstance(value, str) else BlockList(value)
