"""What a message costs in an index of files and in the same in tables; for `benchmarks.postgresql`.

    python -m benchmarks.engines ENGINE MODE FOLDER STORE

is the process that is measured: it asks the messages on standard input, and prints JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import quantiles

from benchmarks.large_index import FIRST, NO_ENCODER
from benchmarks.tables import share, table
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.index import Index
from kb_tools.search.postgresql.reader import TableReader
from kb_tools.search.postgresql.tables import Tables
from kb_tools.search.postings import BOUNDS
from kb_tools.settings.settings import Settings, read_settings

REPO = Path(__file__).parents[1]
MODES = {"words": "words alone", "leading": "what leads", "all": "among all"}
"""In which an index is asked; in one of words alone nothing but these leads. Among all only files are: nobody
fetches all vectors of a large index for a message.
"""
TICKS = os.sysconf("SC_CLK_TCK")


def engines(
    settings: Settings, modes: Iterable[str], messages: Sequence[str], right: Sequence[str] = ()
) -> str:
    """What a message costs in files and in tables; `right` are the articles that they ask for."""
    rows = []
    for mode in modes:
        names = {"files": "whoosh"} if mode == "all" else {"files": "whoosh", "tables": "postgresql"}
        asked = {name: _client(settings, engine, mode, messages) for name, engine in names.items()}
        for name, one in asked.items():
            of_these = right[-len(one.first) :]
            hits = [wanted in first for wanted, first in zip(of_these, one.first, strict=bool(right))]
            rows.append(
                [
                    *(f"{MODES[mode]}, {name}", share(sum(hits) / len(hits)) if hits else ""),
                    *(
                        f"{one.clock(9):.1f}",
                        f"{one.clock(18):.1f}",
                        f"{one.clock(18) / asked['files'].clock(18):.2f}",
                    ),
                    *(f"{one.worked:.1f}", f"{one.server:.2f}", f"{one.trips:.2f}"),
                    *(f"{one.opened:.1f}", f"{one.held:.0f}", f"{one.peak:.0f}"),
                ]
            )
    of_one = ["hit@3", "p50 ms", "p95 ms", "p95 / files", "client ms", "database ms", "round trips"]
    load = f"{os.getloadavg()[0]:.1f} processes running or waiting for {os.cpu_count()} processors"
    return table(f"A message; {load}", ["", *of_one, "opened s", "MB", "at most MB"], rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The first hits of each message; milliseconds of each on the clock, of all in the mean of the processor,
    here and in the database; how often that was asked for one; seconds to open; megabytes.
    """

    first: list[list[str]]
    times: list[float]
    worked: float
    server: float
    trips: float
    opened: float
    held: float
    peak: float

    def clock(self, twentieth: int) -> float:
        """So many twentieths, and one, of the messages took no longer."""
        return quantiles(self.times, n=20)[twentieth]


def _client(settings: Settings, engine: str, mode: str, messages: Sequence[str]) -> Asked:
    """What a process of its own needs that opens the index and asks."""
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks.engines", engine, mode, settings.root, settings.store],
        input=json.dumps(messages),
        text=True,
        stdout=subprocess.PIPE,
        check=True,
        cwd=REPO,
    )
    return Asked(**json.loads(said.stdout))


def ask(engine: str, mode: str, root: str, store: str) -> Asked:
    """Asks what comes on standard input, and measures the second half."""
    settings = replace(read_settings(Path(root))[0], engine=engine, store=store)
    messages = json.load(sys.stdin)
    begun = time.perf_counter()
    with _opened(settings, mode) as index:
        find_answers(messages[0], index)
        opened = time.perf_counter() - begun
        tables = index.reader.tables if isinstance(index.reader, TableReader) else None
        for text in messages[: len(messages) // 2]:
            find_answers(text, index)
        trips, server = (tables.trips, _server(tables)) if tables else (0, 0.0)
        first, times, begun, asked = [], [], time.process_time(), messages[len(messages) // 2 :]
        for text in asked:
            one = time.perf_counter()
            hits = find_answers(text, index)[1]
            times.append(1000 * (time.perf_counter() - one))
            first.append([hit.entry.id for hit in hits[:FIRST]])
        worked = time.process_time() - begun
        trips = tables.trips - trips if tables else 0
        server = _server(tables) - server if tables else 0.0
    status = Path("/proc/self/status").read_text()
    peak, held = (int(status.split(f"{name}:")[1].split()[0]) / 1000 for name in ("VmHWM", "VmRSS"))
    return Asked(
        first=first,
        times=times,
        worked=1000 * worked / len(asked),
        server=1000 * server / len(asked),
        trips=trips / len(asked),
        opened=opened,
        held=held,
        peak=peak,
    )


def _opened(settings: Settings, mode: str) -> Index:
    index = open_index(settings)
    if mode == "words":
        manifest = {**index.manifest, "meaning": NO_ENCODER}
        return Index(index.name, manifest, settings.root, lambda: index.reader)
    if mode == "all":
        index.bounds = replace(BOUNDS, passages=index.manifest["passages"][index.languages[0]])
    return index


def _server(tables: Tables) -> float:
    """Seconds that the processor has worked for the process of the database that serves these tables."""
    ((process,),) = tables.rows("SELECT pg_backend_pid()")
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


if __name__ == "__main__":
    print(json.dumps(asdict(ask(*sys.argv[1:]))))
