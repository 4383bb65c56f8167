"""A row for each message of an inbox, nothing private in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.answers import Answer, Finding, Reply
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.turns import Gathered
from kb_tools.desk.triage import Summary, draft, essence, harmless_cell
from kb_tools.errors import KbError
from kb_tools.telling.triage import cells


def unanswered(_):
    return Answer(language="de", findings=(), outcome="none")


def drafted(*texts, ask=unanswered, keep=lambda message, _: message.text):
    """What becomes of messages, and the summary of them."""
    summary = Summary()
    messages = [Incoming(number=number, id=str(number), text=text) for number, text in enumerate(texts, 1)]
    rows = [draft(Gathered(message=message, why=""), ask, keep) for message in messages]
    for row in rows:
        summary.take(row)
    return [row.row for row in rows], summary


def test_retweets_get_no_draft():
    found = replace(
        unanswered(None), outcome="private", reply=Reply(text="Bitte privat", length=12, limit=280)
    )
    rows, _ = drafted("RT @anna: Wo ist mein Geld? https://t.co/x", "Wo ist mein Geld?", ask=lambda _: found)
    assert [row.draft for row in rows] == ["", "Bitte privat"]


def test_what_was_asked_most_is_counted_together():
    """The same words, whatever the names, links and signs around them, are one question."""
    _, summary = drafted("Wo ist mein Geld?", "@bank wo ist mein geld!!", "Etwas anderes")
    assert summary.unanswered.most_common(1) == [("Wo ist mein Geld?", 2)]


def test_what_may_not_be_quoted_is_counted():
    """The summary holds what it may keep of a message, and nothing of others."""
    keep = lambda message, _: "" if "Anna" in message.text else message.text  # noqa: E731 - a line is enough
    _, summary = drafted("Ich bin Anna", "Was nun?", keep=keep)
    assert summary.outcomes["none"] == 2
    assert dict(summary.unanswered) == {"Was nun?": 1}


def test_rows_hold_no_personal_data():
    """The text is marked where the guard found something, and an id that is a mail address is none any
    more.
    """
    message = Incoming(number=1, id="max@gmx.de", text="meine PIN ist 1234", thread="ida@gmx.de")
    found = Answer(language="de", findings=(Finding(kind="pin", start=14, end=18),), outcome="private")
    row = draft(Gathered(message=message, why=""), lambda _: found, lambda *_: "").row
    assert (row.id, row.text, row.thread) == ("[EMAIL]", "meine PIN ist [PIN]", "[EMAIL]")
    assert "1234" not in "".join(cells(row))


@pytest.mark.parametrize("why", ["own", "internal", "earlier_turn"])
def test_nobody_is_asked_about_what_needs_no_answer(why):
    """Its row says why, without a draft and without personal data; it is counted apart."""

    def ask(_):
        raise AssertionError(why)

    message = Incoming(number=3, id="3", text="meine PIN ist 1234", lang="de-DE", thread="t")
    made = draft(Gathered(message=message, why=why), ask, lambda *_: "")
    assert (made.row.outcome, made.row.draft, made.row.why, made.row.thread) == ("no_reply", "", why, "t")
    assert (made.row.text, made.row.language) == ("meine PIN ist [PIN]", "de")
    summary = Summary()
    summary.take(made)
    assert (summary.total, dict(summary.silent)) == (0, {why: 1})


def test_a_message_that_cannot_be_answered_is_a_bad_row():
    def ask(_):
        raise KbError("no")

    message = Incoming(number=3, id="3", text="a")
    assert draft(Gathered(message=message, why=""), ask, lambda *_: "") == BadRow(number=3, why="no")


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1"])
def test_a_spreadsheet_runs_nothing(cell):
    """Cells that start like a formula get an apostrophe; others stay."""
    assert harmless_cell(cell) == f"'{cell}"
    assert harmless_cell("Guten Tag") == "Guten Tag"


@given(st.text())
def test_any_message_has_an_essence(text):
    """Also one of signs alone, and the same one every time."""
    assert essence(text, "de") == essence(text, "de")
