"""Running a program: how long it takes and how much memory it needs at most."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.knowledge_bases import ENVIRONMENT

KIBIBYTES = 1 if sys.platform == "darwin" else 1024
"""What the system counts a program's memory in: bytes on macOS, 1,024 bytes elsewhere."""
LAUNCHER = """\
import json, resource, subprocess, sys, time
begun = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
seconds = time.perf_counter() - begun
used = resource.getrusage(resource.RUSAGE_CHILDREN)
processor = used.ru_utime + used.ru_stime
said = done.stderr.decode(errors="replace")
print(json.dumps([seconds, processor, used.ru_maxrss, done.returncode, said]))
"""
"""A small program between us and the one that is measured: Linux counts the memory of whoever starts a
program as the program's own.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of a program. `memory` is its highest resident size in megabytes of a million bytes,
    `processor` the seconds that processors worked for it and for what it started.
    """

    seconds: float
    processor: float
    memory: float


class ProgramFailed(Exception):
    """A program did not do its work, so its time says nothing."""


def run(command: Sequence[str | Path], folder: Path, fine: Collection[int] = (0,)) -> Run:
    """Runs a program in a folder, silently. Raises ProgramFailed when its exit code is not among `fine`, or
    it shows a traceback.
    """
    launched = subprocess.run(
        [sys.executable, "-c", LAUNCHER, *command],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    seconds, processor, memory, code, said = json.loads(launched.stdout)
    if code not in fine or "Traceback" in said:
        last = said.strip().rpartition("\n")[2]
        raise ProgramFailed(
            f"{Path(command[0]).name} {' '.join(str(part) for part in command[1:])[:60]} ended with "
            f"{code}: {last[:300]}"
        )
    return Run(seconds=seconds, processor=processor, memory=memory * KIBIBYTES / 1e6)


def size_of(folder: Path) -> int:
    """The bytes of every file below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
