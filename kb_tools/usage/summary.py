"""What is remembered of messages, in numbers. Pure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from kb_tools.store.usage import Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageSummary:
    """What the store amounts to: `kept` messages have their words, `chosen` ones an article or video that was
    sent.
    """

    first: date | None = None
    last: date | None = None
    outcomes: tuple[tuple[str, int], ...] = ()
    chosen: int = 0
    kept: int = 0

    @property
    def total(self) -> int:
        return sum(number for _, number in self.outcomes)


def tell(store: Usage, since: date | None = None, until: date | None = None) -> UsageSummary:
    """The store in numbers."""
    outcomes: Counter[str] = Counter()
    chosen = 0
    for outcome, what, number in store.tally("outcome", "chosen", since=since, until=until):
        outcomes[outcome] += number
        chosen += number if what else 0
    days = [date.fromisoformat(day) for day, _ in store.tally("day", since=since, until=until)]
    kept = store.with_words(since=since, until=until)
    edges = {"first": min(days), "last": max(days)} if days else {}
    return UsageSummary(**edges, outcomes=tuple(outcomes.most_common()), chosen=chosen, kept=kept)
