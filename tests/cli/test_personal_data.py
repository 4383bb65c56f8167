"""What customers should not have written is in no file afterwards."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.running import KB
from support.terminals import in_terminal

SECRETS = (
    "DE89 3704 0044 0532 0130 00",
    "4111 1111 1111 1111",
    "max.muster@gmx.de",
    "0171 1234567",
    "Kontonummer 9876543210",
)
MESSAGE = f"Meine Karte geht nicht. {' und '.join(SECRETS)}"


@pytest.fixture
def places(sample: Path, tmp_path: Path) -> dict[str, Path]:
    """Where a program could leave something: the knowledge base, the home, the temporary folder."""
    made = {name: tmp_path / name for name in ("home", "temp")}
    for place in made.values():
        place.mkdir()
    return {"kb": Path(shutil.copytree(sample, tmp_path / "kb")), **made}


@pytest.fixture
def environment(places: dict[str, Path], tmp_path: Path) -> dict[str, str]:
    """All caches and states lead to those places; a clipboard holds the message, and takes a reply and
    forgets it.
    """
    programs = tmp_path / "programs"
    programs.mkdir()
    for name, script in (("pbpaste", f"echo '{MESSAGE}'"), ("pbcopy", "cat > /dev/null")):
        (programs / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    home, temp = str(places["home"]), str(places["temp"])
    return {
        **os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "HOME": home, "XDG_CACHE_HOME": home,
        "XDG_STATE_HOME": home,
        "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "TMPDIR": temp,
        "TERM": "xterm-256color",
    }  # fmt: skip


def held(places: dict[str, Path]) -> list[Path]:
    """The files with any of the secrets in them, or in their name."""
    files = [path for place in places.values() for path in place.rglob("*") if path.is_file()]
    assert len(files) > 100
    return [
        path
        for path in files
        if any(secret in path.name or secret.encode() in path.read_bytes() for secret in SECRETS)
    ]


def test_personal_data_never_reaches_the_disk(
    places: dict[str, Path], environment: dict[str, str], tmp_path: Path
) -> None:
    """After every command that is given a message, no file holds any of it, and only the search, which was
    asked for it, may show it.
    """
    inbox = tmp_path / "inbox.jsonl"
    inbox.write_text(json.dumps({"id": "max.muster@gmx.de", "text": MESSAGE}) + "\n", encoding="utf-8")
    commands = [
        ["suggest", MESSAGE],
        ["suggest", "--json", "--explain", MESSAGE],
        ["suggest", "-"],
        ["suggest", "--paste", "--copy", "1"],
        ["triage", str(inbox), "--json", "-o", str(places["kb"] / "out.jsonl")],
        ["triage", str(inbox), "-o", str(places["kb"] / "out.csv")],
        ["search", MESSAGE],
    ]
    for words in commands:
        ran = subprocess.run(
            [KB, *words],
            cwd=places["kb"],
            env=environment,
            input=MESSAGE,
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode in (0, 1), ran.stderr
        assert words[0] == "search" or not any(secret in ran.stdout + ran.stderr for secret in SECRETS)
    assert held(places) == []


def test_nor_does_the_window_leave_any(places: dict[str, Path], environment: dict[str, str]) -> None:
    """A message pasted into `kb desk`, answered, said another way, edited, copied and searched for is gone
    with the window.
    """
    pytest.importorskip("textual")
    with in_terminal([KB, "desk"], places["kb"], environment) as terminal:
        terminal.until("Paste a customer")
        terminal.type(f"\x1b[200~{MESSAGE}\x1b[201~")
        terminal.until("Personal data")
        terminal.type("v")
        terminal.until("variant 2")
        terminal.type("1")
        terminal.until("Copied")
        terminal.type("e")
        terminal.until("Ctrl+S")
        terminal.type("\x13/")
        terminal.until("tag:karte")
        terminal.type(SECRETS[2])
        terminal.until("max")
        assert held(places) == []
        terminal.type("\x03\x11")
        terminal.until()
    assert held(places) == []
