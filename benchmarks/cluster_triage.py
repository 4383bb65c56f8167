"""One inbox, drafted by one server, two and three that share a store, each on a machine of its own
(`python -m benchmarks.cluster triage`).

All machines of a namespace run on the processors that there are here: where these are fewer than the servers,
the seconds end to fall, and it is the processor's time of a row that says what a further machine would be
worth. It is that of all processes, from /proc, without what they take unasked.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from support.built import copy_sample
from support.cluster import Cluster, clustered
from support.namespaces import inside
from support.running import run_kb
from support.served import Server, served

from benchmarks.serve import processor_seconds
from benchmarks.spent import children, of_database
from benchmarks.tables import table
from benchmarks.triage import write_inbox

SERVERS, ROUNDS, MESSAGES, WARM_UP, QUIET = (1, 2, 3), 3, 600, 100, 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Seconds until the last row, and milliseconds of the processor for a row: of the server that was sent
    the inbox, of those that helped it, and of the database.
    """

    seconds: float
    sent: float
    helping: float
    database: float


def spent(servers: Sequence[Server], cluster: Cluster) -> tuple[float, float, float]:
    """Milliseconds so far, as `Round` has them. A server's threads end, and their time is that of its process
    alone.
    """
    sent, *helping = (1e3 * sum(map(processor_seconds, children(one.process.pid))) for one in servers)
    machines = [one.process.pid for one in cluster.machines if one.process]
    return sent, sum(helping), sum(ns for pid in machines for _, ns in of_database(pid)) / 1e6


def a_round(places: Sequence[tuple[str, Path]], store: str, cluster: Cluster, inbox: Path) -> Round:
    """The first of the servers is sent the inbox, once all have worked on the beginning of it."""
    lines = inbox.read_bytes().splitlines(keepends=True)
    with ExitStack() as stack:
        servers = []
        for namespace, folder in places:
            with inside(namespace):
                env = {"OPENBLAS_NUM_THREADS": "1"}
                servers.append(stack.enter_context(served(folder, "--rate", "1000000", store=store, env=env)))
        drafted(places, servers, b"".join(lines[:WARM_UP]))
        before, begun = spent(servers, cluster), time.monotonic()
        drafted(places, servers, b"".join(lines[WARM_UP:]))
        seconds, after = time.monotonic() - begun, spent(servers, cluster)
        time.sleep(QUIET)
        idle = spent(servers, cluster)
    each = [
        (used - had - (later - rest) / QUIET * seconds) / MESSAGES
        for used, had, later, rest in zip(after, before, idle, after, strict=True)
    ]
    return Round(seconds=seconds, sent=each[0], helping=each[1], database=each[2])


def drafted(places: Sequence[tuple[str, Path]], servers: Sequence[Server], sent: bytes) -> None:
    """Sends an inbox to the first of them, and reads every row."""
    with inside(places[0][0]):
        answer = servers[0].ask("POST", "/v1/triage", sent, content_type="application/x-ndjson")
    assert answer.status == 200, answer.body
    assert len(answer.body.splitlines()) == sent.count(b"\n") + 1


def rows_of(found: dict[int, list[Round]]) -> Iterator[list[str]]:
    first = median(one.seconds for one in found[SERVERS[0]])
    for count, rounds in found.items():
        seconds = median(one.seconds for one in rounds)
        yield [
            f"{count}",
            f"{seconds:.1f}",
            f"{first / seconds:.2f}",
            *(
                f"{median(getattr(one, name) for one in rounds):.1f}"
                for name in ("sent", "helping", "database")
            ),
            f"{median(one.sent + one.helping + one.database for one in rounds):.1f}",
        ]


def main(rounds: int = ROUNDS) -> None:
    """Prints the table."""
    with TemporaryDirectory() as place, clustered() as cluster:
        machines = [cluster.desk, *(cluster.network.add(f"desk{number}") for number in SERVERS[1:])]
        first, inbox = Path(place) / "first", Path(place) / "inbox.jsonl"
        first.mkdir()
        copy_sample(first)
        ran = run_kb("index", cwd=first, home=place)
        assert ran.returncode == 0, ran.said
        write_inbox(inbox, WARM_UP + MESSAGES)
        places = [
            (name, Path(shutil.copytree(first, Path(place) / f"kb{number}")))
            for number, name in enumerate(machines)
        ]
        found: dict[int, list[Round]] = {count: [] for count in SERVERS}
        for _ in range(rounds):
            for count in SERVERS:
                store = cluster.new_database()
                found[count].append(a_round(places[:count], store, cluster, inbox))
    title = f"An inbox of {MESSAGES:,} messages on {os.cpu_count()} processors, median of {rounds} rounds"
    header = ["servers", "seconds", "times as fast", "ms a row: sent to", "helping", "database", "all"]
    sys.stdout.write(table(title, header, [*rows_of(found)]) + "\n")
