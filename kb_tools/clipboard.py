"""The clipboard, by whatever program the machine has for it; over ssh by the terminal (OSC 52)."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
from pathlib import Path
from typing import Literal

from kb_tools.errors import UsageError

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
    """Puts `text` on the clipboard, and says how: by a program, by the terminal over ssh (which may ignore it), or nowhere."""
    for command in _available(COPY):
        ran = subprocess.run(  # noqa: S603 - a fixed table
            command, input=text.encode(), timeout=SECONDS, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        if ran.returncode == 0:
            return "clipboard"
    if os.environ.get("SSH_TTY") or os.environ.get("SSH_CONNECTION"):
        return "terminal" if _tell_terminal(osc52(text)) else "nowhere"
    return "nowhere"


def paste_text() -> str:
    """What is on the clipboard. Raises UsageError where no program can read it."""
    for command in _available(PASTE):
        ran = subprocess.run(command, timeout=SECONDS, check=False, capture_output=True)  # noqa: S603 - a fixed table
        if ran.returncode == 0:
            return ran.stdout.decode(errors="replace")
    raise UsageError("the clipboard cannot be read here", "give the message in quotes, or on standard input with -")


def osc52(text: str) -> str:
    """The control sequence that asks a terminal to take `text` on its clipboard; tmux passes it on wrapped."""
    sequence = f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"
    return f"\x1bPtmux;\x1b{sequence}\x1b\\" if os.environ.get("TMUX") else sequence


def _available(commands: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(command for command in commands if shutil.which(command[0]) and os.environ.get(NEEDS.get(command[0], "PATH")))


def _tell_terminal(sequence: str) -> bool:
    try:
        Path("/dev/tty").write_text(sequence, encoding="ascii")
    except OSError:
        return False
    return True
