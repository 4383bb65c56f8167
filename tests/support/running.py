"""The installed programs, run as a person would: `kb`, and `mkdocs`."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from pkgutil import iter_modules
from tempfile import TemporaryDirectory

from mkdocs.__main__ import cli as mkdocs

from kb_tools import cli

KB = Path(sys.executable).with_name("kb")
TIME = 600
"""Seconds until a run counts as hanging, on the busiest of machines."""
_BEGUN = get_context("forkserver")
_BEGUN.set_forkserver_preload(
    [
        "kb_tools.search.meaning.use",
        *(f"kb_tools.cli.{one.name}" for one in iter_modules(cli.__path__)),
        *("mkdocs.__main__", "mkdocs.commands.build", "material.plugins.search.plugin", "babel.dates"),
        *("kb_tools.site.plugin", "kb_tools.site.search_vectors", "PIL.ImageFont", "phonenumbers"),
    ]
)
"""A process that has imported all that these may need, and forks for each run: importing is most of
what a run costs.
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


def run_kb(*words, cwd, home, stdin="", env=None, anew=False):
    """`kb` with these words, as a person would start it in `cwd`, who may have set variables in `env`: a
    process of its own, forked from one that has begun, or started `anew` where it is not to know MkDocs yet.
    """
    environment = {**os.environ, "HOME": str(home), "NO_COLOR": "", "COLUMNS": "100", **(env or {})}
    given = stdin.encode(errors="surrogateescape")
    if anew or any(name.startswith(_AT_START) for name in env or {}):
        return _started(words, cwd, environment, given)
    return _forked("kb", words, cwd, environment, given)


def run_mkdocs(*words, cwd):
    """The same for `mkdocs`."""
    return _forked("mkdocs", words, cwd, {**os.environ, "NO_MKDOCS_2_WARNING": "1"}, b"")


def _forked(program, words, cwd, environment, given):
    with TemporaryDirectory() as folder:
        streams = [Path(folder, name) for name in ("in", "out", "err")]
        for stream in streams:
            stream.write_bytes(given if stream == streams[0] else b"")
        process = _BEGUN.Process(target=_run, args=([program, *map(str, words)], cwd, environment, streams))
        process.start()
        process.join(TIME)
        if process.exitcode is None:
            process.kill()
            raise subprocess.TimeoutExpired(words, TIME)
        out, err = (stream.read_bytes().decode() for stream in streams[1:])
        return Ran(returncode=process.exitcode, stdout=out, stderr=err)


def _run(words, cwd, environment, streams):
    """What the forked process does: files take the place of its standard streams, and it is the program."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    for number, stream in enumerate(streams):
        os.dup2(os.open(stream, os.O_RDWR), number)
    was = sys.__stdin__
    sys.stdin = open(0, encoding=was.encoding, errors=was.errors, closefd=False)  # noqa: SIM115 stays open
    sys.argv = words
    {"kb": cli.main, "mkdocs": mkdocs}[words[0]]()


def _started(words, cwd, environment, given):
    ran = subprocess.run(
        [KB, *words], cwd=cwd, env=environment, input=given, capture_output=True, timeout=TIME, check=False
    )
    return Ran(returncode=ran.returncode, stdout=ran.stdout.decode(), stderr=ran.stderr.decode())
