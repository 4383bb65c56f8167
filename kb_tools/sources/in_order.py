"""Work on items by several processes, whose results come in the order of the items, as soon as they can."""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from itertools import islice
from queue import SimpleQueue
from typing import IO, Any, TypeVar

from kb_tools.models import Watch
from kb_tools.sources.processes import another_process

Item = TypeVar("Item")
Result = TypeVar("Result")
PART = 16
"""Items that are handed over at once."""
AHEAD = 32
"""Parts per process that are handed out before the first of them is done: this process does not run out of
work while another one begins.
"""
GONE = (OSError, EOFError, pickle.PickleError)


def work_through(
    work: Callable[[Item], Result], items: Sequence[Item], many: int, watch: Watch = iter
) -> Iterator[Result]:
    """The result for each of some items that are all known. Of `many` or more a second process does a part,
    where there is a second processor. `watch` sees each item when its result comes.
    """
    processes = 1 if len(items) < many or os.cpu_count() == 1 else 2
    return (result for _, result in zip(watch(items), in_order(work, items, processes), strict=True))


def in_order(work: Callable[[Item], Result], items: Iterable[Item], processes: int) -> Iterator[Result]:
    """The result for each item. This process is one of them; with more than one, `work`, items and results
    must be picklable. At no time are more items in memory than AHEAD parts for each process. What a process
    that breaks has not done, this one does. Raises what `work` raises.
    """
    if processes == 1:
        yield from map(work, items)
        return
    stream = iter(items)
    parts = iter(lambda: tuple(islice(stream, PART)), ())
    with ExitStack() as stack:
        free: SimpleQueue[tuple[IO[bytes], IO[bytes]]] = SimpleQueue()
        for _ in range(processes - 1):
            free.put(stack.enter_context(another_process(work)))
        pool = ThreadPoolExecutor(processes - 1)
        stack.callback(pool.shutdown, cancel_futures=True)
        yield from _shared(work, parts, pool, free, AHEAD * processes)


def _shared(
    work: Callable[[Item], Result],
    parts: Iterator[Sequence[Item]],
    pool: ThreadPoolExecutor,
    free: SimpleQueue[tuple[IO[bytes], IO[bytes]]],
    ahead: int,
) -> Iterator[Result]:
    handed: deque[tuple[Future[list[Result]], Sequence[Item]]] = deque()
    while True:
        for part in islice(parts, ahead - len(handed)):
            handed.append((pool.submit(_elsewhere, free, part), part))
        if not handed:
            return
        if handed[0][0].done():
            yield from _results(work, *handed.popleft())
            continue
        mine = next((place for place, (future, _) in enumerate(handed) if future.cancel()), None)
        if mine is None:
            wait([handed[0][0]])
            continue
        here: Future[list[Result]] = Future()
        here.set_result([work(item) for item in handed[mine][1]])
        handed[mine] = (here, handed[mine][1])


def _elsewhere(free: SimpleQueue[tuple[IO[bytes], IO[bytes]]], part: Sequence[Any]) -> list[Any]:
    """What another process makes of a part."""
    to_them, from_them = pipes = free.get()
    try:
        pickle.dump(part, to_them)
        to_them.flush()
        results: list[Any] = pickle.load(from_them)  # noqa: S301 - from ourselves
    finally:
        free.put(pipes)
    return results


def _results(
    work: Callable[[Item], Result], future: Future[list[Result]], part: Sequence[Item]
) -> list[Result]:
    try:
        return future.result()
    except GONE:
        return [work(item) for item in part]
