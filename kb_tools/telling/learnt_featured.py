"""What home should show as asked most: as lines of mkdocs.yml, and as other programs read it."""

from __future__ import annotations

from typing import Any

from kb_tools.learning.featured import LEAST_SENT, LearntFeatured
from kb_tools.sources.editing.yaml_text import quote
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import Sentence, counted, joined, one_line, say


def text(learnt: LearntFeatured, language: Reader) -> str:
    """The setting, each id with how often it was sent and its title in a comment."""
    rows = [
        f"  - {quote(one.entry.id, flow=False)}  # "
        f"{tell(say('{n:,}×', n=one.sent), language)} {one_line(one.entry.title)}"
        for one in learnt.proposals
    ]
    return "\n".join(["featured:", *rows])


def summary(learnt: LearntFeatured, config: str) -> Sentence:
    """How much it is learnt from, and what to do with it; `config` is the settings' file."""
    told = counted(learnt.sent, "{n:,} sent answer looked at.", "{n:,} sent answers looked at.")
    if not learnt.proposals:
        return joined(
            [say("Nothing to propose: no public article was sent {n:,} times.", n=LEAST_SENT), told], " "
        )
    return joined(
        [told, say("It belongs below `kb:` in {file}, in place of a `featured` there.", file=config)], " "
    )


def data(learnt: LearntFeatured) -> dict[str, Any]:
    """What `kb learn --featured --json` prints."""
    return {
        "least": LEAST_SENT,
        "sent": learnt.sent,
        "proposals": [
            {"id": one.entry.id, "title": one.entry.title, "sent": one.sent} for one in learnt.proposals
        ],
    }
