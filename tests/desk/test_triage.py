"""A row for each message of an inbox, nothing private in it."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.answers import Answer, Finding
from kb_tools.desk.inbox import Incoming
from kb_tools.desk.triage import Summary, essence, harmless_cell, triage
from kb_tools.telling.triage import cells


def unanswered(_: Incoming) -> Answer:
    return Answer(language="de", findings=(), outcome="none")


def test_repeats_and_retweets_are_known() -> None:
    """The same words, whatever the names, links and signs around them, are one question; a retweet needs no
    reply.
    """
    messages = [
        Incoming(number=1, id="1", text="Wo ist mein Geld?"),
        Incoming(number=2, id="2", text="RT @anna: Wo ist mein Geld? https://t.co/x"),
        Incoming(number=3, id="3", text="@bank wo ist mein geld!!"),
        Incoming(number=4, id="4", text="Etwas anderes"),
    ]
    summary = Summary(keep=lambda message, _: message.text)
    assert [row.duplicate_of for row in triage(messages, unanswered, summary)] == ["", "1", "1", ""]
    assert summary.repeats == 2
    assert summary.unanswered.most_common(1) == [("Wo ist mein Geld?", 3)]


def test_what_may_not_be_quoted_is_counted() -> None:
    """The summary holds what it may keep of a message, and nothing of others."""
    messages = [
        Incoming(number=number, id="", text=text) for number, text in enumerate(["Ich bin Anna", "Was nun?"])
    ]
    summary = Summary(keep=lambda message, _: "" if "Anna" in message.text else message.text)
    assert len(list(triage(messages, unanswered, summary))) == summary.outcomes["none"] == 2
    assert dict(summary.unanswered) == {"Was nun?": 1}


def test_rows_hold_no_personal_data() -> None:
    """The text is marked where the guard found something, and an id that is a mail address is none any
    more.
    """
    message = Incoming(number=1, id="max@gmx.de", text="meine PIN ist 1234")
    found = Answer(language="de", findings=(Finding(kind="pin", start=14, end=18),), outcome="private")
    (row,) = triage([message], lambda _: found, Summary())
    assert (row.id, row.text) == ("[EMAIL]", "meine PIN ist [PIN]")
    assert set(asdict(row)) >= {
        "id",
        "text",
        "language",
        "outcome",
        "category",
        "url",
        "draft",
        "confidence",
        "findings",
    }
    assert "1234" not in "".join(cells(row))


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1"])
def test_a_spreadsheet_runs_nothing(cell: str) -> None:
    """Cells that start like a formula get an apostrophe; others stay."""
    assert harmless_cell(cell) == f"'{cell}"
    assert harmless_cell("Guten Tag") == "Guten Tag"


@given(st.text())
def test_any_message_has_an_essence(text: str) -> None:
    """Also one of signs alone, and the same one every time."""
    assert essence(text, "de") == essence(text, "de")
