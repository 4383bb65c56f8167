"""What several knowledge bases in one server cost: memory, and the time until each answers.

    python -m benchmarks.bases FOLDER [COPIES]

FOLDER is an indexed knowledge base; so many copies of it (12) are served, all open at once and one at a time.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.serve import HEADERS, megabytes, processor_seconds, serving
from benchmarks.tables import table

COPIES, IDLE = 12, 5.0
"""Seconds for which nobody asks."""
MESSAGE = json.dumps({"message": "Was kostet das?"})


def main() -> None:
    folder, copies = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else COPIES
    with TemporaryDirectory() as place:
        names = [f"copy-{number}" for number in range(1, copies + 1)]
        for name in names:
            shutil.copytree(folder, Path(place, name), ignore=shutil.ignore_patterns("usage.sqlite3*"))
        rows = [_measured(Path(place), names, memory) for memory in (100_000, 0)]
    header = ("room, MB", "MB at the start", "MB at the end", "ms first", "ms again", "idle % of a core")
    print(table(f"{copies} knowledge bases, each asked twice in turn", header, rows))


def _measured(place: Path, names: list[str], memory: int) -> list[str]:
    with serving(place, 1, "--bases", ".", "--memory", str(memory)) as server:
        (worker,) = server.workers
        before = megabytes(worker)
        first, again = ([_ask(server.port, name) for name in names] for _ in range(2))
        after, used = megabytes(worker), processor_seconds(worker)
        time.sleep(IDLE)
        idle = (processor_seconds(worker) - used) / IDLE
    return [
        str(memory), *(f"{one:.0f}" for one in (before, after, median(first), median(again), 100 * idle)),
    ]  # fmt: skip


def _ask(port: int, name: str) -> float:
    """The milliseconds of an answer."""
    begun = time.perf_counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("POST", f"/b/{name}/v1/suggest", MESSAGE, HEADERS)
    response = connection.getresponse()
    response.read()
    assert response.status == 200
    return 1000 * (time.perf_counter() - begun)


if __name__ == "__main__":
    main()
