"""`python -m benchmarks.window`: how long after a paste the answer stands in the window of `kb desk`.

The real program in a pseudo-terminal of 80x24, on the sample. The clock runs from the paste to the last byte
of the redrawn screen.
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import shutil
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.cold import REPO, SAMPLE
from benchmarks.knowledge_bases import ENVIRONMENT, KB
from benchmarks.programs import run
from benchmarks.tables import table
from benchmarks.triage import QUESTIONS
from kb_tools.desk.session import open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

MESSAGES = 120
WARM_UP = 5
"""The first pastes load what later ones have."""
QUIET = 0.15
"""Seconds without output after which a screen is taken to be drawn."""
SLOW_TO_START = 3.0
COLUMNS, ROWS = 80, 24


def main() -> None:
    """Prints the time for the answer alone, and for the answer on the screen."""
    texts = [json.loads(line)["text"] for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    wanted = MESSAGES + WARM_UP
    messages = texts[:: max(1, len(texts) // wanted)][:wanted]
    with TemporaryDirectory() as place:
        folder = Path(place)
        for name in SAMPLE:
            source = REPO / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
        run([KB, "index"], folder)
        rows = [
            _row("the answer alone", _answered(messages, folder)),
            _row("the answer on the screen", _shown(messages, folder)),
        ]
    title = f"`kb desk`: {len(messages) - WARM_UP} messages pasted one after the other"
    sys.stdout.write(table(title, ["", "median", "p95", "slowest"], rows) + "\n")


def _row(name: str, seconds: Sequence[float]) -> list[str]:
    kept = seconds[WARM_UP:]
    return [name, *(f"{1000 * one:.0f} ms" for one in (median(kept), quantiles(kept, n=20)[-1], max(kept)))]


def _answered(messages: Sequence[str], folder: Path) -> list[float]:
    seconds = []
    settings = read_settings(folder)[0]
    desk = open_session(settings, open_index(settings))
    for message in messages:
        begun = time.perf_counter()
        desk.ask(message)
        seconds.append(time.perf_counter() - begun)
    return seconds


def _shown(messages: Sequence[str], folder: Path) -> list[float]:
    with _window(folder) as terminal:
        _last_output(terminal, SLOW_TO_START)
        return [_paste(terminal, message) for message in messages]


def _paste(terminal: int, message: str) -> float:
    """Seconds from the paste to the last byte drawn."""
    begun = time.perf_counter()
    os.write(terminal, f"\x1b[200~{message}\x1b[201~".encode())
    return _last_output(terminal, QUIET) - begun


def _last_output(terminal: int, quiet: float) -> float:
    """The moment of the last output before `quiet` seconds of silence."""
    last = time.perf_counter()
    while select.select([terminal], [], [], quiet)[0]:
        os.read(terminal, 1 << 16)
        last = time.perf_counter()
    return last


@contextmanager
def _window(folder: Path) -> Iterator[int]:
    """`kb desk` in a terminal of its own; gives our end of it."""
    process, terminal = pty.fork()
    if process == 0:
        os.execve(KB, [str(KB), "-C", str(folder), "desk"], {**ENVIRONMENT, "TERM": "xterm-256color"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    try:
        yield terminal
    finally:
        os.write(terminal, b"q")
        _last_output(terminal, QUIET)
        os.close(terminal)
        os.waitpid(process, 0)


if __name__ == "__main__":
    main()
