"""A draft as those read it who decide."""

from __future__ import annotations

from datetime import timedelta

from support.waiting import ASKED, DRAFT

from kb_tools.server.approvals.shown import shown


def test_a_draft_is_told_in_the_reader_s_language_with_its_time_and_proof():
    said = shown(DRAFT, "de", ASKED + timedelta(minutes=2))
    assert (said["about"], said["waits"], said["left"]) == ("Drohung", 120, 180)
    assert said["reply"] == {"text": "Bitte rufen Sie uns an.", "length": 23, "limit": 280}
    assert [one["mark"] for one in said["proof"]] == ["unknown", "holds"]
    assert said["proof"][1]["text"] == "keine persönlichen Daten"
