"""How long a search takes in a program that is already running, beside Whoosh's own searcher and tantivy."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.peers import PEERS
from benchmarks.sets import Document
from benchmarks.tables import table
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import Settings

RIVALS = ("Whoosh", "tantivy")
LARGE, FEW = 20_000, 25
"""Beyond so many passages Whoosh takes seconds for a message, and gets only the first few."""
WARM_UP = 5
"""Messages asked before the clock runs, none of them asked again."""


def warm_table(
    name: str, folder: Path, passages: Sequence[Document], kinds: Mapping[str, Sequence[str]]
) -> str:
    """For each engine and kind of message p50 and p95 in milliseconds, and kb's p95 as a ratio to that
    engine's.

    `folder` is an indexed knowledge base, `passages` the same content for the others.
    """
    index = open_index(Settings(root=folder))
    times = {"kb": _times(lambda message: find_answers(message, index, None), kinds)}
    index.close()
    for rival in RIVALS:
        few = FEW if rival == "Whoosh" and len(passages) > LARGE else None
        with TemporaryDirectory() as place:
            times[rival] = _times(
                PEERS[rival](passages, "de", Path(place)),
                {kind: messages[:few] for kind, messages in kinds.items()},
            )
    rows = [_row(engine, times, kinds) for engine in times]
    header = ["", *(cell for kind in kinds for cell in (f"{kind}: p50 ms", "p95 ms", "kb's p95 / this"))]
    return table(f"Warm searches: {name}, {len(passages):,} passages", header, rows)


def _times(search: Callable[[str], object], kinds: Mapping[str, Sequence[str]]) -> dict[str, list[float]]:
    """Kind of message -> milliseconds for each, sorted."""
    return {
        kind: sorted([_time(search, message) for message in messages][WARM_UP:])
        for kind, messages in kinds.items()
    }


def _time(search: Callable[[str], object], message: str) -> float:
    begun = time.perf_counter()
    search(message)
    return 1000 * (time.perf_counter() - begun)


def _row(
    engine: str, times: dict[str, dict[str, list[float]]], kinds: Mapping[str, Sequence[str]]
) -> list[str]:
    cells = [engine]
    for kind in kinds:
        p95 = _percentile(times[engine][kind], 0.95)
        cells += [
            f"{_percentile(times[engine][kind], 0.5):.1f}",
            f"{p95:.1f}",
            f"{_percentile(times['kb'][kind], 0.95) / p95:.2f}",
        ]
    return cells


def _percentile(ordered: Sequence[float], part: float) -> float:
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
