"""Everything a report says, as values. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kb_tools.report.catalogue import CatalogueEntry
from kb_tools.report.compare import Change, compare_counts, compare_shares
from kb_tools.report.counts import FEW, Counts
from kb_tools.report.freshness import Freshness
from kb_tools.report.gaps import Open
from kb_tools.report.period import Period
from kb_tools.report.tallies import Group, Load, Step

FEWEST_CHOICES, FEWEST_SHARE = 20, 0.2
"""From so many choices, and so large a share of the answered messages, it means something that nothing was
chosen.
"""

Measure = Literal["total", "answered", "handed_on", "unanswered", "no_reply", "chosen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was asked, answered and chosen in a period, what carries it, what is missing and what is out of
    date.

    `before` is None where the history does not reach back so far. `usage` is the setting of that name;
    `began` the first day that is remembered; `idle` is what was not offered, of `everything`. `gaps` is None
    where no words were kept, or nothing was left unanswered.
    """

    name: str
    language: str
    usage: str
    began: date | None
    period: Period
    counts: Counts
    before: Counts | None
    steps: tuple[Step, ...]
    topics: tuple[Group, ...]
    languages: tuple[Group, ...]
    loads: tuple[Load, ...]
    idle: tuple[CatalogueEntry, ...]
    everything: int
    freshness: Freshness
    gaps: Open | None

    @property
    def enough(self) -> bool:
        """Whether there are enough messages to speak of shares."""
        return self.counts.total >= FEW

    @property
    def choosing(self) -> bool:
        """Whether agents usually say what they sent."""
        return self.counts.chosen >= max(FEWEST_CHOICES, FEWEST_SHARE * self.counts.answered)

    @property
    def half(self) -> int:
        """How many articles and videos, the busiest first, carry half of what is answered."""
        reached, number = 0.0, 0
        while number < len(self.loads) and reached < 0.5:
            reached += self.loads[number].share
            number += 1
        return number

    @property
    def changes(self) -> dict[Measure, Change] | None:
        """How the messages differ from those before: their number, and the shares of the ends; that of the
        chosen is of the answered.
        """
        now, before = self.counts, self.before
        if before is None:
            return None
        if min(now.total, before.total) < FEW:
            return {"total": compare_counts(now.total, before.total)}
        return {
            "total": compare_counts(now.total, before.total),
            "answered": compare_shares(now.answered, now.total, before.answered, before.total),
            "handed_on": compare_shares(now.handed_on, now.total, before.handed_on, before.total),
            "unanswered": compare_shares(now.unanswered, now.total, before.unanswered, before.total),
            "no_reply": compare_shares(now.no_reply, now.total, before.no_reply, before.total),
            "chosen": compare_shares(now.chosen, now.answered, before.chosen, before.answered),
        }

    @property
    def daily(self) -> bool:
        """Whether each step is one day."""
        return all(step.since == step.until for step in self.steps)

    @property
    def most_in_a_step(self) -> int:
        return max((step.counts.total for step in self.steps), default=0)
