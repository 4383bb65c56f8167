"""What the usage store holds, as people read it and as a file to give out."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from kb_tools.settings.settings import Settings
from kb_tools.store.usage import UsageRow
from kb_tools.telling import usage
from kb_tools.usage.summary import UsageSummary

SETTINGS = Settings(root=Path("/base"), usage="counts", keep_days=90)
SUMMARY = UsageSummary(
    first=date(2026, 9, 1), last=date(2026, 9, 14), outcomes=(("answer", 3), ("none", 1)), chosen=2, kept=4
)
ASKED = UsageRow(
    day=date(2026, 9, 14), hour=9, language="de", outcome="answer", offered=("a", "b"), chosen="a",
    message="=Karte weg?",
)  # fmt: skip


def test_it_says_what_is_kept_how_long_and_how_much_there_is():
    told = usage.text(SUMMARY, ".kb/usage.sqlite3", SETTINGS, "de").replace("\u00a0", " ").splitlines()
    assert told[1:] == [
        "90 Tage lang aufbewahrt in .kb/usage.sqlite3, nur auf diesem Rechner.",
        "",
        "4 Nachrichten vom 01.09.2026 bis 14.09.2026, davon 4 mit Wortlaut.",
        "         3   75 %  beantwortet",
        "         1   25 %  keine Antwort",
        "         2   50 %  mit gesendetem Link",
    ]


def test_what_is_kept_in_a_database_is_not_said_to_be_on_this_machine():
    settings = replace(SETTINGS, store="postgresql://kb@db.example/kb")
    told = usage.text(SUMMARY, "postgresql://db.example/kb", settings, "en").splitlines()
    assert told[1] == "Kept for 90 days in postgresql://db.example/kb."


def test_an_empty_store_is_a_sentence():
    assert usage.text(UsageSummary(), "x", SETTINGS, "en").endswith("\n\nNo messages.")


def test_programs_get_the_numbers():
    told = usage.data(SUMMARY, ".kb/usage.sqlite3", SETTINGS)
    assert (told["messages"], told["outcomes"], told["first"]) == (4, {"answer": 3, "none": 1}, "2026-09-01")


def test_a_spreadsheet_gets_ids_with_blanks_between_and_no_formula():
    head, row = usage.csv_lines([ASKED])
    assert head.strip() == "day,hour,language,outcome,offered,chosen,message,kind"
    assert row.strip() == "2026-09-14,9,de,answer,a b,a,'=Karte weg?,"


def test_a_program_gets_an_object_a_line():
    (row,) = usage.json_lines([ASKED])
    assert json.loads(row)["offered"] == ["a", "b"]
