"""A worked inbox: its summary and its rows."""

from __future__ import annotations

import io
import json
from collections import Counter
from dataclasses import replace

import pytest

from kb_tools.desk.answers import Finding
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.preview import Preview
from kb_tools.desk.triage import Drafted, Row, Summary
from kb_tools.telling import triage
from kb_tools.text import say

ROW = Row(
    id="1", text="=Karte weg [IBAN]", language="de", outcome="answer", category="complaint", url="https://a",
    draft="Hallo", confidence=0.5, findings=(Finding(kind="iban", start=11, end=17),),
    second_pair_of_eyes=True,
)  # fmt: skip


@pytest.fixture
def summary():
    """Three messages: one answered, two that ask the same and got no answer; one of the company's own, and a
    row that holds none.
    """
    made = Summary()
    for number, outcome in enumerate(("answer", "none", "none")):
        row = replace(ROW, id=str(number), text="Bargeld?", outcome=outcome)
        made.take(Drafted(number=number, row=row, essence=str(number), quoted="Bargeld?"))
    made.take(Drafted(number=3, row=replace(ROW, outcome="no_reply", why="own")))
    made.bad.append(BadRow(number=4, why=say("there is no message in it")))
    return made


def test_a_summary_is_told_in_german(summary):
    told = triage.text(summary, "de").replace("\u00a0", " ").split("\n\n")
    assert told == [
        "3 Nachrichten, davon 0 wiederholt.",
        "Ergebnis\n       2   67 %  keine Antwort\n       1   33 %  beantwortet",
        "Thema\n       3  100 %  Beschwerde",
        "Am häufigsten gefragt und nicht beantwortet\n       2  Bargeld?",
        "Zeilen ohne Entwurf\n       1  vom Unternehmen selbst",
        "1 Zeile war nicht lesbar\n   Zeile 4: sie enthält keine Nachricht",
    ]


def test_an_empty_inbox_is_one_sentence():
    assert triage.text(Summary(), "en") == "0 messages, 0 said before."


def test_rows_for_a_spreadsheet_run_nothing_and_stay_in_english():
    told = io.StringIO()
    triage.write_rows([ROW], told, as_json=False)
    head, row = told.getvalue().splitlines()
    assert head == ",".join(triage.COLUMNS)
    assert row == "1,'=Karte weg [IBAN],de,answer,complaint,https://a,Hallo,0.50,iban,,,yes,,,"


def test_rows_for_programs_are_an_object_a_line():
    told = io.StringIO()
    triage.write_rows([ROW, ROW], told, as_json=True)
    assert [json.loads(row)["confidence"] for row in told.getvalue().splitlines()] == [0.5, 0.5]


@pytest.fixture
def seen():
    return Preview(
        total=2,
        in_threads=1,
        silent=Counter(own=3),
        first=((1, "Ida", "Bargeld?"), (4, "", "Und nun?")),
        bad=(BadRow(number=2, why=say("there is no message in it")),),
    )


def test_a_preview_is_told(seen):
    assert triage.preview_text(seen, "en").split("\n\n") == [
        "2 messages would get a draft, 1 in a thread.",
        "The first\n   row 1, Ida: Bargeld?\n   row 4: Und nun?",
        "Rows without a draft\n       3  the company's own",
        "1 row could not be read\n   row 2: there is no message in it",
    ]


def test_a_preview_for_programs(seen):
    assert triage.preview_data(seen) == {
        "messages": 2,
        "in_threads": 1,
        "no_reply": {"own": 3},
        "first": [{"row": 1, "name": "Ida", "text": "Bargeld?"}, {"row": 4, "name": "", "text": "Und nun?"}],
        "bad": [{"row": 2, "why": "there is no message in it"}],
    }
