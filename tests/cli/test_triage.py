"""`kb triage`: an export in, rows of drafts out."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path

from support.clipboards import NO_CLIPBOARD
from support.running import KB
from support.terminals import in_terminal

from kb_tools.telling.triage import COLUMNS


def test_kb_triage_writes_a_spreadsheet(sample, kb, tmp_path: Path) -> None:
    """From a CSV export to rows a spreadsheet opens: drafts with their link, a summary, bad rows by number,
    exit code 1 for them.
    """
    inbox = tmp_path / "inbox.csv"
    inbox.write_text(
        "Nr;Nachricht\n1;Wo kann ich in London kostenlos Geld abheben?\n2;\n3;=meine PIN ist 1234\n",
        encoding="utf-8",
    )
    ran = kb("triage", str(inbox), "-o", str(tmp_path / "out.csv"), cwd=sample)
    assert ran.returncode == 1, ran.said
    assert "row 2: there is no message in it" in ran.stderr
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["url"] in rows[0]["draft"].split()
    assert rows[1]["text"] == "'=meine PIN ist [PIN]"
    assert rows[1]["outcome"] == "private"


def test_kb_triage_prints_json_lines(sample, kb) -> None:
    """From standard input to one object a line; nothing to send is an empty draft."""
    ran = kb(
        "triage", "-", "--json", cwd=sample, stdin='{"id": 5, "text": "Wie wird das Wetter in Kassel?"}\n'
    )
    assert ran.returncode == 0, ran.said
    row = json.loads(ran.stdout)
    assert (row["id"], row["outcome"], row["draft"], row["url"]) == ("5", "none", "", "")


def test_triage_shows_how_far_it_is(sample: Path, tmp_path: Path) -> None:
    """On a terminal a bar counts to 100%, beside the rows in their file; in a pipe there is none."""
    inbox = tmp_path / "inbox.jsonl"
    inbox.write_text(
        "".join(f'{{"id": {number}, "text": "Frage {number} zur Karte"}}\n' for number in range(50)),
        encoding="utf-8",
    )
    command = [KB, "triage", str(inbox), "--json", "-o", str(tmp_path / "drafts.jsonl")]
    with in_terminal(command, sample, NO_CLIPBOARD) as terminal:
        shown = terminal.until()
    assert "Drafting" in shown
    assert "100%" in shown
    assert len((tmp_path / "drafts.jsonl").read_text(encoding="utf-8").splitlines()) == 50
    piped = subprocess.run(
        command, cwd=sample, env={**os.environ, **NO_CLIPBOARD}, capture_output=True, text=True, check=True
    )
    assert "Drafting" not in piped.stderr


def test_drafts_are_not_written_where_they_would_be_published(kb, sample, tmp_path):
    (tmp_path / "inbox.csv").write_text("text\nWas kostet das Konto?\n", encoding="utf-8")
    ran = kb("-C", str(sample), "triage", "inbox.csv", "-o", str(sample / "docs/drafts.csv"), cwd=tmp_path)
    assert (ran.returncode, "docs/ is published, and this is not for customers" in ran.stderr) == (2, True)
    assert not (sample / "docs/drafts.csv").exists()


def test_messages_of_one_thread_are_read_together(sample, kb) -> None:
    """A column says which belong together, in the order of the file; without one each stands alone."""
    rows = [
        ("1", "how much does it cost to send dollars to Boston"),
        ("2", "hi"),
        ("1", "and how long does it take?"),
    ]
    told = "".join(f'{{"thread": "{thread}", "text": "{text}"}}\n' for thread, text in rows)
    ran = kb("triage", "-", "--json", cwd=sample, stdin=told)
    assert "auslandsueberweisung" in json.loads(ran.stdout.splitlines()[2])["url"]
    ran = kb("triage", "-", "--json", cwd=sample, stdin=told.replace("thread", "no"))
    assert "auslandsueberweisung" not in json.loads(ran.stdout.splitlines()[2])["url"]
