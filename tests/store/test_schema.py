"""How a time stands in the tables."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from kb_tools.store.schema import now_or, stamp, stamped


def test_times_sort_as_texts_wherever_they_were_taken() -> None:
    nine = datetime(2026, 11, 1, 9, tzinfo=UTC)
    later = (nine + timedelta(microseconds=1)).astimezone(timezone(timedelta(hours=-8)))
    assert stamp(nine) < stamp(later)
    assert stamped(stamp(later)) == later
    assert now_or(nine) == nine
    assert now_or(None).tzinfo
