"""What is moved from one store to the other, as people read it."""

from __future__ import annotations

from collections.abc import Mapping

from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import Sentence, counted, joined, say

KINDS = {
    "asked": say("messages"),
    "tokens": say("tokens"),
    "sessions": say("sessions in browsers"),
    "approvals": say("drafts for a second pair of eyes"),
    "deliveries": say("deliveries"),
    "conversations": say("conversations of bots"),
}
"""What the rows of each table are."""


def text(counts: Mapping[str, int], source: str, target: str, language: Reader) -> str:
    """From where to where, and a line for each table."""
    head = tell(say("From {source} to {target}:", source=source, target=target), language)
    rows = (
        f"   {tell(say('{n:>7,}', n=number), language)}  {tell(KINDS[table], language)}"
        for table, number in counts.items()
    )
    return "\n".join((head, *rows))


def done(moved: Mapping[str, int], source: str, target: str, *, in_file: bool) -> Sentence:
    """That it is moved, and what becomes of what is left."""
    left = (
        say("{source} is as it was. Delete it once all works: its words are customers'.", source=source)
        if in_file
        else say(
            "{source} is as it was. Drop its schema kb once all works without `store`.",
            source=source,
        )
    )
    rows = counted(
        sum(moved.values()),
        "Moved and counted: {n:,} row is in {target}.",
        "Moved and counted: {n:,} rows are in {target}.",
        target=target,
    )
    return joined((rows, left), " ")
