"""Drafts that agents marked as sent, held against the store."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from support.histories import asked

from kb_tools.errors import UsageError
from kb_tools.store.usage import UsageRow
from kb_tools.usage.sent import SentRow, match_sent, parse_sent, unseen


def test_a_sent_row_takes_one_message() -> None:
    """Of two that say the same each takes its own; a corrected mark is the last word; what the store does not
    have is new.
    """
    stored = [
        asked("a", number=1, chosen="x"),
        asked("a", number=2),
        asked("b", number=3, chosen="y"),
        asked("", number=4, offered=("x",)),
    ]

    def sent(message: str, chosen: str) -> SentRow:
        return SentRow(language="de", outcome="none", offered="x", chosen=chosen, message=message)

    matched = match_sent(
        [sent("a", "x"), sent("a", "x"), sent("b", "x"), sent("", "x"), sent("c", "x")], stored
    )
    assert matched.chosen == ((2, "x"), (3, "x"), (4, "x"))
    assert (matched.already, [row.message for row in matched.new]) == (1, ["c"])


@pytest.mark.parametrize(
    ("mark", "chosen"),
    [
        ("X", "a"),
        ("Ja", "a"),
        (1, "a"),
        (True, "a"),
        ("c", "c"),
        ("'-", ""),
        (None, ""),
        ("nein", ""),
        ("Oui", "a"),
        ("non", ""),
    ],
)
def test_marks_are_read_as_people_write_them(mark: object, chosen: str) -> None:
    """An x, a yes in each language, a number, the id of another article; and what stands for no."""
    rows = [{"text": "t", "url": "a", "sent": mark}]
    assert [row.chosen for row in parse_sent(rows, str, str)] == ([chosen] if chosen else [])


def test_the_column_is_called_sent_in_any_language() -> None:
    """As a translated header has it."""
    for column in ("Sent", "Gesendet", "envoyé"):
        assert [row.chosen for row in parse_sent([{"url": "a", column: "x"}], str, str)] == ["a"]


def test_a_mark_that_names_nothing_is_told_by_its_row() -> None:
    """Rows that cannot be read are passed on as they are."""
    rows = ["no JSON", {"sent": "x", "url": "", "text": "t"}, {"sent": "", "url": "a"}]
    assert list(parse_sent(rows, str, str)) == [
        (1, "no JSON"),
        (2, "'x' names no article or video, and the row has no link of one"),
    ]


def test_a_file_without_marks_is_told_what_to_add() -> None:
    """It has no column for them."""
    with pytest.raises(UsageError, match="no column `sent`"):
        list(parse_sent([{"text": "t", "url": "a"}], str, str))


def test_a_row_that_the_store_does_not_have_becomes_a_message_of_it() -> None:
    """Of this hour, and an answer where the file says something else."""
    row = SentRow(language="de", outcome="maybe", offered="a", chosen="b", message="Wo?")
    assert unseen(row, datetime(2026, 11, 20, 17, 45)) == UsageRow(
        day=date(2026, 11, 20),
        hour=17,
        language="de",
        outcome="answer",
        offered=("a",),
        chosen="b",
        message="Wo?",
    )
