"""The installed program, run as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

KB = Path(sys.executable).with_name("kb")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a program left behind."""

    returncode: int
    stdout: str
    stderr: str

    @property
    def said(self) -> str:
        return self.stdout + self.stderr


def run_kb(*words, cwd, home, stdin="", env=None):
    """The installed `kb`, as a person would start it in `cwd`, who may have set variables in `env`."""
    environment = {**os.environ, "HOME": str(home), "NO_COLOR": "", "COLUMNS": "100", **(env or {})}
    ran = subprocess.run(
        [KB, *words],
        cwd=cwd,
        env=environment,
        input=stdin.encode(errors="surrogateescape"),
        capture_output=True,
        timeout=600,  # a hang, on the busiest of machines
        check=False,
    )
    return Ran(returncode=ran.returncode, stdout=ran.stdout.decode(), stderr=ran.stderr.decode())
