"""Programs in a pseudo-terminal of their own, driven by what they show."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SPAWN = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
PATIENCE = 600
"""Seconds without a word after which a program is taken to be stuck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """A program that takes us for a terminal."""

    process: subprocess.Popen[bytes]

    def type(self, text: str) -> None:
        """Types, or pastes in brackets, what is given."""
        assert self.process.stdin
        self.process.stdin.write(text.encode())
        self.process.stdin.flush()

    def until(self, awaited: str = "") -> str:
        """All that is shown up to the awaited words; without them, to the program's end."""
        assert self.process.stdout
        place, shown = self.process.stdout.fileno(), b""
        while not awaited or awaited.encode() not in shown:
            assert select.select([place], [], [], PATIENCE)[0], shown.decode(errors="replace")
            if not (more := os.read(place, 1 << 16)):
                assert not awaited, shown.decode(errors="replace")
                break
            shown += more
        return shown.decode(errors="replace")


@contextmanager
def in_terminal(
    command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]
) -> Iterator[Terminal]:
    """The program, running; it is waited for at the end."""
    words = [sys.executable, "-c", SPAWN, *command]
    with subprocess.Popen(
        words, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        try:
            yield Terminal(process=process)
        finally:
            process.stdin.close()
            process.kill() if process.poll() is None and sys.exc_info()[0] else process.wait(PATIENCE)
