"""Files that tell whether they are as they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.sources.seals import read_sealed, write_sealed


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """A file to write into."""
    return tmp_path_factory.mktemp("seals") / "file"


@given(st.binary(min_size=1), st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_what_was_sealed_comes_back_until_a_byte_is_another_or_missing(file, data, place, change):
    write_sealed(file, data)
    assert read_sealed(file) == data
    whole = file.read_bytes()
    odd = bytearray(whole)
    odd[place % len(odd)] ^= change
    for damaged in (whole[: place % len(whole)], bytes(odd)):
        file.write_bytes(damaged)
        with pytest.raises(ValueError, match="not as it was written"):
            read_sealed(file)
