"""Files in parts."""

from __future__ import annotations

import pytest

from kb_tools.search.publishing.parts import SIZE, contents, digest, parted


@pytest.mark.parametrize("size", [0, 1, SIZE - 1, SIZE, SIZE + 1, 3 * SIZE])
def test_the_parts_of_a_file_are_the_file(tmp_path, size):
    whole = bytes(number % 251 for number in range(size))
    (tmp_path / "a").write_bytes(whole)
    file = parted(tmp_path / "a")
    assert file == parted(whole)
    assert sum(map(file.size_of, range(len(file.parts)))) == file.size == size
    read = dict(contents(whole, list(range(len(file.parts)))))
    assert b"".join(read.values()) == whole
    assert tuple(map(digest, read.values())) == file.parts


def test_what_did_not_change_has_the_same_parts():
    before, after = parted(b"a" * SIZE + b"b" * SIZE), parted(b"a" * SIZE + b"c" * SIZE)
    assert before.parts[0] == after.parts[0]
    assert before.parts[1] != after.parts[1]
