"""`kb usage`: what is remembered, shown, given out, erased, and read back."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from support.histories import asked, bytes_in, fill, open_store, written
from support.postgres import Postgres

from benchmarks.guard import read_labelled
from kb_tools.settings.settings import Settings
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import open_state

LONDON = "Wo kann ich in London kostenlos Geld abheben?"


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    connection.close()


def _cut_off(path: Path) -> None:
    with open_store(path.parent) as store:
        for number in range(300):
            store.add(asked(f"Nachricht {number} " * 20))
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] + b"\xff" * 5000)


@pytest.mark.parametrize(
    "spoil", [lambda path: path.write_text("Hallo" * 500), _foreign, _cut_off, lambda path: path.mkdir()]
)
def test_a_file_that_is_no_store_is_one_sentence_and_no_obstacle(unasked: Path, kb, spoil) -> None:
    """`kb usage` says what is wrong with it; `kb suggest` and `kb triage` answer as ever and say it on
    standard error.
    """
    spoil(unasked / ".kb" / FILE)
    told = kb("usage", "show", cwd=unasked)
    assert told.returncode == 1
    assert told.stderr.startswith(f"kb: .kb/{FILE}: the usage history cannot be ")
    given = kb("suggest", LONDON, cwd=unasked)
    assert given.returncode == 0
    assert "London" in given.stdout
    assert "nothing is remembered" in given.stderr
    drafted = kb("triage", "-", "--json", cwd=unasked, stdin=json.dumps({"text": LONDON}))
    assert json.loads(drafted.stdout)["outcome"] == "answer"
    assert drafted.stderr.count("nothing is remembered") == 1


def test_a_file_of_another_program_is_told_in_german(unasked: Path, kb) -> None:
    _foreign(unasked / ".kb" / FILE)
    told = kb("usage", "show", cwd=unasked, env={"KB_LANG": "de"}).stderr
    assert (
        "der Verlauf ist nicht benutzbar (er gehört einem anderen Programm) - die Datei beiseitelegen" in told
    )


def test_drafts_that_were_sent_are_read_back(unasked: Path, kb, tmp_path: Path) -> None:
    """From `kb triage` through a spreadsheet, sorted and marked, into the store; a second time changes
    nothing.
    """
    inbox, drafts = tmp_path / "inbox.csv", tmp_path / "drafts.csv"
    inbox.write_text(
        f'id,text,name\n1,{LONDON},Zwulf\n2,"=Zwulf fragt: {LONDON}",Zwulf\n3,Wer gewinnt das Derby?,\n',
        encoding="utf-8",
    )
    assert kb("triage", str(inbox), "-o", str(drafts), cwd=unasked).returncode == 0
    lines = drafts.read_text(encoding="utf-8-sig").splitlines()
    marks = {"1": "x", "2": "konto/konto-kuendigen", "3": "ja"}
    marked = [f"{lines[0]},Sent", *(f"{line},{marks[line[0]]}" for line in reversed(lines[1:]))]
    drafts.write_text("\n".join(marked) + "\n", encoding="utf-8")
    ran = kb("usage", "sent", str(drafts), cwd=unasked)
    assert ran.stdout == "2 marked as sent, 0 added, 0 known before.\n"
    assert (ran.returncode, ran.stderr) == (
        1,
        "row 1: 'ja' names no article or video, and the row has no link of one\n",
    )
    assert [one.chosen for one in written(unasked / ".kb")] == [
        "bargeld/geldautomaten-london",
        "konto/konto-kuendigen",
        "",
    ]
    assert (
        kb("usage", "sent", str(drafts), cwd=unasked).stdout == "0 marked as sent, 0 added, 2 known before.\n"
    )
    assert "no column `sent`" in kb("usage", "sent", str(inbox), cwd=unasked).stderr


def test_what_is_remembered_is_shown_given_out_and_erased(unasked: Path, kb, tmp_path: Path) -> None:
    """In plain words and as JSON; as CSV without formulas and as JSON lines; erasing asks, or needs --yes."""
    assert json.loads(kb("usage", "show", "--json", cwd=unasked).stdout)["messages"] == 0
    assert not (unasked / ".kb" / FILE).exists()
    kb("suggest", LONDON, "--copy", "1", cwd=unasked)
    kb("suggest", "=1+1 ist was?", cwd=unasked)
    shown = kb("usage", "show", cwd=unasked).stdout
    assert "without personal data, names and handles" in shown
    assert "2 messages from 20" in shown
    numbers = json.loads(kb("usage", "show", "--json", cwd=unasked).stdout)
    assert (numbers["messages"], numbers["chosen"], numbers["with_words"]) == (2, 1, 2)
    assert (
        json.loads(kb("usage", "show", "--json", "--until", "2020-01-01", cwd=unasked).stdout)["messages"]
        == 0
    )
    assert ",'=1+1 ist was?,\n" in kb("usage", "export", cwd=unasked).stdout
    assert kb("usage", "export", str(tmp_path / "all.jsonl"), cwd=unasked).returncode == 0
    assert "would be lost" in kb("usage", "export", f".kb/{FILE}", cwd=unasked).stderr
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["message"] for row in rows] == [LONDON, "=1+1 ist was?"]
    refused = kb("usage", "erase", cwd=unasked)
    assert (refused.returncode, "--yes" in refused.stderr) == (2, True)
    assert kb("usage", "erase", "--yes", cwd=unasked).stdout == "Erased 2 messages.\n"
    assert "No messages." in kb("usage", "show", cwd=unasked).stdout
    assert b"London" not in bytes_in(unasked / ".kb")


def test_none_of_the_labelled_data_reaches_the_store(unasked: Path, kb) -> None:
    """All messages with personal data go through `kb triage`: neither the store's files nor what is given out
    has any of it.
    """
    labelled = [message for message in read_labelled() if message.wanted]
    stdin = "\n".join(json.dumps({"text": message.text}) for message in labelled)
    assert kb("triage", "-", "--json", cwd=unasked, stdin=stdin).returncode == 0
    rows = written(unasked / ".kb")
    given_out = kb("usage", "export", cwd=unasked).stdout
    stored = bytes_in(unasked / ".kb").decode(errors="replace")
    for message, row in zip(labelled, rows, strict=True):
        for one in message.wanted:
            datum = message.text[one.start : one.end]
            assert datum not in row.message
            assert len(datum) < 7 or (datum not in stored and datum not in given_out)
    assert sum(bool(row.message) for row in rows) > len(rows) / 2


def test_one_person_s_words_are_erased_wherever_they_are(bare: Path, kb, postgres: Postgres) -> None:
    """The number is shown first; the words stand nowhere in what is said. A file from before the store was
    moved is looked through, too.
    """
    address = postgres.new_database()
    fill(bare / ".kb", [asked("Hier Frau Müller"), asked("bleibt")])
    with open_state(Settings(root=bare, store=address)) as state:
        state.usage.add(asked("danke, MUELLER"))

    def erase(words, *more):
        env = {"KB_STORE": address}
        return kb("usage", "erase", "--containing", "-", *more, cwd=bare, stdin=words, env=env)

    looked = erase("Müller\n@mia\n")
    assert looked.returncode == 2
    assert "2 messages and drafts contain them." in looked.stdout
    assert "nothing was erased, as nobody could be asked - add --yes" in looked.stderr
    erased = erase("Müller\n@mia\n", "--yes")
    assert erased.stdout.splitlines()[1].startswith("Erased. Backups and exported files are not covered")
    assert "ller" not in looked.said + erased.said
    assert [one.message for one in written(bare / ".kb")] == ["bleibt"]
    assert "Frau" not in bytes_in(bare / ".kb").decode("utf-8", "replace")
    with open_state(Settings(root=bare, store=address)) as state:
        assert not [*state.usage.read()]
    assert "0 messages and drafts contain them." in erase("Müller", "--yes").stdout
    assert erase("\n@\n", "--yes").returncode == 2
