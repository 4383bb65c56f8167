"""The clipboard, by whatever program the machine has for it; over ssh by the terminal (OSC 52)."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from pathlib import Path
from typing import Literal

from kb_tools.errors import UsageError
from kb_tools.text import say

COPY = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("clip.exe",),
)
PASTE = (
    ("pbpaste",),
    ("wl-paste", "--no-newline"),
    ("xclip", "-selection", "clipboard", "-out"),
    ("xsel", "--clipboard", "--output"),
    ("powershell.exe", "-NoProfile", "-Command", "Get-Clipboard"),
)
NEEDS = {"wl-copy": "WAYLAND_DISPLAY", "wl-paste": "WAYLAND_DISPLAY", "xclip": "DISPLAY", "xsel": "DISPLAY"}
"""The variable that says whether a program has a desktop to talk to."""
SECONDS = 5

Copied = Literal["clipboard", "terminal", "nowhere"]


def copy_text(text: str) -> Copied:
    """Puts `text` on the clipboard, and says how: by a program, by the terminal over ssh (which may ignore
    it), or nowhere.
    """
    for command in _available(COPY):
        if (
            _run(command, text, stdout=subprocess.DEVNULL) is not None
        ):  # xclip lives on to serve the clipboard, and would hold a pipe open
            return "clipboard"
    if os.environ.get("SSH_TTY") or os.environ.get("SSH_CONNECTION"):
        return "terminal" if _tell_terminal(osc52(text)) else "nowhere"
    return "nowhere"


def paste_text() -> str:
    """What is on the clipboard. Raises UsageError where no program can read it."""
    for command in _available(PASTE):
        if (pasted := _run(command, "", stdout=subprocess.PIPE)) is not None:
            return pasted.decode(errors="replace")
    raise UsageError(
        say("the clipboard cannot be read here"),
        say("give the message in quotes, or on standard input with -"),
    )


def osc52(text: str) -> str:
    """The control sequence that asks a terminal to take `text` on its clipboard; tmux passes it on
    wrapped.
    """
    code = base64.b64encode(text.encode("utf-8", "replace")).decode()
    sequence = f"\x1b]52;c;{code}\x07"
    return f"\x1bPtmux;\x1b{sequence}\x1b\\" if os.environ.get("TMUX") else sequence


def _available(commands: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        command
        for command in commands
        if shutil.which(command[0]) and os.environ.get(NEEDS.get(command[0], "PATH"))
    )


def _run(command: tuple[str, ...], given: str, *, stdout: int) -> bytes | None:
    """What the program says, None when it cannot be run, fails, or hangs."""
    try:
        ran = subprocess.run(  # noqa: S603 - a fixed table
            command,
            input=given.encode("utf-8", "replace"),
            timeout=SECONDS,
            check=True,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return ran.stdout or b""


def _tell_terminal(sequence: str) -> bool:
    try:
        Path("/dev/tty").write_text(sequence, encoding="ascii")
    except OSError:
        return False
    return True
