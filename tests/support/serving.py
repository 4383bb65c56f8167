"""A real `mkdocs serve` of a folder, as an editor starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIGINT
from time import sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from .ports import free_port

PATIENCE = 600
"""Seconds until a server that has not begun to answer is given up."""


@contextmanager
def serving(folder: Path, *options: str, cwd: Path | None = None) -> Iterator[str]:
    """The folder, served on a free port of this machine and followed as it changes; yields the address, with
    a slash at the end.
    """
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "-q",
        "--livereload",
        "-a",
        f"127.0.0.1:{port}",
        *options,
    ]
    log = folder / "serve.log"
    with log.open("w") as said:
        quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        server = subprocess.Popen(command, cwd=cwd or folder, env=quiet, stdout=said, stderr=said)
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait(address, server, log)
        yield address
    finally:
        server.send_signal(SIGINT)
        server.wait(timeout=PATIENCE)


def _wait(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(PATIENCE * 10):
        if server.poll() is not None:
            break
        try:
            with urlopen(address):
                return
        except URLError:
            sleep(0.1)
    pytest.fail(f"mkdocs serve does not answer: {log.read_text()}")
