"""`kb desk`, in a real terminal."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.windowed import MESSAGE

KB = Path(sys.executable).with_name("kb")


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")
def test_in_a_real_terminal(sample: Path, tmp_path: Path) -> None:
    """In a terminal of 80x24 without colours: paste, read, copy, leave."""
    tmux = [shutil.which("tmux") or "", "-S", str(tmp_path / "socket")]
    start = [
        *tmux,
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        "80",
        "-y",
        "24",
        "-e",
        "NO_COLOR=1",
        "-c",
        str(sample),
        f"{KB} desk",
    ]
    subprocess.run(start, check=True)
    try:
        assert "Paste a customer's message" in _screen(tmux, "Paste a customer")
        subprocess.run([*tmux, "set-buffer", MESSAGE], check=True)
        subprocess.run([*tmux, "paste-buffer", "-p"], check=True)
        shown = _screen(tmux, "/280")
        assert "> 1" in shown
        assert "https://hilfe.musterbank.example.com/" in shown
        subprocess.run([*tmux, "send-keys", "1"], check=True)
        assert "Copied" in _screen(tmux, "Copied")
        subprocess.run([*tmux, "send-keys", "q"], check=True)
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)


def _screen(tmux: list[str], awaited: str) -> str:
    """The terminal's text once it has the awaited words, or after ten seconds."""
    text = ""
    for _ in range(100):
        text = subprocess.run(
            [*tmux, "capture-pane", "-p"], capture_output=True, text=True, check=False
        ).stdout
        if awaited in text:
            return text
        time.sleep(0.1)
    return text


def test_without_textual_one_sentence_says_what_to_install() -> None:
    """The window is an extra; without it every other command works."""
    program = "import sys; sys.modules['textual'] = None; from kb_tools.cli import main; main(['desk'])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "pip install '.[desk]'" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_without_a_terminal_one_sentence_says_what_answers_elsewhere(sample: Path) -> None:
    """It does not wait for keys that nobody can press."""
    ran = subprocess.run(
        [KB, "-C", sample, "desk"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == (
        "kb: the window needs a terminal - call it in one, or answer with `kb suggest` or `kb triage`\n"
    )
