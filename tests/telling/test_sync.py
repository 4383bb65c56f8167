"""What a sync with YouTube did."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kb_tools.errors import KbError
from kb_tools.telling import sync
from kb_tools.telling.sentences import tell
from kb_tools.text import say
from kb_tools.youtube.merge import Update
from kb_tools.youtube.refusals import QuotaUsedUp
from kb_tools.youtube.state import SyncState
from kb_tools.youtube.sync import SyncReport

REPORT = SyncReport(
    text="", state=SyncState(), added=({"id": "bbbbbbbbbbb", "title": "Neu"},), checked=1200, hidden=1,
    updates={
        "ccccccccccc": Update(changes={"title": "x", "available": None}, kept=("lang",)),
        "ddddddddddd": Update(changes={"available": None}, back=True),
        "eeeeeeeeeee": Update(changes={"available": None}, lost=say("private or deleted")),
    },
    unavailable={"bbbbbbbbbbb": say("private"), "eeeeeeeeeee": say("private or deleted")},
)  # fmt: skip
NOON = datetime(2026, 9, 14, 12, tzinfo=UTC)


def test_a_line_for_each_video_then_the_figures():
    assert sync.text(REPORT, 7, "de").splitlines() == [
        "+ bbbbbbbbbbb  Neu (nicht verfügbar: privat)",
        "~ ccccccccccc  title",
        "+ ddddddddddd  wieder verfügbar",
        "- eeeeeeeeeee  nicht mehr verfügbar: privat oder gelöscht",
        "Behalten, wo die Redaktion etwas anderes hat als YouTube: lang 1x (--overwrite lang nähme das von "
        "YouTube).",
        "1.200 Videos geprüft. Jetzt: 1 neu, 3 geändert, davon 1 nicht mehr verfügbar.",
        "1 Video aus Playlists kann niemand ansehen; es blieb draußen.",
        "7 Einheiten des Tageskontingents verbraucht.",
    ]


def test_nothing_new_is_a_sentence():
    report = SyncReport(text="", state=SyncState(), checked=1)
    assert sync.text(report, 1, "en") == "Checked 1 video: nothing changed.\nUsed 1 unit of the day's quota."


def test_programs_get_what_is_lost_and_back():
    told = sync.data(REPORT, 7)
    assert told["unavailable"] == {"bbbbbbbbbbb": "private", "eeeeeeeeeee": "private or deleted"}
    assert (told["available_again"], told["complete"], told["resume"]) == (["ddddddddddd"], True, None)


def test_why_it_stopped_and_when_it_can_go_on():
    quota = replace(REPORT, stopped=QuotaUsedUp("used up"))
    assert str(sync.problem_of(quota, now=NOON)) == (
        "today's quota for YouTube is used up; what came before it (1,200 videos) is saved - run "
        "`kb videos sync` again from 2026-09-15 07:00 UTC on: it goes on where it stopped"
    )
    assert "nothing was written" in str(sync.problem_of(quota, dry_run=True, now=NOON))
    stopped = KbError(say("there is nothing to index"))
    assert sync.problem_of(replace(REPORT, stopped=stopped)) is stopped
    missing = replace(REPORT, missing={"PLx": "is not there", "PLy": "is private"})
    assert str(sync.problem_of(missing)) == "PLx is not there (and 1 more like it)"
    assert sync.problem_of(REPORT) is None


def test_what_is_missing_is_told_in_german():
    missing = {"@bank": say("is not on YouTube - see whether the handle has changed"), "PL1": "x"}
    told = tell(str(sync.problem_of(replace(REPORT, missing=missing))), "de")
    assert told == (
        "@bank gibt es bei YouTube nicht - nachsehen, ob der Kanal jetzt anders heißt (und 1 weitere "
        "dieser Art)"
    )
