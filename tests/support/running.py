"""The installed program, run as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from pkgutil import iter_modules
from tempfile import TemporaryDirectory

from kb_tools import cli

KB = Path(sys.executable).with_name("kb")
TIME = 600
"""Seconds until a run counts as hanging, on the busiest of machines."""
_BEGUN = get_context("forkserver")
_BEGUN.set_forkserver_preload(
    ["kb_tools.search.meaning.use", *(f"kb_tools.cli.{one.name}" for one in iter_modules(cli.__path__))]
)
"""A process that has imported all that `kb` may need, and forks for each run: importing is most of what a run
costs.
"""
_AT_START = ("PYTHON", "LC_", "LANG")
"""How variables begin that a process which has begun reads no more."""


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
    """`kb` with these words, as a person would start it in `cwd`, who may have set variables in `env`: a
    process of its own, forked from one that has begun.
    """
    environment = {**os.environ, "HOME": str(home), "NO_COLOR": "", "COLUMNS": "100", **(env or {})}
    given = stdin.encode(errors="surrogateescape")
    if any(name.startswith(_AT_START) for name in env or {}):
        return _started(words, cwd, environment, given)
    with TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("in", "out", "err")]
        for stream in streams:
            stream.write_bytes(given if stream == streams[0] else b"")
        process = _BEGUN.Process(target=_run, args=([str(word) for word in words], cwd, environment, streams))
        process.start()
        process.join(TIME)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(words, TIME)
        out, err = (stream.read_bytes().decode() for stream in streams[1:])
        return Ran(returncode=process.exitcode, stdout=out, stderr=err)


def _run(words, cwd, environment, streams):
    """What the forked process does: it puts files in the place of its standard streams, and is `kb`."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    for number, stream in enumerate(streams):
        os.dup2(os.open(stream, os.O_RDWR), number)
    was = sys.__stdin__
    sys.stdin = open(0, encoding=was.encoding, errors=was.errors, closefd=False)  # noqa: SIM115 stays open
    sys.argv = ["kb", *words]
    cli.main()


def _started(words, cwd, environment, given):
    ran = subprocess.run(
        [KB, *words], cwd=cwd, env=environment, input=given, capture_output=True, timeout=TIME, check=False
    )
    return Ran(returncode=ran.returncode, stdout=ran.stdout.decode(), stderr=ran.stderr.decode())
