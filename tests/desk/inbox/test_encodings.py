"""Text files in the encodings of other systems."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.desk.inbox.encodings import as_text, encoding_of

GERMAN = "id;Nachricht\n1;„Grüße“ – wie öffne ich das Konto für Ältere?\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_the_same_text_comes_out_of_each_encoding(encoding):
    """UTF-16 with and without its mark; cp1252 is Windows', Mac Roman that of old Macs."""
    with as_text(io.BytesIO(GERMAN.encode(encoding))) as file:
        assert file.read().removeprefix("\ufeff") == GERMAN


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_french_too(encoding):
    assert encoding_of(io.BytesIO("été, où ça ? Noël à Orléans".encode(encoding))) == encoding


def test_a_file_is_left_where_it_was():
    raw = io.BytesIO(b"abc\xfc")
    raw.seek(1)
    assert (encoding_of(raw), raw.tell()) == ("cp1252", 1)


def test_what_cannot_be_read_twice_is_utf_8():
    class Pipe(io.BytesIO):
        def seekable(self):
            return False

    assert encoding_of(Pipe(b"\xff")) == "utf-8-sig"


@given(st.binary(max_size=200))
def test_any_bytes_are_in_some_encoding(data):
    with as_text(io.BytesIO(data)) as file:
        assert isinstance(file.read(), str)
