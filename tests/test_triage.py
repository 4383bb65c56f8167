"""A whole inbox: read as it comes, a row for each message, nothing private in it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox import BadRow, Incoming, find_columns, form_of, parse_map, read_inbox
from kb_tools.desk.triage import Summary, essence, harmless_cell, triage
from kb_tools.errors import UsageError
from kb_tools.models import Answer, Finding
from kb_tools.telling.triage import COLUMNS, cells


def read(text: str | bytes, form: str = "csv", **mapped: str) -> list[Incoming | BadRow]:
    raw = io.BytesIO(text if isinstance(text, bytes) else text.encode())
    return list(read_inbox(raw, form, mapped))


def texts(rows: list[Incoming | BadRow]) -> list[str]:
    return [row.text if isinstance(row, Incoming) else f"row {row.number}" for row in rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_reads_csv_as_spreadsheets_write_it(delimiter: str, encoding: str) -> None:
    """Any usual delimiter and encoding; quotes may hold delimiters and lines."""
    rows = read(f'Nr{delimiter}Nachricht\n7{delimiter}"Grüße{delimiter} und\nmehr"\n'.encode(encoding))
    assert rows == [Incoming(number=1, id="7", text=f"Grüße{delimiter} und\nmehr")]


def test_reads_utf_16() -> None:
    """Excel's "Unicode text"."""
    path = io.BufferedReader(io.BytesIO("id\ttext\n1\tHallo ü\n".encode("utf-16")))  # type: ignore[arg-type]
    assert texts(list(read_inbox(path, "csv", {}))) == ["Hallo ü"]


@pytest.mark.parametrize(
    "document",
    [
        '[{"text": "a"}, {"text": "b"}]',
        '{"data": [{"text": "a"},\n{"text": "b"}], "meta": 1}',
        '\n [ {"text":"a"} , {"text":"b"} ] ',
    ],
)
def test_reads_json_lists_one_item_at_a_time(document: str) -> None:
    """A list, also one inside an object."""
    assert texts(read(document, "json")) == ["a", "b"]


def test_a_bad_row_does_not_stop_the_rest() -> None:
    """Rows without message, with too many cells, or that are no JSON are told by their number."""
    assert texts(read("text,id\nHallo,1\n,2\na,b,c\nEnde,4\n")) == ["Hallo", "row 2", "row 3", "Ende"]
    assert texts(read('{"text": "a"}\n{oops\n[1]\n{"text": 3}\n{"text": "b"}\n', "jsonl")) == [
        "a",
        "row 2",
        "row 3",
        "row 4",
        "b",
    ]
    assert texts(read('[{"text": "a"}, 3, {"text": "b"}, {"te', "json")) == ["a", "row 2", "b", "row 4"]


def test_columns_are_found_by_their_names_or_mapped() -> None:
    """Usual names in both languages are known; others are named with --map; without messages the columns
    there are get told.
    """
    assert find_columns(("Tweet ID", "Full_Text", "Sprache"), {}) == {
        "text": "Full_Text",
        "id": "Tweet ID",
        "lang": "Sprache",
    }
    assert find_columns(("a", "b"), {"text": "b"}) == {"text": "b"}
    with pytest.raises(UsageError, match="--map text=COLUMN"):
        find_columns(("a", "b"), {})
    with pytest.raises(UsageError, match="use one of: a, b"):
        find_columns(("a", "b"), {"text": "c"})
    with pytest.raises(UsageError, match="FIELD=COLUMN"):
        parse_map(["text"])


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [("a.csv", b"", "csv"), ("a.json", b"", "json"), ("-", b' {"a"', "jsonl"), ("x", b"[", "json")],
)
def test_the_form_is_known_by_name_or_beginning(name: str, head: bytes, form: str) -> None:
    """Standard input has no name."""
    assert form_of(Path(name), head) == form


@given(st.binary(max_size=400), st.sampled_from(["csv", "jsonl", "json"]))
def test_no_file_breaks_the_reader(data: bytes, form: str) -> None:
    """Whatever is in it: rows, bad rows, or one sentence about the columns."""
    try:
        rows = read(data, form)
    except UsageError:
        return
    assert all(isinstance(row, Incoming | BadRow) for row in rows)


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
    summary = Summary()
    assert [row.duplicate_of for row in triage(messages, unanswered, summary)] == ["", "1", "1", ""]
    assert summary.repeats == 2
    assert summary.unanswered.most_common(1) == [("Wo ist mein Geld?", 3)]


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


def test_kb_triage_writes_a_spreadsheet(sample, kb, tmp_path: Path) -> None:
    """From a CSV export to rows a spreadsheet opens: drafts with their link, a summary, bad rows by number,
    exit code 1 for them.
    """
    inbox = tmp_path / "inbox.csv"
    inbox.write_text(
        "Nr;Nachricht\n1;Wo kann ich in London kostenlos Geld abheben?\n2;\n3;=meine PIN ist 1234\n",
        encoding="utf-8",
    )
    ran = kb("triage", str(inbox), "-o", str(tmp_path / "out.csv"), cwd=sample)
    assert ran.returncode == 1, ran.said
    assert "row 2: there is no message in it" in ran.stderr
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["url"] in rows[0]["draft"].split()
    assert rows[1]["text"] == "'=meine PIN ist [PIN]"
    assert rows[1]["outcome"] == "private"


def test_kb_triage_prints_json_lines(sample, kb) -> None:
    """From standard input to one object a line; nothing to send is an empty draft."""
    ran = kb(
        "triage", "-", "--json", cwd=sample, stdin='{"id": 5, "text": "Wie wird das Wetter in Kassel?"}\n'
    )
    assert ran.returncode == 0, ran.said
    row = json.loads(ran.stdout)
    assert (row["id"], row["outcome"], row["draft"], row["url"]) == ("5", "none", "", "")
