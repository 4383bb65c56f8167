"""`kb triage`: an export in, rows of drafts out."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path

from support.clipboards import NO_CLIPBOARD
from support.places import ROOT
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
    command = [KB, "triage", str(inbox), "--json", "--overwrite", "-o", str(tmp_path / "drafts.jsonl")]
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


def test_an_output_that_is_there_is_kept(sample, kb, tmp_path):
    """It is refused, and replaced only where somebody says so."""
    (tmp_path / "in.csv").write_text("text\nWas kostet das Konto?\n", encoding="utf-8")
    (tmp_path / "out.csv").write_text("mine", encoding="utf-8")
    words = ("-C", str(sample), "triage", "in.csv", "-o", "out.csv")
    ran = kb(*words, cwd=tmp_path)
    assert (ran.returncode, "out.csv is there already" in ran.stderr) == (2, True)
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == "mine"
    assert kb(*words, "--overwrite", "--resume", cwd=tmp_path).returncode == 2
    assert kb(*words, "--overwrite", cwd=tmp_path).returncode == 0
    assert "Konto" in (tmp_path / "out.csv").read_text(encoding="utf-8")
    assert "complete already" in kb(*words, "--resume", cwd=tmp_path).stderr


def test_a_killed_run_goes_on_where_it_was(unasked, kb, tmp_path):
    """With the same input only; in the end there is what there would have been, counted once, and nothing
    else.
    """
    lines = [f'{{"id": {n}, "text": "Was kostet Konto Nummer {n}?"}}\n' for n in range(600)]
    (tmp_path / "in.jsonl").write_text("".join(lines), encoding="utf-8")
    words = ("-C", str(unasked), "triage", "in.jsonl", "--json", "-o", "out.jsonl")
    part = tmp_path / "out.jsonl.part"
    with subprocess.Popen([KB, *words], cwd=tmp_path, stderr=subprocess.DEVNULL) as killed:
        while not part.exists() or part.read_bytes().count(b"\n") < 5:
            assert killed.poll() is None
        killed.kill()
    assert oct(part.stat().st_mode & 0o777) == "0o600"
    with part.open("ab") as file:
        file.write(b'{"number": 7, "ro')
    assert not (tmp_path / "out.jsonl").exists()
    assert "begun and not completed" in kb(*words, cwd=tmp_path).stderr
    other = kb(*words, "--limit", "200", "--resume", cwd=tmp_path)
    assert (other.returncode, "begun with another file" in other.stderr) == (2, True)
    assert kb(*words, "--resume", "--workers", "2", cwd=tmp_path).returncode == 0
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in rows] == [str(n) for n in range(600)]
    assert not part.exists()
    assert '"messages": 600' in kb("-C", str(unasked), "usage", "show", "--json", cwd=tmp_path).stdout


def test_a_dry_run_tells_and_writes_nothing(unasked, kb, tmp_path):
    export = ROOT / "tests/desk/inbox/exports/chatwoot-messages.json"
    ran = kb("triage", str(export), "--dry-run", "-o", str(tmp_path / "out.csv"), cwd=unasked)
    assert ran.returncode == 0, ran.said
    assert ran.stdout.startswith("1 message would get a draft, 1 in a thread.")
    assert "row 6, Gabi Lang: Frage: und wie sperre ich meine Karte?" in ran.stdout
    assert not list(tmp_path.glob("out*"))
    assert '"messages": 0' in kb("usage", "show", "--json", cwd=unasked).stdout


def test_a_file_without_messages_is_an_error(sample, kb, tmp_path):
    (tmp_path / "in.json").write_text('{"meta": [1, 2], "payload": []}', encoding="utf-8")
    ran = kb("-C", str(sample), "triage", "in.json", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "no messages were found in it - say where they are: --map text=PATH.TO.TEXT" in ran.stderr
