"""A whole inbox, read as it comes."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox import BadRow, Incoming, find_columns, form_of, parse_map, read_inbox
from kb_tools.errors import UsageError


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
    """Usual names in each language are known; others are named with --map; without messages the columns
    there are get told.
    """
    assert find_columns(("Tweet ID", "Full_Text", "Sprache"), {}) == {
        "text": "Full_Text",
        "id": "Tweet ID",
        "lang": "Sprache",
    }
    french = {"text": "Texte", "id": "Numéro", "lang": "langue", "name": "AUTEUR"}
    assert find_columns(("Numéro", "AUTEUR", "langue", "Texte", "Question"), {}) == french
    assert find_columns(("Kommentar", "Nr", "Tweet_ID", "Text"), {}) == {"text": "Text", "id": "Tweet_ID"}
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
