"""Lists of words and arrays of numbers in one file."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.errors import IndexUnusable
from kb_tools.search.tables import flatten, invert, read_tables, write_tables

words = st.lists(st.text("abcäöü~&,", min_size=1, max_size=8), max_size=6)
numbers = st.lists(st.integers(0, 2**32 - 1), max_size=6)


@given(st.lists(words, max_size=3), st.lists(numbers, max_size=3))
def test_what_is_written_is_read(tmp_path_factory, texts, arrays):
    path = tmp_path_factory.getbasetemp() / "tables"
    write_tables(path, texts, [np.array(one, np.uint32) for one in arrays])
    found, read = read_tables(path, len(texts), len(arrays))
    assert (found, [one.tolist() for one in read]) == (texts, arrays)
    assert not any(one.flags.writeable for one in read)


def test_numbers_take_the_space_they_need_and_floats_keep_16_bits(tmp_path):
    arrays = [np.full(100, most) for most in (2**8 - 1, 2**8, 2**16, 0.1)]
    write_tables(tmp_path / "tables", [], arrays)
    read = read_tables(tmp_path / "tables", 0, 4)[1]
    assert [one.dtype.str for one in read] == ["|u1", "<u2", "<u4", "<f2"]
    assert [one[99] for one in read] == [255, 256, 65536, np.float16(0.1)]
    assert all(one.flags.aligned for one in read)


@pytest.mark.parametrize(("begins", "cut"), [(b"", 1), (b"", 100), (b"x", 1)])
def test_a_file_that_is_cut_off_or_another_s_is_no_table(tmp_path, begins, cut):
    path = tmp_path / "tables"
    write_tables(path, [["a", "b"]], [np.array([1, 2])])
    path.write_bytes(begins + path.read_bytes()[:-cut])
    with pytest.raises(IndexUnusable, match="damaged"):
        read_tables(path, 1, 1)
    with pytest.raises(IndexUnusable, match="damaged"):
        read_tables(tmp_path / "gone", 1, 1)


@given(st.lists(st.lists(st.integers(0, 9), unique=True)))
def test_an_inverted_table_says_the_same_from_the_other_side(rows):
    starts, members = invert(*flatten(rows), 10)
    assert {
        (number, row) for number in range(10) for row in members[starts[number] : starts[number + 1]]
    } == {(number, row) for row, numbers in enumerate(rows) for number in numbers}
    starts, members = flatten(rows)
    assert [list(members[starts[row] : starts[row + 1]]) for row in range(len(rows))] == rows
