"""Files that people edit keep their line ends and their byte order mark."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.sources.editing.files import read_exact, write_exact


def test_a_file_is_read_and_written_as_it_is(tmp_path):
    text = "\ufeffa: ä\r\nb: 1\n"
    write_exact(tmp_path, "a.yaml", text)
    assert (tmp_path / "a.yaml").read_bytes() == text.encode()
    assert read_exact(tmp_path, "a.yaml") == text


def test_a_file_that_says_it_already_is_not_touched(tmp_path):
    file = tmp_path / "a.yaml"
    write_exact(tmp_path, file.name, "a: 1\n")
    before = file.stat()
    write_exact(tmp_path, file.name, "a: 1\n")
    assert file.stat() == before


def test_what_cannot_be_read_or_written_is_named(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"a: \xff")
    with pytest.raises(KbError, match=r"a\.yaml: is not UTF-8 text - .*\(byte 3 is the first"):
        read_exact(tmp_path, "a.yaml")
    with pytest.raises(KbError, match=r"b\.yaml: cannot be read"):
        read_exact(tmp_path, "b.yaml")
    with pytest.raises(KbError, match=r"none/b\.yaml: cannot be written"):
        write_exact(tmp_path, "none/b.yaml", "x")
