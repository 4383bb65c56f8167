"""What processes have used of the processors, in nanoseconds, from /proc, and what they were doing it for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

BY_ITSELF = (
    "postmaster",
    "checkpointer",
    "background writer",
    "walwriter",
    "autovacuum",
    "logical replication",
    "walsender",
    "walreceiver",
    "startup",
)
"""What a server of PostgreSQL has processes for besides those that answer, as it calls them; `startup` is the
one that replays on a replica what its primary has written.
"""
ANSWERING = "answering"
EACH = 0.2
"""Seconds between two looks at processes that may end."""
TITLE = re.compile(r"postgres: (?:\w+: )?(.*)")
Spent = Mapping[tuple[str, int], int]
"""What a process is for, and its number -> nanoseconds so far."""


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]


def nanoseconds(pid: int) -> int:
    """What the threads of a process have used: of `schedstat`, as `stat` has hundredths of a second."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((one / "schedstat").read_text("utf-8").split()[0]) for one in tasks)


def of_database(pid: int) -> Iterator[tuple[tuple[str, int], int]]:
    """A server of PostgreSQL, process by process."""
    yield ("postmaster", pid), nanoseconds(pid)
    for child in children(pid):
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            told = TITLE.match(Path(f"/proc/{child}/cmdline").read_text("utf-8"))
            does = told[1] if told else ""
            name = next((one for one in BY_ITSELF if does.startswith(one)), ANSWERING)
            yield (name, child), nanoseconds(child)


@contextmanager
def watched(look: Callable[[], Mapping[str, Spent]]) -> Iterator[dict[str, dict[tuple[str, int], int]]]:
    """What was seen last of each process, also of those that end meanwhile: all of it once the block ends."""
    seen: dict[str, dict[tuple[str, int], int]] = {}
    over = Event()

    def add() -> None:
        for machine, spent in look().items():
            seen.setdefault(machine, {}).update(spent)

    def watch() -> None:
        while not over.wait(EACH):
            add()

    with ThreadPoolExecutor(1) as pool:
        watching = pool.submit(watch)
        try:
            yield seen
        finally:
            over.set()
            watching.result()
            add()


def milliseconds(before: Spent, after: Spent) -> dict[str, float]:
    """What was used between two looks, by what it was for."""
    used: dict[str, float] = {}
    for (name, pid), spent in after.items():
        used[name] = used.get(name, 0.0) + (spent - before.get((name, pid), 0)) / 1e6
    return used
