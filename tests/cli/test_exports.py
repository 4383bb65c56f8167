"""What `kb triage` reads, and what may become of what is there where it writes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kb_tools.cli.exports import Export, Target
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.triage import Drafted, Row
from kb_tools.desk.unfinished import part_of, unfinished
from kb_tools.errors import KbError, UsageError


def opened(file: Path, **values):
    with Export(file=file, **{"mapped": {}, "own": (), **values}).opened("bank") as (turns, bad, digest):
        return [row.message.text for row in turns.after()], bad, digest


def target(path, **how):
    usual = {"source": Path("-"), "as_json": True, "resume": False, "overwrite": False}
    return Target(path=path, **{**usual, **how})


def test_an_export_is_told_by_its_bytes_and_how_it_is_read(tmp_path):
    one, other = tmp_path / "a.csv", tmp_path / "b.csv"
    one.write_text("text;x\nHallo;Ende\n;\n", encoding="utf-8")
    other.write_bytes(one.read_bytes())
    texts, bad, digest = opened(one)
    assert texts == ["Hallo"]
    assert bad == [BadRow(number=2, why="there is no message in it")]
    assert digest == opened(other)[2]
    assert len({digest, opened(one, mapped={"text": "x"})[2], opened(one, own=("Ida",))[2]}) == 3


def test_a_pipe_is_read_as_a_file_is(tmp_path):
    """It cannot be read twice."""
    (tmp_path / "a.csv").write_text("text\nHallo\n", encoding="utf-8")
    reading, writing = os.pipe()
    os.write(writing, b"text\nHallo\n")
    os.close(writing)
    assert opened(Path(f"/dev/fd/{reading}")) == opened(tmp_path / "a.csv")
    os.close(reading)


def test_nothing_is_lost_unasked(tmp_path):
    path = tmp_path / "out"
    assert not target(None).is_complete()
    assert not target(path, resume=True).is_complete()
    part_of(path).write_text("begun", encoding="utf-8")
    with pytest.raises(UsageError, match="begun and not completed"):
        target(path).is_complete()
    assert not target(path, resume=True).is_complete()
    part_of(path).unlink()
    path.write_text("there", encoding="utf-8")
    with pytest.raises(UsageError, match="there already"):
        target(path).is_complete()
    assert target(path, resume=True).is_complete()
    assert not target(path, overwrite=True).is_complete()
    with pytest.raises(UsageError, match="exclude each other"):
        target(path, overwrite=True, resume=True).is_complete()


def test_rows_are_written_for_their_owner_alone(tmp_path):
    path = tmp_path / "out.jsonl"
    with unfinished(path, "a", resume=False) as rows:
        rows.add(Drafted(number=1, row=Row(id="1", text="ü", language="de", outcome="none")))
        target(path).write(rows)
    assert json.loads(path.read_text(encoding="utf-8"))["text"] == "ü"
    assert oct(path.stat().st_mode & 0o777) == "0o600"


def test_what_is_read_is_never_written_over(tmp_path):
    """By whatever name: a link to it is the same file, and so is one on the way to the output."""
    inbox = tmp_path / "inbox.csv"
    inbox.write_text("text\nHallo\n", encoding="utf-8")
    (tmp_path / "link.csv").symlink_to(inbox)
    (tmp_path / "out.csv.part").hardlink_to(inbox)
    for name in ("inbox.csv", "link.csv", "out.csv"):
        for how in ({"overwrite": True}, {"resume": True}, {}):
            with pytest.raises(UsageError, match=f"{name} is the file that is read"):
                target(tmp_path / name, source=inbox, **how).is_complete()
    assert not target(tmp_path / "other.csv", source=inbox, overwrite=True).is_complete()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [("a.csv", "", "is empty"), ("a.json", " \n", "is empty"), ("a.json", '{"a": [1,', "it is not JSON")],
)
def test_a_file_without_anything_in_it_says_so(tmp_path, name, text, told):
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(KbError, match=told):
        opened(tmp_path / name)
