"""What was written for the page can be read again."""

from __future__ import annotations

import gzip

import numpy as np

from kb_tools.site.search_meaning import with_rows
from kb_tools.site.shipped import divided, read_postings, read_rows, unpacked


def test_a_line_and_rows_are_read_as_they_were_written(tmp_path):
    """Numbers from -7 to 7, in any bytes, line ends among them."""
    rows = np.array([[-7, 7, 0, 2], [3, -8 + 10, -1, -6]], np.int8)
    file = tmp_path / "rows.bin"
    file.write_bytes(gzip.compress(with_rows("über uns".encode(), (rows[:1], rows[1:]))))
    line, rest = divided(unpacked(file))
    assert line == "über uns"
    assert read_rows(rest, 4).tolist() == rows.tolist()


def test_a_line_alone_has_no_rows():
    assert divided(with_rows(b"[]", ())) == ("[]", b"")


def test_postings_are_read_as_they_were_written():
    """The same bytes as in the page's own test."""
    postings = read_postings(bytes([1, 0x85, 1, 2, 0, 1, 0]), [2, 1], [0.5, 2.0])
    assert list(postings) == [[(0, 0.5), (133, 2.0)], [(1, 0.5)]]
