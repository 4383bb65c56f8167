"""Articles, and phrasings that could be learnt for them."""

from __future__ import annotations

from kb_tools.learning.phrasings import Candidate
from kb_tools.models import IndexEntry

ENTRY = IndexEntry(
    source="docs/sperren.md",
    kind="article",
    id="sperren",
    lang="de",
    title="Karte sperren",
    questions=("karte geklaut was tun",),
)
OTHER = IndexEntry(source="docs/pin.md", kind="article", id="pin", lang="de", title="PIN vergessen")


def candidate(
    wording: str = "portmonee weg hilfe", entry: IndexEntry = ENTRY, votes: int = 1, **counts
) -> Candidate:
    """A phrasing for which nothing but `entry` was chosen, and always as suggested."""
    usual = {"messages": (wording,), "votes": votes, "choices": votes, "offered": votes}
    return Candidate(wording=wording, entry=entry, **(usual | counts))
