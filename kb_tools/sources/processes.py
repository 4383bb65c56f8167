"""Another process that works on items it is handed. Run as a program it is that process.

Python computes in one thread at a time: a second processor is of use to a second process only. It is started
anew, not forked, has nothing but what it is handed, and ends with the first.
"""

from __future__ import annotations

import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import IO, Any


@contextmanager
def another_process(work: Callable[[Any], Any]) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """Where to write parts, and where their results are read."""
    command = [sys.executable, "-P", "-m", __name__]
    process = subprocess.Popen(  # noqa: S603 - ourselves
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert process.stdin
    assert process.stdout
    try:
        with suppress(OSError, pickle.PickleError):  # it is told when its results are missing
            pickle.dump(work, process.stdin)
        yield process.stdin, process.stdout
    finally:
        with suppress(OSError):
            process.stdin.close()
        process.stdout.close()
        process.wait()


def serve(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Reads what to do with items, then parts of them, and writes their results, until nothing more comes."""
    with suppress(EOFError):
        work = pickle.load(asked)  # noqa: S301 - from ourselves
        while True:
            part = pickle.load(asked)  # noqa: S301
            answers.write(pickle.dumps([work(item) for item in part]))
            answers.flush()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is stopped is the first process, which ends this one
    serve(sys.stdin.buffer, sys.stdout.buffer)
