"""How people ask one thing after another, in one message or in the next. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Questions:
    """Words in small letters, apart by blanks; `begins`, `joins` and `turns_away` are regular expressions."""

    asks: str
    """Words that make a question of the part of a message they stand in: how, when."""
    begins: str
    """How a question begins that has no such word: "can you". A regular expression."""
    measures: str
    """Words that only ask how much of something: long, many."""
    joins: str
    """What stands between two questions of one sentence: and, and also."""
    goes_on: str
    """Words at the beginning by which a message goes on where the last one stopped: and, no."""
    refers: str
    """Words that stand for what was said before: it, there."""
    pronouns: str
    """Words that do so in well-written sentences, in the letters they are written in: she, not Sie."""
    points: str
    """Words that do so where no word follows that they belong to: "what does that cost", not "that card"."""
    turns_away: str
    """What announces another subject: "something else", "by the way"."""


UNWRITTEN = Questions(
    asks="",
    begins=r"(?!)",
    measures="",
    joins=r"(?!)",
    goes_on="",
    refers="",
    pronouns="",
    points="",
    turns_away=r"(?!)",
)
