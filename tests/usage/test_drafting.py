"""Drafts by a desk that another process can open as well."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kb_tools.desk.inbox.message import Incoming
from kb_tools.desk.inbox.turns import Gathered
from kb_tools.desk.session import open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings
from kb_tools.usage.drafting import Drafting, remembered

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def drafting(sample):
    settings = read_settings(sample)[0]
    return Drafting(open_session(settings, open_index(settings)))


def gathered(text, **values):
    return Gathered(message=Incoming(number=1, id="1", text=text, **values), why="")


def test_another_process_drafts_the_same(drafting):
    asked = gathered("Wie sperre ich meine Karte?", handle="@ida")
    assert pickle.loads(pickle.dumps(drafting))(asked) == drafting(asked)
    assert "@ida" in drafting(asked).row.draft


def test_what_is_remembered_of_a_draft(drafting):
    """What others said before it is not, nor words where only counts are kept."""
    drafted = drafting(gathered("Was kostet eine Überweisung nach Amerika?"))
    row = remembered(drafted, NOW, words=True)
    assert (row.day.isoformat(), row.hour, row.outcome) == ("2026-11-02", 9, drafted.row.outcome)
    assert (row.message, row.offered) == ("Was kostet eine Überweisung nach Amerika?", drafted.offered)
    assert remembered(drafted, NOW, words=False).message == ""
    assert remembered(replace(drafted, alone=False), NOW, words=True).message == ""
