"""An export, read message by message."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.reading import parse_map, read_inbox, read_rows
from kb_tools.errors import KbError, UsageError


def read(written, form="csv", **mapped):
    raw = io.BytesIO(written if isinstance(written, bytes) else written.encode())
    return list(read_inbox(raw, form, mapped, ["musterbank"]))


def texts(rows):
    return [row.text if isinstance(row, Incoming) else f"row {row.number}" for row in rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_reads_csv_as_spreadsheets_write_it(delimiter, encoding):
    """Any usual delimiter and encoding; quotes may hold delimiters and lines."""
    rows = read(f'Nr{delimiter}Nachricht\n7{delimiter}"Grüße{delimiter} und\nmehr"\n'.encode(encoding))
    assert rows == [Incoming(number=1, id="7", text=f"Grüße{delimiter} und\nmehr")]


@pytest.mark.parametrize(
    "document",
    [
        '[{"text": "a"}, {"text": "b"}]',
        '{"data": [{"text": "a"},\n{"text": "b"}], "meta": 1}',
        '\n [ {"text":"a"} , {"text":"b"} ] ',
        '{"text": "a"}\n{"text": "b"}\n',
        'window.x = [{"text": "a"}, {"text": "b"}]',
    ],
)
def test_reads_json_wherever_the_messages_are(document):
    assert texts(read(document, "json")) == ["a", "b"]


def test_a_bad_row_does_not_stop_the_rest():
    """Rows without message, with too many cells, or that are no JSON are told by their number."""
    assert texts(read("text,id\nHallo,1\n,2\na,b,c\nEnde,4\n")) == ["Hallo", "row 2", "row 3", "Ende"]
    assert texts(read('{"text": "a"}\n{oops\n[1]\n{"text": 3}\n{"text": "b"}\n', "jsonl")) == [
        "a", "row 2", "row 3", "row 4", "b",
    ]  # fmt: skip
    assert texts(read('[{"text": "a"}, 3, {"text": "b"}, {"te', "json")) == ["a", "row 2", "b", "row 4"]


def test_who_wrote_and_when_comes_along():
    (row,) = read("Von;Datum;Nachricht;Verlauf;Antwort auf\n@ida;02.11.2026 12:00;Wie?;7;3\n")
    assert row == Incoming(
        number=1, id="1", text="Wie?", handle="@ida", author="ida", thread="7", reply_to="3", at=1793620800.0
    )
    (row,) = read('[{"text": "Hallo", "from": "Nicole Braun <n@example.org>"}]', "json")
    assert row.name == "Nicole Braun"
    assert [row.by for row in read("text;from\na;Agent\nb;Ida\n")] == ["own", "customer"]


def test_what_a_shape_does_not_find_has_its_usual_name():
    """Others use the names of X for more than X does."""
    (row,) = read('[{"text": "a", "author_id": "5", "name": "Ida", "thread": "t"}]', "json")
    assert (row.name, row.author, row.thread) == ("Ida", "5", "t")


def test_only_customers_messages_can_be_too_long():
    """A long note keeps its row."""
    long = "x" * 20_000
    (row,) = read(f'[{{"text": "{long}", "internal": true}}]', "json")
    assert (row.by, len(row.text)) == ("internal", 10_000)
    assert isinstance(read(f'[{{"text": "{long}"}}]', "json")[0], BadRow)


def test_the_first_row_may_be_short():
    assert texts(read("id,text\n1\n2,Hallo\n")) == ["row 1", "Hallo"]


def test_columns_may_be_named():
    assert texts(read("a,b\n1,x\n", text="b")) == ["x"]
    with pytest.raises(KbError, match="--map text=COLUMN"):
        read("a,b\n1,2\n")
    with pytest.raises(UsageError, match="use one of: a, b"):
        read("a,b\n1,2\n", text="c")
    (row,) = read(
        '{"x": [{"tweet": {"words": "a", "who": {"n": "Ida"}}}]}',
        "json",
        text="tweet.words",
        name="tweet.who.n",
    )
    assert (row.text, row.name) == ("a", "Ida")
    with pytest.raises(UsageError, match="FIELD=COLUMN"):
        parse_map(["text"])


@pytest.mark.parametrize(
    ("text", "form"),
    [("{}", "json"), ("[]", "json"), ("", "csv"), ("a;text\n", "csv"), ('{"meta": [1]}', "json")],
)
def test_a_file_without_messages_is_told(text, form):
    with pytest.raises(KbError, match="no messages were found"):
        read(text, form)


def test_a_long_list_may_begin_with_something_else():
    """It is read in parts, and what stands before the first message is not lost."""
    many = ", ".join(f'{{"text": "{"x" * 900}"}}' for _ in range(1_300))
    rows = read(f'{{"messages": [5, {many}]}}', "json")
    assert len(rows) == 1_301
    assert isinstance(rows[0], BadRow)


def test_rows_of_a_file_of_ours_are_read_as_they_are():
    assert list(read_rows(io.BytesIO(b'{"a": 1}\n[2]\n'), "jsonl")) == [{"a": 1}, "it is no object"]
    assert list(read_rows(io.BytesIO(b"a;b\n1;2\n"), "csv")) == [{"a": "1", "b": "2"}]


@given(st.binary(max_size=400), st.sampled_from(["csv", "jsonl", "json"]))
def test_no_file_breaks_the_reader(data, form):
    """Whatever is in it: rows, bad rows, or one sentence."""
    try:
        rows = read(data, form)
    except KbError:
        return
    assert all(isinstance(row, Incoming | BadRow) for row in rows)
