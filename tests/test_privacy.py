"""The record of processing says what is true: every table, how long, and where names of people stand."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from support.places import ROOT

from kb_tools.server.approvals.news import KEPT as APPROVALS_KEPT
from kb_tools.server.hooks.working import KEPT as DELIVERIES_KEPT
from kb_tools.server.sessions import LASTS as SESSIONS_LAST
from kb_tools.settings.settings import Settings
from kb_tools.store.schema import PUBLISHED
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import open_state
from kb_tools.store.tokens import LASTS as TOKENS_LAST
from kb_tools.store.triage import LONGEST

HANDBOOK = ROOT / "handbook"
ROWS = dict(
    re.findall(r"^\| `(\w+)` \| (.+) \|$", (HANDBOOK / "privacy.md").read_text("utf-8"), re.MULTILINE)
)
OPERATORS = (HANDBOOK / "operators.md").read_text("utf-8")
OF_PEOPLE = {"name", "author", "decider", "agent", "user", "by", "who"}
"""Columns that could bear somebody's name."""


@pytest.fixture
def columns(tmp_path):
    """Table -> its columns, as they are made."""
    settings = Settings(root=tmp_path)
    with open_state(settings):
        pass
    with closing(sqlite3.connect(settings.state_dir / FILE)) as made:
        tables = [name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {one: {row[1] for row in made.execute(f"PRAGMA table_info({one})")} for one in tables}


def test_every_table_is_in_the_record_and_no_other(columns):
    assert set(ROWS) == set(columns)
    assert all(row.count(" | ") == 4 and all(row.split(" | ")) for row in ROWS.values())


@pytest.mark.parametrize(("table", "kept"), [
    ("asked", f"{Settings(root=ROOT).keep_days} days"), ("tokens", f"{TOKENS_LAST.days} days"),
    ("sessions", f"{SESSIONS_LAST.seconds // 3600} hours"), ("approvals", f"{APPROVALS_KEPT.days} days"),
    ("deliveries", f"{DELIVERIES_KEPT.days} days"), ("conversations", f"{DELIVERIES_KEPT.days} days"),
    ("triage", f"{LONGEST} seconds"),
])  # fmt: skip
def test_it_says_how_long_as_the_code_does(table, kept):
    assert kept in ROWS[table].split(" | ")[3]


def test_names_of_people_stand_where_it_says_and_nowhere_else(columns):
    """What was published has a name of its own, and none of people."""
    assert {table for table, named in columns.items() if named & OF_PEOPLE} - PUBLISHED.keys() == {
        "tokens",
        "sessions",
        "approvals",
    }


def test_every_metric_is_told_with_what_to_alert_on():
    code = (ROOT / "kb_tools" / "server" / "metrics.py").read_text("utf-8")
    metrics = re.findall(r'= (Counter|Histogram)\("(\w+)", "[^"]*"(?:, \(([^)]*)\))?', code)
    assert len(metrics) >= 6
    for kind, name, labels in metrics:
        told = ",".join(re.findall(r"\w+", labels))
        full = f"{name}{'_total' * (kind == 'Counter')}{'{' + told + '}' if told else ''}"
        assert f"| `{full}` |" in OPERATORS, full
