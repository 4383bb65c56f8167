"""From a reply to the clipboard, and from the clipboard to a message: real programs, a real terminal."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from support.terminals import in_terminal

from kb_tools.desk import clipboard
from kb_tools.errors import UsageError

KB = Path(sys.executable).with_name("kb")
MESSAGE = "Wo kann ich in London kostenlos Geld abheben?"
HERE = {"PATH": "/nowhere", "TERM": "xterm", "LANG": "C.UTF-8", "KB_LANG": "en"}
PROGRAMS = [
    ("pbcopy", "pbpaste", ""),
    ("wl-copy", "wl-paste", "WAYLAND_DISPLAY"),
    ("xclip", "xclip", "DISPLAY"),
    ("xsel", "xsel", "DISPLAY"),
]
HOLDER = """#!/bin/sh
case "${0##*/} $*" in
    *paste*|*-out|*--output) exec /bin/cat "${0%/*}/held" ;;
    *) exec /bin/cat > "${0%/*}/held" ;;
esac
"""
"""A clipboard that keeps its text in a file beside it."""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A machine without any clipboard; `programs(name, ...)` puts some there."""
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "SSH_TTY", "SSH_CONNECTION", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    def install(*names: str, script: str = HOLDER) -> Path:
        for name in names:
            (tmp_path / name).write_text(script, encoding="utf-8")
            (tmp_path / name).chmod(0o755)
        return tmp_path

    return install


@pytest.mark.parametrize(("copies", "pastes", "desktop"), PROGRAMS)
def test_each_program_copies_and_pastes(
    programs, monkeypatch: pytest.MonkeyPatch, copies: str, pastes: str, desktop: str
) -> None:
    """The text arrives whole, with umlauts, emoji and line ends; a program of a desktop is asked only where
    that desktop is.
    """
    folder = programs(copies, pastes)
    if desktop:
        assert clipboard.copy_text("x") == "nowhere"
        monkeypatch.setenv(desktop, ":0")
    assert clipboard.copy_text("Grüße 🙂\nzweite Zeile") == "clipboard"
    assert (folder / "held").read_text(encoding="utf-8") == "Grüße 🙂\nzweite Zeile"
    assert clipboard.paste_text() == "Grüße 🙂\nzweite Zeile"


def test_a_program_that_fails_leaves_it_to_the_next(programs, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that cannot be run, one that ends with an error: the next one is asked, and without any, what else
    to do is told.
    """
    monkeypatch.setenv("DISPLAY", ":0")
    programs("pbcopy", "pbpaste", script="no program at all")
    programs("xclip", script="#!/bin/sh\nexit 1\n")
    assert clipboard.copy_text("x") == "nowhere"
    with pytest.raises(UsageError, match="clipboard cannot be read"):
        clipboard.paste_text()
    programs("xsel")
    assert clipboard.copy_text("x") == "clipboard"
    assert clipboard.paste_text() == "x"


def test_suggest_copies_and_pastes(sample: Path, programs) -> None:
    """--paste takes the message from the clipboard and --copy 1 puts the first reply there, and nothing but
    the reply.
    """
    folder = programs("pbcopy", "pbpaste")
    (folder / "held").write_text(MESSAGE, encoding="utf-8")
    ran = subprocess.run(
        [KB, "suggest", "--paste", "--json", "--copy", "1"],
        cwd=sample,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (folder / "held").read_text(encoding="utf-8") == json.loads(ran.stdout)["suggestions"][0]["reply"][
        "text"
    ]
    assert ran.stderr == "Copied.\n"


def test_suggest_prints_where_there_is_no_clipboard(sample: Path, kb) -> None:
    """--copy N hands over the reply; a number there is not is told."""
    ran = subprocess.run(
        [KB, "suggest", "--copy", "1", MESSAGE],
        cwd=sample,
        env=HERE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "There is no clipboard here" in ran.stderr
    assert "London" in ran.stderr or "Thamesbank" in ran.stderr
    assert kb("suggest", "--copy", "3", "meine PIN ist 1234", cwd=sample).returncode == 2


@pytest.mark.parametrize("tmux", ["", "/tmp/tmux"])
def test_over_ssh_the_terminal_is_told(sample: Path, tmux: str) -> None:
    """OSC 52 carries the reply in base64 to the terminal that started the command, wrapped where tmux stands
    between.
    """
    environment = {**HERE, "SSH_TTY": "/dev/pts/9"} | ({"TMUX": tmux} if tmux else {})
    with in_terminal([KB, "suggest", "--copy", "1", MESSAGE], sample, environment) as terminal:
        shown = terminal.until()
    code = re.search(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", shown)
    assert code
    assert "https://hilfe.musterbank.example.com/" in base64.b64decode(code[1]).decode()
    assert "Handed to your terminal's clipboard." in shown
    assert ("\x1bPtmux;\x1b\x1b]52;" in shown) == bool(tmux)


def test_without_a_terminal_the_reply_is_printed(sample: Path) -> None:
    """Over ssh without a terminal (in a pipe of a script) nothing is claimed."""
    ran = subprocess.run(
        [KB, "suggest", "--copy", "1", MESSAGE],
        cwd=sample,
        env={**HERE, "SSH_CONNECTION": "1"},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert "There is no clipboard here" in ran.stderr


def test_triage_shows_how_far_it_is(sample: Path, tmp_path: Path) -> None:
    """On a terminal a bar counts to 100%, beside the rows in their file; in a pipe there is none."""
    inbox = tmp_path / "inbox.jsonl"
    inbox.write_text(
        "".join(f'{{"id": {number}, "text": "Frage {number} zur Karte"}}\n' for number in range(50)),
        encoding="utf-8",
    )
    command = [KB, "triage", str(inbox), "--json", "-o", str(tmp_path / "drafts.jsonl")]
    with in_terminal(command, sample, HERE) as terminal:
        shown = terminal.until()
    assert "Drafting" in shown
    assert "100%" in shown
    assert len((tmp_path / "drafts.jsonl").read_text(encoding="utf-8").splitlines()) == 50
    piped = subprocess.run(
        command, cwd=sample, env={**os.environ, **HERE}, capture_output=True, text=True, check=True
    )
    assert "Drafting" not in piped.stderr
