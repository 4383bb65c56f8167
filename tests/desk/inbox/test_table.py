"""CSV as spreadsheets and help desks write it."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox.table import csv_rows


def rows(text, encoding="utf-8"):
    return list(csv_rows(io.BytesIO(text.encode(encoding))))


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_excels_first_line_tells_the_delimiter(first):
    assert rows(f"{first}\r\nNr;Nachricht, lang\r\n1;Wie?\r\n") == [{"Nr": "1", "Nachricht, lang": "Wie?"}]


def test_header_cells_may_have_line_breaks():
    assert rows('Nr;"Nachricht\nder Kundin";Von\n1;Wie?;Ida\n') == [
        {"Nr": "1", "Nachricht der Kundin": "Wie?", "Von": "Ida"}
    ]


def test_cells_may_have_line_breaks_delimiters_and_quotes():
    assert rows('a,b\n1,"x, ""y""\nz"\n2,"",\n')[:1] == [{"a": "1", "b": 'x, "y"\nz'}]


def test_an_unclosed_quote_costs_its_own_row_alone():
    """The rows after it are read, those with quotes of their own too."""
    told = rows('a;b\n1;"Hallo\n2;"gut"\n3;x\n')
    assert told[0] == "a quote is opened in it and not closed"
    assert told[1:] == [{"a": "2", "b": "gut"}, {"a": "3", "b": "x"}]
    assert rows('a;b\n1;x\n2;"y\n')[1:] == ["a quote is opened in it and not closed"]


def test_a_cell_that_goes_on_for_too_long_is_told_as_that():
    """It may be closed further down: nothing is said of that."""
    told = rows('a;b\n1;"' + "x\n" * 600 + '"\n')
    assert told[0] == "a quote is opened in it and not closed within 500 lines or 100,000 characters"


def test_a_quote_within_a_cell_is_a_sign():
    assert rows('a;b\n1;ein 5" Rohr\n2;y\n') == [{"a": "1", "b": 'ein 5" Rohr'}, {"a": "2", "b": "y"}]


def test_a_row_with_too_many_cells_is_told():
    assert rows("a;b\n1;2;3\n4\n") == ["it has 3 cells where the header has 2", {"a": "4", "b": ""}]


def test_utf_16_without_a_mark_is_read():
    assert rows("id\ttext\n1\tHallo ü\n", "utf-16-le") == [{"id": "1", "text": "Hallo ü"}]


@given(st.text(alphabet='a;"\n\r,', max_size=60))
def test_any_signs_end_in_rows(text):
    assert all(isinstance(row, dict | str) for row in rows(text))


def test_a_cell_may_be_longer_than_pythons_own_limit():
    """131,072 characters: it is read, and no quote is blamed that is not there."""
    long = "Strom weg " * 15_000
    assert rows(f"a,b\n1,{long}\n2,x\n") == [{"a": "1", "b": long}, {"a": "2", "b": "x"}]
