"""Arrays on disk."""

from __future__ import annotations

import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.search.arrays import UNREADABLE, as_bytes, as_lines, narrow, read_arrays, write_arrays


@pytest.fixture
def written(tmp_path):
    arrays = {
        "odd": np.arange(7, dtype=np.uint8),
        "wide": np.array([2**63, 1], np.uint64),
        "rows": np.arange(-6, 6, dtype=np.int8).reshape(4, 3),
        "floats": np.array([0.5, -2.0], np.float32),
        "half": np.array([0.5], np.float16),
        "short": np.array([65_535], np.uint16),
        "none": np.empty((0, 3), np.int32),
        "single": np.array(5, np.uint32),
    }
    write_arrays(tmp_path / "arrays", {"made by": "a test", "n": 0.1}, arrays)
    return tmp_path / "arrays", arrays


def test_what_is_written_is_read(written):
    file, arrays = written
    facts, found = read_arrays(file)
    assert facts == {"made by": "a test", "n": 0.1}
    assert found.keys() == arrays.keys()
    for name, array in arrays.items():
        assert found[name].dtype == array.dtype
        assert found[name].shape == array.shape
        assert (found[name] == array).all()


def test_what_is_read_cannot_be_written_to(written):
    with pytest.raises(ValueError, match="read-only"):
        read_arrays(written[0])[1]["rows"][0] = 1


def test_each_array_lies_at_a_multiple_of_its_numbers_size(written):
    for array in read_arrays(written[0])[1].values():
        assert array.flags.aligned


def test_the_layout_is_that_of_safetensors(written):
    data = written[0].read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + size])
    assert header["rows"]["dtype"] == "I8"
    start, end = header["rows"]["data_offsets"]
    assert np.frombuffer(data[8 + size :][start:end], np.int8).tolist() == list(range(-6, 6))


@pytest.mark.parametrize("data", [b"", b"short", struct.pack("<Q", 10**9), struct.pack("<Q", 2) + b"[]"])
def test_another_file_is_none(tmp_path, data):
    (tmp_path / "other").write_bytes(data)
    with pytest.raises(UNREADABLE):
        read_arrays(tmp_path / "other")


@given(st.lists(st.text("abcäöü~&,", min_size=1)))
def test_texts_become_an_array_and_texts_again(lines):
    assert as_lines(as_bytes(lines)) == lines


def test_whole_numbers_take_the_space_they_need():
    many = [narrow(np.array([0, most], np.int64)) for most in (2**8 - 1, 2**8, 2**16, 2**32 - 1)]
    assert [one.dtype.str for one in many] == ["|u1", "<u2", "<u4", "<u4"]
    assert [one[1] for one in many] == [255, 256, 65536, 2**32 - 1]
