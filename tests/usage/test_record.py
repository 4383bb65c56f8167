"""What became of a message, written down as the settings allow."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from support.histories import asked, open_store, written
from support.places import NOWHERE

from kb_tools.desk.answers import Answer
from kb_tools.settings.settings import Settings
from kb_tools.store.usage import UsageRow
from kb_tools.usage.record import Recorder, asked_of

NONE = Answer(language="de", findings=(), outcome="none")


@pytest.mark.parametrize(("usage", "message"), [("counts", ""), ("redacted", "Wo ist mein Geld, Frau […]?")])
def test_the_setting_says_what_is_kept(usage: str, message: str) -> None:
    """Numbers alone, or the words as well; day and hour by the operator's clock."""
    now = datetime(2026, 11, 1, 23, 5)
    one = asked_of(
        "Wo ist mein Geld, Frau Müller?", NONE, Settings(root=NOWHERE, usage=usage), lambda _: False, now
    )
    assert one == UsageRow(day=date(2026, 11, 1), hour=23, language="de", outcome="none", message=message)


def test_off_writes_no_file(tmp_path: Path) -> None:
    """Neither for one message nor for many."""
    with Recorder(Settings(root=tmp_path, usage="off"), lambda _: False) as recorder:
        assert recorder.asked("Hallo?", NONE) == 0
        recorder.chosen(1, "a")
    assert list(tmp_path.iterdir()) == []


def test_the_first_message_of_a_day_forgets_what_is_too_old(tmp_path: Path) -> None:
    """Nobody has to run anything for `keep_days` to hold."""
    with open_store(tmp_path / ".kb") as store:
        store.add(asked("uralt", day=date(2001, 1, 1)))
    Recorder(Settings(root=tmp_path, keep_days=30), lambda _: False).asked("Hallo?", NONE)
    assert [one.message for one in written(tmp_path / ".kb")] == ["Hallo?"]
