"""Which form the file of an export has."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb_tools.desk.inbox.forms import form_of


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.csv", b"", "csv"), ("a.json", b"", "json"), ("tweets.js", b"", "json"),
        ("a.NDJSON", b"", "jsonl"),
        ("-", b' {"a"', "json"), ("x", b"[", "json"), ("x", b"window.YTD.tweets.part0 = [", "json"),
        ("x", "[".encode("utf-16"), "json"), ("x", b"sep=;\na;b\n", "csv"), ("x", b"", "csv"),
    ],
)  # fmt: skip
def test_the_form_is_known_by_name_or_beginning(name, head, form):
    """Standard input has no name."""
    assert form_of(Path(name), head) == form
