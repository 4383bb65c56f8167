"""Files in parts."""

from __future__ import annotations

import random

import pytest

from kb_tools.search.publishing.parts import LARGEST, LEAST, contents, digest, holds, parted

NOISE = random.Random(1).randbytes(3 * 2**20)


@pytest.mark.parametrize("whole", [
    b"", b"a", NOISE[: LEAST - 1], NOISE[:LEAST], NOISE[: LARGEST + 1], NOISE, b"\0" * (2 * LARGEST + 1),
], ids=len)  # fmt: skip
def test_the_parts_of_a_file_are_the_file(tmp_path, whole):
    (tmp_path / "a").write_bytes(whole)
    file = parted(tmp_path / "a")
    assert file == parted(whole)
    assert file.size == len(whole)
    assert all(LEAST <= size <= LARGEST for _, size in file.parts[:-1])
    read = dict(contents(whole, file, list(range(len(file.parts)))))
    assert b"".join(read.values()) == whole
    assert tuple((digest(one), len(one)) for one in read.values()) == file.parts
    assert holds(tmp_path / "a", file)


def test_what_is_put_in_changes_the_parts_around_it_and_none_behind():
    before, after = parted(NOISE), parted(NOISE[:1_500_000] + b"new" + NOISE[1_500_000:])
    assert len(before.parts) > 50
    assert len({*after.parts} - {*before.parts}) <= 2


def test_another_file_does_not_hold_the_parts_of_one(tmp_path):
    file = parted(NOISE)
    assert not holds(tmp_path / "a", file)
    (tmp_path / "a").write_bytes(NOISE[:-1] + b"x")
    assert not holds(tmp_path / "a", file)
    (tmp_path / "a").write_bytes(NOISE[:-1])
    assert not holds(tmp_path / "a", file)
