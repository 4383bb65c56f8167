"""The answer of this machine's own knowledge base."""

from __future__ import annotations

import json

from support.histories import open_store


def test_what_was_found_and_used_is_written_down_once(kb, folder):
    """The text is for people, the data for programs; what is asked with --use counts as sent."""
    assert kb("index", cwd=folder).returncode == 0
    ran = kb("suggest", "--json", "--use", "kurse", "Was kostet der Eintritt?", cwd=folder)
    assert [one["id"] for one in json.loads(ran.stdout)["suggestions"]] == ["kurse"]
    with open_store(folder / ".kb") as store:
        assert [(one.offered[0], one.chosen) for one in store.read()] == [("eintritt", "kurse")]
