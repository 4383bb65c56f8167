"""What the usage store amounts to, in numbers."""

from __future__ import annotations

from datetime import date

from support.histories import asked, fill, open_store

from kb_tools.usage.summary import UsageSummary, tell


def test_a_store_is_told_in_numbers(tmp_path) -> None:
    """Days, outcomes with the most frequent first, choices, and messages that have their words."""
    fill(
        tmp_path,
        [
            asked("a", day=date(2026, 11, 1), outcome="answer", offered=("x",), chosen="x"),
            asked("", day=date(2026, 11, 2), outcome="answer", offered=("x",)),
            asked("b", day=date(2026, 11, 9)),
        ],
    )
    with open_store(tmp_path) as store:
        told = tell(store)
        assert told == UsageSummary(
            first=date(2026, 11, 1),
            last=date(2026, 11, 9),
            outcomes=(("answer", 2), ("none", 1)),
            chosen=1,
            kept=2,
        )
        assert told.total == 3
        assert tell(store, since=date(2026, 11, 2), until=date(2026, 11, 2)) == UsageSummary(
            first=date(2026, 11, 2), last=date(2026, 11, 2), outcomes=(("answer", 1),)
        )


def test_an_empty_store_has_no_days(tmp_path) -> None:
    """And nothing in it."""
    with open_store(tmp_path) as store:
        assert tell(store) == UsageSummary()
        assert tell(store).total == 0
