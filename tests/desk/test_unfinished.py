"""The rows that were drafted so far, kept beside the output."""

from __future__ import annotations

from contextlib import suppress

import pytest

from kb_tools.desk.answers import Finding
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.triage import Drafted, Row
from kb_tools.desk.unfinished import part_of, unfinished
from kb_tools.errors import UsageError
from kb_tools.text import say

PIN = (Finding(kind="pin", start=0, end=4),)
ROWS = [
    Drafted(number=n, row=Row(id=str(n), text="ü", language="de", outcome="none", alert=alert, findings=PIN))
    for n, alert in enumerate(("", "look", "alarm", ""), 1)
]
BAD = BadRow(number=5, why=say("row {number}", number=5))


class Killed(BaseException):
    """As if somebody had pulled the plug."""


def killed(output, *rows):
    """What is left when the work ends after some rows."""
    with suppress(Killed), unfinished(output, "a", resume=False) as kept:
        assert list(kept) == []
        for row in rows:
            kept.add(row)
        raise Killed


def test_rows_come_back_whole_the_urgent_first(tmp_path):
    with unfinished(tmp_path / "out.csv", "a", resume=False) as kept:
        for row in (*ROWS, BAD):
            kept.add(row)
        assert list(kept) == [*ROWS, BAD]
        assert [row.id for row in kept.urgent_first()] == ["3", "2", "1", "4"]
        assert oct(part_of(tmp_path / "out.csv").stat().st_mode & 0o777) == "0o600"
    assert not list(tmp_path.iterdir())


def test_what_was_kept_is_gone_on_with(tmp_path):
    """But for a row that was only half written; and not after other input."""
    output = tmp_path / "out.csv"
    killed(output, ROWS[0])
    with part_of(output).open("ab") as file:
        file.write(b'{"number": 2')
    with pytest.raises(UsageError, match="another file"), unfinished(output, "b", resume=True):
        pass
    with unfinished(output, "a", resume=True) as kept:
        assert list(kept) == ROWS[:1]
        kept.add(ROWS[1])
        assert list(kept) == ROWS[:2]


def test_without_resume_it_begins_anew(tmp_path):
    for _ in range(2):
        killed(tmp_path / "out.csv", ROWS[0])


def test_nothing_is_left_of_what_never_began(tmp_path):
    killed(tmp_path / "out.csv")
    assert not list(tmp_path.iterdir())


def test_a_complete_file_can_be_read_until_it_is_closed(tmp_path):
    with unfinished(tmp_path / "out.csv", "a", resume=True) as kept:
        kept.add(ROWS[0])
        kept.complete()
        assert not list(tmp_path.iterdir())
        assert list(kept) == ROWS[:1]


def test_without_an_output_it_has_no_name():
    with unfinished(None, "a", resume=False) as kept:
        kept.add(ROWS[0])
        assert (list(kept), kept.path) == (ROWS[:1], None)
