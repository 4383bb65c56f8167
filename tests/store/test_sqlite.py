"""The embedded database: written by many at once, files of other versions, and what is left on the disk."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support.histories import asked, bytes_in, fill, open_store, written
from support.places import TESTS

from kb_tools.errors import KbError
from kb_tools.store.schema import STEPS
from kb_tools.store.sqlite import FILE, OURS

WRITER = TESTS / "support" / "usage_writer.py"


def test_the_file_is_its_owner_s_alone(tmp_path: Path) -> None:
    fill(tmp_path / ".kb", [asked()])
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
    told, there = {line.strip() for line in said}, [one.message for one in written(tmp_path / ".kb")]
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


@pytest.mark.parametrize(
    "damage",
    [
        (b"2026-11-01", b"2026-11-41"),
        (b"private", b"priv\xffte"),
        (b'["a/b"]', b'["a/b"}'),
    ],
)
def test_a_damaged_row_is_told_and_not_counted(tmp_path: Path, damage: tuple[bytes, bytes]) -> None:
    """Whoever reads the history gets one sentence; whoever writes goes on."""
    with open_store(tmp_path / ".kb") as store:
        store.add(asked(day=date(2026, 11, 1), offered=("a/b",), outcome="private"))
    file = tmp_path / ".kb" / FILE
    file.write_bytes(file.read_bytes().replace(*damage))
    for read in (lambda store: list(store.read()), lambda store: list(store.tally("day"))):
        with pytest.raises(KbError, match="cannot be used"), open_store(tmp_path / ".kb") as store:
            read(store)
    with open_store(tmp_path / ".kb") as store:
        assert store.add(asked(day=date(2026, 11, 2)))


def test_what_is_forgotten_goes_without_rewriting_the_file(tmp_path: Path) -> None:
    """Days beyond the limit are deleted and overwritten."""
    with open_store(tmp_path) as store:
        store.add(asked("uralt", day=date(2026, 1, 1)))
        store.add(asked("neu"))
        assert store.forget(date(2026, 11, 1)) == 1
    assert b"uralt" not in bytes_in(tmp_path)
    assert b"neu" in bytes_in(tmp_path)


def test_what_one_has_open_another_does_not_unlock(tmp_path: Path) -> None:
    """A program that has the store open twice keeps it while another one comes and goes."""
    with open_store(tmp_path / ".kb") as store:
        store.add(asked())
        with open_store(tmp_path / ".kb") as second:
            second.add(asked())
        subprocess.run([sys.executable, WRITER, tmp_path, "other", "1"], check=True)
        store.add(asked())
        with open_store(tmp_path / ".kb") as third:
            assert len(list(third.read())) == 4


def made_by(version: int, folder: Path) -> sqlite3.Connection:
    """A store as a version of the program left it; the first did not say which it was."""
    connection = sqlite3.connect(folder / FILE)
    for statement in (f"PRAGMA application_id = {OURS}", *(one for step in STEPS[:version] for one in step)):
        connection.execute(statement)
    return connection


def test_what_an_older_version_wrote_is_read_and_written_on(tmp_path: Path) -> None:
    """Nobody had said of which kind a message was; everything else is as it was."""
    with made_by(1, tmp_path) as old:
        old.execute(
            "INSERT INTO asked VALUES (1, '2026-11-01', 9, 'de', 'none', '', '', 'Wo ist mein Geld?')"
        )
    old.close()
    fill(tmp_path, [asked("Ihr Halunken", kind="insult")])
    assert [(one.number, one.message, one.kind) for one in written(tmp_path)] == [
        (1, "Wo ist mein Geld?", ""),
        (2, "Ihr Halunken", "insult"),
    ]


def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    """One sentence says so, and not a byte changes."""
    with made_by(len(STEPS), tmp_path) as newer:
        newer.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    newer.close()
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(KbError, match="a newer version of kb wrote it") as told, open_store(tmp_path):
        pass
    assert "move the file away" in told.value.fix
    assert (tmp_path / FILE).read_bytes() == before
