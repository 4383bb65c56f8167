"""How a time stands in the tables, and which tables there are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from kb_tools.settings.settings import Settings
from kb_tools.store.schema import PASSING, PUBLISHED, TABLES, stamp, stamped
from kb_tools.store.state import open_database


def test_times_sort_as_texts_wherever_they_were_taken() -> None:
    nine = datetime(2026, 11, 1, 9, tzinfo=UTC)
    later = (nine + timedelta(microseconds=1)).astimezone(timezone(timedelta(hours=-8)))
    assert stamp(nine) < stamp(later)
    assert stamped(stamp(later)) == later


def test_each_table_and_column_that_was_made_is_moved_or_can_be_published_again(tmp_path: Path) -> None:
    columns = "SELECT m.name, t.name FROM sqlite_master m, pragma_table_info(m.name) t WHERE m.type = 'table'"
    with open_database(Settings(root=tmp_path)) as database:
        made = {*database.rows(columns)}
    assert made == {
        (table, column) for table, columns in (TABLES | PUBLISHED | PASSING).items() for column in columns
    }
