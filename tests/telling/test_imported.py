"""What became of an import."""

from __future__ import annotations

from dataclasses import replace

from kb_tools.importing.drafts import LeftOut
from kb_tools.importing.writing_drafts import ImportedArticle, ImportReport
from kb_tools.telling import imported
from kb_tools.telling.style import unstyled
from kb_tools.text import say

CAME = ImportedArticle(
    file="docs/de/a.md", place="row 2", title="A", language="de", notes=(say("personal data"),)
)
LOST = LeftOut(place="row 3", title="B", why=say("it is no object"))
REPORT = ImportReport(written=(CAME,), there=(), left_out=(), failed=(LOST,))


def test_an_editor_reads_what_came_what_did_not_and_what_to_look_at():
    assert unstyled(imported.text(REPORT, "de", dry_run=False)).split("\n\n") == [
        "docs/de/a.md  row 2",
        "Nicht übernommen\n   row 3 (B): sie ist kein Objekt",
        "Bitte ansehen\n   docs/de/a.md: persönliche Daten",
        "1 Artikel geschrieben, 1 nicht übernommen.",
    ]


def test_a_trial_says_what_would_be():
    told = imported.text(replace(REPORT, failed=(), there=(CAME, CAME), left_out=(LOST,)), "en", dry_run=True)
    assert told.endswith("\n\n1 article would be written, 2 there already, 1 left out.")


def test_programs_get_everything_in_english():
    told = imported.data(REPORT, dry_run=True)
    assert (told["dry_run"], told["failed"][0]["why"]) == (True, "it is no object")
