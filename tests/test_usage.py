"""What is remembered of customers' messages: written by many at once, read, told, forgotten, erased."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
from support.places import NOWHERE, TESTS

from kb_tools.errors import KbError
from kb_tools.models import Answer
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.usage.record import Recorder, asked_of
from kb_tools.usage.sent import SentRow, match_sent, parse_sent
from kb_tools.usage.store import FILE, UsageRow, open_store

WRITER = TESTS / "support" / "usage_writer.py"
NONE = Answer(language="de", findings=(), outcome="none")
LONDON = "Wo kann ich in London kostenlos Geld abheben?"


def asked(message: str = "Wo ist mein Geld?", day: date = date(2026, 11, 1), **other) -> UsageRow:
    return UsageRow(day=day, hour=9, language="de", outcome="none", message=message, **other)


def written(folder: Path) -> list[UsageRow]:
    with open_store(folder) as store:
        return list(store.read())


def bytes_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob(f"{FILE}*"))


@pytest.fixture
def base(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample with nothing remembered."""
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    for path in (folder / ".kb").glob(f"{FILE}*"):
        path.unlink()
    return folder


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """In order, between days, counted by columns; a choice may be told later; the file is its owner's
    alone.
    """
    with open_store(tmp_path / ".kb") as store:
        first = store.add(asked(offered=("a/b", "c")))
        store.add(asked(day=date(2026, 11, 2)))
        store.choose(first, "c")
        assert [(one.number, one.offered, one.chosen) for one in store.read()] == [
            (1, ("a/b", "c"), "c"),
            (2, (), ""),
        ]
        assert [one.number for one in store.read(since=date(2026, 11, 2), until=date(2026, 11, 2))] == [2]
        assert list(store.tally("day", "offered")) == [("2026-11-01", ("a/b", "c"), 1), ("2026-11-02", (), 1)]
    assert stat.S_IMODE((tmp_path / ".kb" / FILE).stat().st_mode) == 0o600


def test_twenty_write_at_once_and_one_is_killed(tmp_path: Path) -> None:
    """What a process has told as written is there, whatever happened to it; the others lose nothing and
    nobody waits for the dead.
    """
    counts = [100_000 if number == 7 else 30 for number in range(20)]
    commands = [
        [sys.executable, WRITER, tmp_path, f"agent{number}", str(count)]
        for number, count in enumerate(counts)
    ]
    root = {**os.environ, "PYTHONPATH": str(WRITER.parents[1])}
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=root) for command in commands]
    victim = running.pop(7)
    with victim.stdout as heard:
        said = [heard.readline() for _ in range(3)]
        victim.send_signal(signal.SIGKILL)
        said += heard.readlines()
    said += [line for process in running for line in process.communicate()[0].splitlines()]
    assert [process.returncode for process in running] == [0] * 19
    assert victim.wait() == -signal.SIGKILL
    told, there = {line.strip() for line in said}, [one.message for one in written(tmp_path)]
    assert len(there) == len(set(there))
    assert len(told) >= 19 * 30 + 3
    assert told <= set(there)
    assert len(set(there) - told) <= 1  # what was written when there was no more time to tell


def test_what_is_erased_is_gone_from_the_disk(tmp_path: Path) -> None:
    """No byte of an erased message is left in any of the files, also while another program has the store
    open; the rest stays.
    """
    with open_store(tmp_path) as other, open_store(tmp_path) as store:
        for number in range(200):
            store.add(asked(f"geheimnisvoll {number}", day=date(2026, 10, 1)))
        store.add(asked("bleibt"))
        assert len(list(other.read())) == 201
        assert b"geheimnisvoll" in bytes_in(tmp_path)
        assert store.erase(before=date(2026, 11, 1)) == 200
        assert b"geheimnisvoll" not in bytes_in(tmp_path)
        assert [one.message for one in other.read()] == ["bleibt"]
        assert store.erase() == 1
    assert b"bleibt" not in bytes_in(tmp_path)


def test_who_reads_on_keeps_the_log_and_is_told(tmp_path: Path) -> None:
    """Erasing says so when it cannot empty the log because somebody is in the middle of reading."""
    with open_store(tmp_path) as other, open_store(tmp_path, patience=0.1) as store:
        for number in range(500):
            store.add(asked(f"{number}"))
        reading = other.read()
        next(reading)
        with pytest.raises(KbError, match="erase again"):
            store.erase()
        reading.close()


def test_what_is_forgotten_goes_without_rewriting_the_file(tmp_path: Path) -> None:
    """Days beyond the limit are deleted and overwritten."""
    with open_store(tmp_path) as store:
        store.add(asked("uralt", day=date(2026, 1, 1)))
        store.add(asked("neu"))
        assert store.forget(date(2026, 11, 1)) == 1
    assert b"uralt" not in bytes_in(tmp_path)
    assert b"neu" in bytes_in(tmp_path)


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
def test_a_file_that_is_no_store_is_one_sentence_and_no_obstacle(base: Path, kb, spoil) -> None:
    """`kb usage` says what is wrong with it; `kb suggest` and `kb triage` answer as ever and say it on
    standard error.
    """
    spoil(base / ".kb" / FILE)
    told = kb("usage", "show", cwd=base)
    assert told.returncode == 1
    assert told.stderr.startswith(f"kb: .kb/{FILE}: the usage history cannot be ")
    given = kb("suggest", LONDON, cwd=base)
    assert given.returncode == 0
    assert "London" in given.stdout
    assert "nothing is remembered" in given.stderr
    drafted = kb("triage", "-", "--json", cwd=base, stdin=json.dumps({"text": LONDON}))
    assert json.loads(drafted.stdout)["outcome"] == "answer"
    assert drafted.stderr.count("nothing is remembered") == 1


@pytest.mark.parametrize(
    ("value", "usage"),
    [
        ("off", "off"),
        ("OFF", "off"),
        ("false", "off"),
        ("no", "off"),
        ('"off"', "off"),
        ("counts", "counts"),
        ("redacted", "redacted"),
    ],
)
def test_the_setting_is_read_as_it_was_written(value: str, usage: str) -> None:
    """YAML takes off for a truth value; it is the word all the same."""
    settings, problems = parse_settings(
        f"site_url: https://a.example/\nplugins:\n  - kb:\n      usage: {value}\n",
        NOWHERE,
    )
    assert (settings.usage, problems) == (usage, ())


@pytest.mark.parametrize("value", ["on", "yes", "true", "aus", "redcted", "[off]"])
def test_a_slip_in_the_setting_remembers_nothing(value: str) -> None:
    """What cannot be read is told, and taken for off."""
    settings, problems = parse_settings(
        f"site_url: https://a.example/\nplugins:\n  - kb:\n      usage: {value}\n",
        NOWHERE,
    )
    assert settings.usage == "off"
    assert [problem.line for problem in problems] == [4]
    assert value not in ("on", "redcted") or "did you mean `redacted`" in problems[0].fix


@pytest.mark.parametrize(("usage", "message"), [("counts", ""), ("redacted", "Wo ist mein Geld, Frau […]?")])
def test_the_setting_says_what_is_kept(usage: str, message: str) -> None:
    """Numbers alone, or the words as well; day and hour by the operator's clock."""
    now = datetime(2026, 11, 1, 23, 5)
    one = asked_of(
        "Wo ist mein Geld, Frau Müller?", NONE, Settings(root=NOWHERE, usage=usage), lambda _: False, now
    )
    assert one == UsageRow(day=date(2026, 11, 1), hour=23, language="de", outcome="none", message=message)


def test_off_writes_no_file(tmp_path: Path) -> None:
    """Neither for one message nor for many."""
    with Recorder(Settings(root=tmp_path, usage="off"), lambda _: False) as recorder:
        assert recorder.asked("Hallo?", NONE) == 0
        recorder.chosen(1, "a")
    assert list(tmp_path.iterdir()) == []


def test_the_first_message_of_a_day_forgets_what_is_too_old(tmp_path: Path) -> None:
    """Nobody has to run anything for `keep_days` to hold."""
    with open_store(tmp_path / ".kb") as store:
        store.add(asked("uralt", day=date(2001, 1, 1)))
    Recorder(Settings(root=tmp_path, keep_days=30), lambda _: False).asked("Hallo?", NONE)
    assert [one.message for one in written(tmp_path / ".kb")] == ["Hallo?"]


def test_kb_suggest_is_remembered(base: Path, kb) -> None:
    """Each message with its outcome; a copied suggestion is a choice, a reply without link is none, nor is
    one that is not there.
    """
    kb("suggest", LONDON, "--copy", "1", cwd=base)
    kb("suggest", "--json", LONDON, cwd=base)
    kb("suggest", "meine PIN ist 4711, was nun?", "--copy", "1", cwd=base)
    assert kb("suggest", "Wer gewinnt das Derby?", "--copy", "3", cwd=base).returncode == 2
    rows = written(base / ".kb")
    assert [(one.outcome, bool(one.offered), one.chosen) for one in rows] == [
        ("answer", True, rows[0].offered[0]), ("answer", True, ""), ("private", False, ""), ("none", False,
        ""),
    ]  # fmt: skip
    assert [one.message for one in rows][2:] == ["meine PIN ist […], was nun?", "Wer gewinnt das Derby?"]


def test_the_agent_names_the_right_one(base: Path, kb) -> None:
    """--use makes the reply for an article or a video, proved like any other, and is the choice; what was
    offered is what was found.
    """
    ran = kb(
        "suggest", "wie mach ich dat dingens dicht", "--use", "karten/karte-verloren", "--json", cwd=base
    )
    (one,) = json.loads(ran.stdout)["suggestions"]
    assert ran.returncode == 0
    assert one["id"] == "karten/karte-verloren"
    assert one["confidence"] < 0.5
    assert one["reply"]["fits"]
    assert one["url"] in one["reply"]["text"]
    assert kb("suggest", "dingens", "--use", "mbSperre001", "--copy", "1", cwd=base).returncode == 0
    assert kb(
        "suggest", "my IBAN is DE89 3704 0044 0532 0130 00", "--use", "mbSperre001", cwd=base
    ).stdout.startswith("Not in public")
    assert "/karten/karte-verloren/" in kb("suggest", "dingens", "--use", one["url"], cwd=base).stdout
    rows = written(base / ".kb")
    assert [(row.outcome, row.chosen) for row in rows] == [
        ("none", "karten/karte-verloren"), ("none", "mbSperre001"), ("private", ""), ("none",
        "karten/karte-verloren"),
    ]  # fmt: skip
    wrong = kb("suggest", "dingens", "--use", "karte-verloren", cwd=base)
    assert (wrong.returncode, "did you mean `karten/karte-verloren`?" in wrong.stderr) == (2, True)
    assert len(written(base / ".kb")) == 4


def test_a_named_page_is_linked_at_its_beginning_or_where_its_address_says(base: Path, kb) -> None:
    """What a message has in common with some passage by chance must not send a customer there."""
    page = "https://hilfe.musterbank.example.com/karten/karte-verloren/"
    for named, linked in (
        ("karten/karte-verloren", page),
        (page, page),
        (f"{page}#sperren", f"{page}#sperren"),
    ):
        (one,) = json.loads(
            kb("suggest", "hab mein Kärtchen verbummelt", "--use", named, "--json", cwd=base).stdout
        )["suggestions"]
        assert one["url"] == linked
    (one,) = json.loads(
        kb("suggest", "lost", "--use", f"{page}#sperren", "--lang", "en", "--json", cwd=base).stdout
    )["suggestions"]
    assert one["url"].startswith("https://hilfe.musterbank.example.com/en/karten/karte-verloren/")


def test_drafts_that_were_sent_are_read_back(base: Path, kb, tmp_path: Path) -> None:
    """From `kb triage` through a spreadsheet, sorted and marked, into the store; a second time changes
    nothing.
    """
    inbox, drafts = tmp_path / "inbox.csv", tmp_path / "drafts.csv"
    inbox.write_text(
        f'id,text,name\n1,{LONDON},Zwulf\n2,"=Zwulf fragt: {LONDON}",Zwulf\n3,Wer gewinnt das Derby?,\n',
        encoding="utf-8",
    )
    assert kb("triage", str(inbox), "-o", str(drafts), cwd=base).returncode == 0
    lines = drafts.read_text(encoding="utf-8-sig").splitlines()
    marks = {"1": "x", "2": "konto/konto-kuendigen", "3": "ja"}
    marked = [f"{lines[0]},Sent", *(f"{line},{marks[line[0]]}" for line in reversed(lines[1:]))]
    drafts.write_text("\n".join(marked) + "\n", encoding="utf-8")
    ran = kb("usage", "sent", str(drafts), cwd=base)
    assert ran.stdout == "2 marked as sent, 0 added, 0 known before.\n"
    assert (ran.returncode, ran.stderr) == (
        1,
        "row 1: 'ja' names no article or video, and the row has no link of one\n",
    )
    assert [one.chosen for one in written(base / ".kb")] == [
        "bargeld/geldautomaten-london",
        "konto/konto-kuendigen",
        "",
    ]
    assert kb("usage", "sent", str(drafts), cwd=base).stdout == "0 marked as sent, 0 added, 2 known before.\n"
    assert "no column `sent`" in kb("usage", "sent", str(inbox), cwd=base).stderr


def test_a_sent_row_takes_one_message() -> None:
    """Of two that say the same each takes its own; a corrected mark is the last word; what the store does not
    have is new.
    """
    stored = [
        asked("a", number=1, chosen="x"),
        asked("a", number=2),
        asked("b", number=3, chosen="y"),
        asked("", number=4, offered=("x",)),
    ]

    def sent(message: str, chosen: str) -> SentRow:
        return SentRow(language="de", outcome="none", offered="x", chosen=chosen, message=message)

    matched = match_sent(
        [sent("a", "x"), sent("a", "x"), sent("b", "x"), sent("", "x"), sent("c", "x")], stored
    )
    assert matched.chosen == ((2, "x"), (3, "x"), (4, "x"))
    assert (matched.already, [row.message for row in matched.new]) == (1, ["c"])


@pytest.mark.parametrize(
    ("mark", "chosen"),
    [("X", "a"), ("Ja", "a"), (1, "a"), (True, "a"), ("c", "c"), ("'-", ""), (None, ""), ("nein", "")],
)
def test_marks_are_read_as_people_write_them(mark: object, chosen: str) -> None:
    """An x, a yes in two languages, a number, the id of another article; and what stands for no."""
    rows = [{"text": "t", "url": "a", "sent": mark}]
    assert [row.chosen for row in parse_sent(rows, str, str)] == ([chosen] if chosen else [])


def test_what_is_remembered_is_shown_given_out_and_erased(base: Path, kb, tmp_path: Path) -> None:
    """In plain words and as JSON; as CSV without formulas and as JSON lines; erasing asks, or needs --yes."""
    assert json.loads(kb("usage", "show", "--json", cwd=base).stdout)["messages"] == 0
    assert not (base / ".kb" / FILE).exists()
    kb("suggest", LONDON, "--copy", "1", cwd=base)
    kb("suggest", "=1+1 ist was?", cwd=base)
    shown = kb("usage", "show", cwd=base).stdout
    assert "without personal data, names and handles" in shown
    assert "2 messages from 20" in shown
    numbers = json.loads(kb("usage", "show", "--json", cwd=base).stdout)
    assert (numbers["messages"], numbers["chosen"], numbers["with_words"]) == (2, 1, 2)
    assert (
        json.loads(kb("usage", "show", "--json", "--until", "2020-01-01", cwd=base).stdout)["messages"] == 0
    )
    assert ",'=1+1 ist was?\n" in kb("usage", "export", cwd=base).stdout
    assert kb("usage", "export", str(tmp_path / "all.jsonl"), cwd=base).returncode == 0
    rows = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["message"] for row in rows] == [LONDON, "=1+1 ist was?"]
    refused = kb("usage", "erase", cwd=base)
    assert (refused.returncode, "--yes" in refused.stderr) == (2, True)
    assert kb("usage", "erase", "--yes", cwd=base).stdout == "Erased 2 messages.\n"
    assert "No messages." in kb("usage", "show", cwd=base).stdout
    assert b"London" not in bytes_in(base / ".kb")
