"""What a message costs each machine of a cluster, at 1, 2 and 4 workers of `kb serve`.

    python -m benchmarks.cluster [ROUNDS]

A PostgreSQL primary with two replicas, and a server that reads the sample's index from the nearest of them,
each on a machine of its own (network namespaces: root only). The time is that of all processes of a machine,
from /proc; rounds with 1, 2 and 4 workers take turns, and the median of each counts. What machines do without
being asked (looking for drafts, generations and unfinished work) is measured beside it and taken off.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import pytest  # noqa: F401 - the support of the tests needs it
from support.built import copy_sample
from support.cluster import Cluster, clustered
from support.namespaces import inside
from support.running import run_kb
from support.served import served

from benchmarks.serve import QUESTIONS, ask_all
from benchmarks.tables import table

WORKERS, ROUNDS, MESSAGES, QUIET = (1, 2, 4), 5, 200, 5.0
"""QUIET: seconds in which nobody asks."""
Spent = Mapping[str, float]
"""Machine -> seconds of its processors."""


def spent(pid: int) -> float:
    """Seconds that the threads of a process and of those that it has started have used: their `schedstat` has
    nanoseconds, where `stat` has hundredths of a second.
    """
    seconds = 0.0
    with suppress(FileNotFoundError, ProcessLookupError):  # one that ends meanwhile
        for task in Path(f"/proc/{pid}/task").iterdir():
            seconds += int((task / "schedstat").read_text("utf-8").split()[0]) / 1e9
            seconds += sum(spent(int(child)) for child in (task / "children").read_text("utf-8").split())
    return seconds


def now(server: int, cluster: Cluster) -> Spent:
    """What each machine has used so far."""
    replicas = [one.process.pid for one in cluster.replicas if one.process]
    assert cluster.primary.process
    return {
        "server": spent(server),
        "primary": spent(cluster.primary.process.pid),
        "replicas": sum(map(spent, replicas)),
    }


def a_round(folder: Path, cluster: Cluster, env: dict[str, str], workers: int, asked: Sequence[str]) -> Spent:
    """Milliseconds of a message on each machine."""
    store = env["KB_STORE"]
    with (
        served(folder, "--workers", str(workers), "--rate", "1000000", store=store, env=env) as server,
        ThreadPoolExecutor(workers) as pool,
    ):

        def ask() -> None:
            parts = (asked[place::workers] for place in range(workers))
            for _, failed in pool.map(partial(ask_all, server.port), parts):
                assert not failed

        for _ in range(2 * workers):  # nobody knows which worker is asked: each is to have seen nearly all
            ask()
        before = now(server.process.pid, cluster)
        time.sleep(QUIET)
        began, idle = time.monotonic(), now(server.process.pid, cluster)
        ask()
        seconds, after = time.monotonic() - began, now(server.process.pid, cluster)
    by_itself = {name: (idle[name] - before[name]) / QUIET * seconds for name in before}
    return {name: 1000 * (after[name] - idle[name] - by_itself[name]) / len(asked) for name in before}


def rows_of(found: Mapping[int, Sequence[Spent]]) -> list[list[str]]:
    """A row for each number of workers, and one that says how far apart they are."""
    names = list(found[WORKERS[0]][0])
    middle = {
        workers: {name: median(one[name] for one in found[workers]) for name in names} for workers in found
    }
    for one in middle.values():
        one["all"] = sum(one.values())
    rows = [[f"{workers}", *(f"{ms:.2f}" for ms in one.values())] for workers, one in middle.items()]
    columns = [[one[name] for one in middle.values()] for name in [*names, "all"]]
    apart = [f"{100 * (max(column) / max(min(column), 0.001) - 1):.0f}%" for column in columns]
    return [*rows, ["largest beside smallest", *apart]]


def main(rounds: str = str(ROUNDS)) -> None:
    """Prints the table."""
    messages = [json.loads(line)["text"] for line in QUESTIONS.read_text("utf-8").splitlines()]
    asked = (messages * (MESSAGES // len(messages) + 1))[:MESSAGES]
    with TemporaryDirectory() as place, clustered() as cluster, inside(cluster.desk):
        folder = Path(place) / "kb"
        folder.mkdir()
        copy_sample(folder)
        settings = folder / "mkdocs.yml"
        settings.write_text(
            settings.read_text("utf-8").replace("- kb:\n", "- kb:\n      engine: postgresql\n", 1)
        )
        env = {"KB_STORE": cluster.new_database(), "OPENBLAS_NUM_THREADS": "1"}
        env["KB_STORE_READ"] = cluster.address_of(*cluster.replicas)
        ran = run_kb("index", cwd=folder, home=place, env=env)
        assert ran.returncode == 0, ran.said
        cluster.catch_up()
        found: dict[int, list[Spent]] = {workers: [] for workers in WORKERS}
        for _ in range(int(rounds)):
            for workers in WORKERS:
                found[workers].append(a_round(folder, cluster, env, workers, asked))
    title = f"Milliseconds of the processor a message; {MESSAGES} messages, median of {rounds} rounds"
    sys.stdout.write(table(title, ["workers", *found[1][0], "all"], rows_of(found)) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
