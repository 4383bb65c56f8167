"""How messages ended, as counts. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

End = Literal["answered", "handed_on", "unanswered", "no_reply"]
END_OF: dict[str, End] = {
    "answer": "answered",
    "private": "handed_on",
    "phone": "handed_on",
    "escalate": "handed_on",
    "none": "unanswered",
    "no_reply": "no_reply",
}
"""How a message with an outcome ended, unless an agent sent something."""
FEW = 30
"""Fewer messages than this say nothing in per cent: a share of 30 is uncertain by 18 points either way
(normal approximation, 95%).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Messages by how they ended. `chosen` are those of which something was sent."""

    answered: int = 0
    handed_on: int = 0
    unanswered: int = 0
    no_reply: int = 0
    chosen: int = 0

    @property
    def total(self) -> int:
        return self.answered + self.handed_on + self.unanswered + self.no_reply

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            answered=self.answered + other.answered,
            handed_on=self.handed_on + other.handed_on,
            unanswered=self.unanswered + other.unanswered,
            no_reply=self.no_reply + other.no_reply,
            chosen=self.chosen + other.chosen,
        )


def end_of(outcome: str, chosen: str) -> End:
    """What was sent an article or a video is answered, whatever was said at first; the private, the phone and
    a colleague are handed on; an outcome that this version does not know is unanswered.
    """
    return "answered" if chosen else END_OF.get(outcome, "unanswered")


def counts_of(ends: Mapping[End, int], chosen: int) -> Counts:
    """Counts from the numbers of each end."""
    numbers: Counter[End] = Counter(ends)
    return Counts(
        answered=numbers["answered"],
        handed_on=numbers["handed_on"],
        unanswered=numbers["unanswered"],
        no_reply=numbers["no_reply"],
        chosen=chosen,
    )
