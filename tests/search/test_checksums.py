"""Whether files are those that were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.checksums import BLOCK, WORD, checksum, checksums, damaged

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
