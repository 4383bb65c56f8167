"""Whether files are those that were written."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.checksums import BLOCK, CHECKED, WORD, checksum, checksums, damaged

SIZES = (0, 1, 7, 8, 9, WORD * BLOCK - 1, WORD * BLOCK, WORD * BLOCK + 9)


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A file to write into."""
    return tmp_path_factory.mktemp("checksums") / "file"


@given(st.sampled_from(SIZES), st.integers(min_value=0), st.integers(min_value=0, max_value=7))
def test_every_flipped_bit_changes_the_checksum(file, size, place, bit):
    data = bytearray(number % 251 for number in range(size))
    file.write_bytes(data)
    before = checksum(file)
    if size:
        data[place % size] ^= 1 << bit
        file.write_bytes(data)
        assert checksum(file) != before


def test_files_of_other_sizes_have_other_checksums(file):
    """Zeros at the end count as well."""
    sums = set()
    for size in SIZES:
        file.write_bytes(b"\0" * size)
        sums.add(checksum(file))
    assert len(sums) == len(SIZES)


def test_what_is_missing_or_changed_is_named(tmp_path):
    for name in ("a", "b", "c", "MAIN_WRITELOCK"):
        (tmp_path / name).write_text(name)
    written = checksums(tmp_path)
    assert damaged(tmp_path, written) == []
    (tmp_path / "a").write_text("b")
    (tmp_path / "b").unlink()
    (tmp_path / "MAIN_WRITELOCK").unlink()
    assert damaged(tmp_path, written) == ["a", "b"]


LATER = 2**62
"""Nanoseconds: some hundred years from now."""


def test_what_was_as_written_is_not_read_again_until_it_is_touched(tmp_path):
    """Neither a changed byte nor the time of the old content put back goes unnoticed."""
    file = tmp_path / "file"
    file.write_bytes(b"a" * 100)
    written, before = checksums(tmp_path), file.stat()
    assert damaged(tmp_path, written, LATER) == []
    assert damaged(tmp_path, {"file": "another"}) == []  # it was not read
    while file.stat().st_ctime_ns == before.st_ctime_ns:  # disks count time in steps
        file.write_bytes(b"b" * 100)
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert damaged(tmp_path, written, LATER) == ["file"]
    assert damaged(tmp_path, written, LATER) == ["file"]
    file.write_bytes(b"a" * 100)
    assert damaged(tmp_path, written, LATER) == []


def test_what_was_written_a_moment_ago_is_read_again(tmp_path):
    """The same moment could hold another change."""
    (tmp_path / "file").write_text("a")
    assert damaged(tmp_path, checksums(tmp_path), (tmp_path / "file").stat().st_ctime_ns) == []
    assert damaged(tmp_path, {"file": "another"}) == ["file"]


def test_a_damaged_memory_is_none(tmp_path):
    (tmp_path / "file").write_text("a")
    written = checksums(tmp_path)
    assert damaged(tmp_path, written, LATER) == []
    (tmp_path / CHECKED).write_bytes(b"x" + (tmp_path / CHECKED).read_bytes()[1:])
    assert damaged(tmp_path, {"file": "another"}) == ["file"]
