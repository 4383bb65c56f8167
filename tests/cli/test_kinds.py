"""`kb kinds`."""

from __future__ import annotations

import json


def test_kinds_are_tried_on_a_file(kb, sample, tmp_path):
    """Each message with its kind, and what became of those that are labelled; `-` reads standard input."""
    file = tmp_path / "messages.txt"
    file.write_text('Danke!\n{"text": "Karte geklaut", "kind": "fraud_going_on"}\n', encoding="utf-8")
    tried = kb("kinds", "try", str(file), cwd=sample)
    assert tried.returncode == 0
    assert "thanks  Danke!" in tried.stdout
    assert "1 of 1 are what they should be." in tried.stdout
    given = json.loads(kb("kinds", "try", "-", "--json", cwd=sample, stdin="Mein Anwalt meldet sich").stdout)
    assert [(one["kind"], one["outcome"]) for one in given["messages"]] == [("legal", "escalate")]


def test_a_file_that_cannot_be_read_is_said(kb, sample, tmp_path):
    """So is a line that is no message, with its place."""
    assert "cannot be read" in kb("kinds", "try", str(tmp_path / "none"), cwd=sample).stderr
    wrong = kb("kinds", "try", "-", cwd=sample, stdin='{"text": 1}')
    assert wrong.returncode != 0
    assert "this is no message" in wrong.stderr
