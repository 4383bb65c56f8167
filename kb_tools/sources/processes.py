"""Work on many items, shared with a second process. Run as a program it is that process.

Python computes in one thread at a time: a second processor is of use to a second process only. It is started
anew, not forked, has nothing but what it is handed, and ends with the first.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from typing import IO, Any, TypeVar

from kb_tools.models import Watch

Item = TypeVar("Item")
Result = TypeVar("Result")
Places = list[tuple[int, Result]]

PART = 16
"""Items that are handed over at once."""


def work_through(
    work: Callable[[Item], Result], items: Sequence[Item], many: int, watch: Watch = iter
) -> list[Result]:
    """The result for each item, in order. Of `many` items or more a second process does a part; `work`, items
    and results must be picklable then. Raises what `work` raises.
    """
    if len(items) < many or os.cpu_count() == 1:
        return [work(item) for item in watch(items)]
    results = dict(result for _, result in zip(watch(items), _shared(work, items), strict=True))
    return [results[place] for place in range(len(items))]


def _shared(work: Callable[[Item], Result], items: Sequence[Item]) -> Iterator[tuple[int, Result]]:
    """Places and results as they come. This process takes parts from the front, the second from the back."""
    parts = deque(range(0, len(items), PART))
    theirs: SimpleQueue[Places[Result]] = SimpleQueue()
    with another_process(work) as pipes, ThreadPoolExecutor(1) as thread:
        ended = thread.submit(_hand_over, pipes, items, parts, theirs)
        try:
            while parts or not ended.done():
                for place in _next_part(parts, items):
                    yield place, work(items[place])
                if not parts:
                    ended.result()
                while not theirs.empty():
                    yield from theirs.get()
        finally:
            parts.clear()


def _next_part(parts: deque[int], items: Sequence[Any]) -> range:
    with suppress(IndexError):  # the other thread may have taken the last one
        start = parts.popleft()
        return range(start, min(start + PART, len(items)))
    return range(0)


def _hand_over(
    pipes: tuple[IO[bytes], IO[bytes]],
    items: Sequence[Item],
    parts: deque[int],
    theirs: SimpleQueue[Places[Result]],
) -> None:
    """Lets the second process work, until nothing is left or it breaks; then its part is back among the
    others.
    """
    to_them, from_them = pipes
    start = None
    with suppress(OSError, EOFError, IndexError, pickle.PickleError):
        while True:
            start = parts.pop()
            pickle.dump(items[start : start + PART], to_them)
            to_them.flush()
            theirs.put(list(enumerate(pickle.load(from_them), start)))  # noqa: S301 - from ourselves
            start = None
    if start is not None:
        parts.append(start)


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
