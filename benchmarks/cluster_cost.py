"""What a message costs each machine of a cluster (`python -m benchmarks.cluster cost`).

A PostgreSQL primary with two replicas, and a server that reads an index of made articles, with its vectors,
from the nearest of them, each on a machine of its own. Each worker is asked by a connection of its own: first
what fills what it keeps, the same for all, then as many messages as every other, which nobody has asked
before. So 1, 2 and 4 workers do the same for a message, and what differs is what they are to each other: all
processes on one processor, which so is as busy with one worker as with four, and on all there are. What
machines do without being asked is measured beside it, by the name of the process, and taken off.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from support.cluster import Cluster, clustered
from support.namespaces import inside
from support.served import served

from benchmarks.made_articles import made_articles, question, read_material
from benchmarks.made_index import make_folder, make_index
from benchmarks.serve import HEADERS
from benchmarks.spent import ANSWERING, Spent, children, milliseconds, nanoseconds, of_database, watched
from benchmarks.tables import table
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.settings.settings import Settings

WORKERS, ROUNDS, PASSAGES = (1, 2, 4), 4, 20_000
WARM_UP, MESSAGES, QUIET = 150, 250, 10.0
"""Messages that each worker is asked before, and then; seconds in which nobody asks, as long
as what is looked at least often is apart."""
FAR_APART = 113
"""Articles between two that are asked for."""
TELLING = 5
"""Messages by which it is known who answers a connection."""
DISK, KEPT = "1500m", "256MB"
"""Of each machine of the database, and what it keeps in memory."""
ALL = os.sched_getaffinity(0)
MACHINES = ("workers", "primary", "replicas")


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Milliseconds of the processor by machine and process: a message, and each second that nobody asks."""

    message: Mapping[str, Mapping[str, float]]
    idle: Mapping[str, Mapping[str, float]]

    def total(self, machine: str) -> float:
        return sum(self.message[machine].values())


def looked(workers: Sequence[int], cluster: Cluster) -> dict[str, Spent]:
    """What each machine has used so far."""
    processes = {one.name: one.process.pid for one in cluster.machines if one.process}
    replicas = (of_database(processes[one.name]) for one in cluster.replicas)
    return {
        "workers": {("worker", pid): nanoseconds(pid) for pid in workers},
        "primary": dict(of_database(processes[cluster.primary.name])),
        "replicas": {key: spent for one in replicas for key, spent in one},
    }


def keep_to(processors: Collection[int], cluster: Cluster) -> None:
    """Lets the database, and all that is started from now on, run on no other processors."""
    for machine in cluster.machines:
        assert machine.process
        for pid in (machine.process.pid, *children(machine.process.pid)):
            with suppress(ProcessLookupError):
                os.sched_setaffinity(pid, processors)
    os.sched_setaffinity(0, processors)


def ask(connection: HTTPConnection, messages: Sequence[str]) -> None:
    """Asks one after the other."""
    for message in messages:
        connection.request("POST", "/v1/suggest", json.dumps({"message": message}), HEADERS)
        response = connection.getresponse()
        response.read()
        assert response.status == 200


def connected(port: int, workers: Sequence[int], message: str) -> Iterator[HTTPConnection]:
    """A connection to each worker: the one that works is the one that was asked."""
    missing = {*workers}
    while missing:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        before = {pid: nanoseconds(pid) for pid in workers}
        ask(connection, [message] * TELLING)
        asked = max(workers, key=lambda pid: nanoseconds(pid) - before[pid])
        if asked in missing:
            missing.remove(asked)
            yield connection
        else:
            connection.close()


def a_round(settings: Settings, cluster: Cluster, asked: Sequence[Sequence[str]]) -> Round:
    """One server, with a worker for each of some lists of messages; the first is asked of all before."""
    warm_up, *streams = asked
    count = len(streams)
    options = ("--workers", str(count), "--rate", "1000000")
    env = {"KB_STORE_READ": cluster.address_of(*cluster.replicas), "OPENBLAS_NUM_THREADS": "1"}
    with (
        served(settings.root, *options, store=settings.store, env=env) as server,
        ThreadPoolExecutor(count) as pool,
    ):
        workers = children(server.process.pid)
        connections = [*connected(server.port, workers, warm_up[0])]
        [*pool.map(lambda one: ask(one, warm_up), connections)]
        begun, before = time.monotonic(), looked(workers, cluster)
        with watched(partial(looked, workers, cluster)) as after:
            [*pool.map(ask, connections, streams)]
        seconds = time.monotonic() - begun
        with watched(partial(looked, workers, cluster)) as quiet:
            time.sleep(QUIET)
    messages = sum(map(len, streams))
    idle = {
        machine: {name: ms / QUIET for name, ms in milliseconds(after[machine], quiet[machine]).items()}
        for machine in MACHINES
    }
    used = {machine: milliseconds(before[machine], after[machine]) for machine in MACHINES}
    return Round(
        message={
            machine: {
                name: (ms - seconds * idle[machine].get(name, 0.0)) / messages
                for name, ms in used[machine].items()
            }
            for machine in MACHINES
        },
        idle=idle,
    )


def by_machine(found: Mapping[int, Sequence[Round]]) -> Iterator[list[str]]:
    """A row for each number of workers: the median of the rounds, and the least and the most."""
    middle = {
        count: [median(one.total(machine) for one in rounds) for machine in MACHINES]
        for count, rounds in found.items()
    }
    for count, rounds in found.items():
        values = [[one.total(machine) for one in rounds] for machine in MACHINES]
        yield [f"{count}", *(f"{median(one):.2f} ({min(one):.2f}-{max(one):.2f})" for one in values)]
    apart = [100 * (max(column) / min(column) - 1) for column in zip(*middle.values(), strict=True)]
    yield ["largest beside smallest", *(f"{one:.0f}%" for one in apart)]


def by_process(found: Mapping[int, Sequence[Round]]) -> Iterator[list[str]]:
    """A row for each kind of process: a message at each number of workers, and a second without any."""
    first = next(iter(found.values()))[0]
    for machine in MACHINES:
        for name in first.message[machine]:
            ms = [median(one.message[machine].get(name, 0.0) for one in rounds) for rounds in found.values()]
            idle = [median(one.idle[machine].get(name, 0.0) for one in rounds) for rounds in found.values()]
            if max(map(abs, ms)) >= 0.001 or max(idle) >= 0.01:
                said = "backends, " + name if name == ANSWERING else name
                yield [f"{machine}: {said}", *(f"{one:.3f}" for one in ms), *(f"{one:.1f}" for one in idle)]


def main(rounds: int = ROUNDS, passages: int = PASSAGES, most: int = len(ALL)) -> None:
    """Prints both tables, for one processor and for all, or for `most` of them alone."""
    material = read_material()
    asked = [question(material, FAR_APART * number) for number in range(WARM_UP + max(WORKERS) * MESSAGES)]
    streams = [asked[WARM_UP + start :: max(WORKERS)] for start in range(max(WORKERS))] * 2
    with (
        TemporaryDirectory() as place,
        clustered(disk=DISK, shared_buffers=KEPT) as cluster,
        inside(cluster.desk),
    ):
        settings = make_folder(Path(place) / "kb", "use", "postgresql")
        settings = replace(settings, store=cluster.new_database())
        make_index(settings, made_articles(material, passages), quick=True)
        write_tables(settings)
        cluster.catch_up()
        for number in sorted({1, most}):
            keep_to(sorted(ALL)[:number], cluster)
            found: dict[int, list[Round]] = {count: [] for count in WORKERS}
            for first in range(rounds):  # each round begins with other messages
                for count in WORKERS:
                    some = streams[first % max(WORKERS) :][:count]
                    found[count].append(one := a_round(settings, cluster, [asked[:WARM_UP], *some]))
                    ms = " / ".join(f"{one.total(machine):.2f}" for machine in MACHINES)
                    sys.stderr.write(f"{count} workers: {ms} ms\n")
            said = f"{passages:,} passages, {MESSAGES} messages to each worker, {rounds} rounds"
            sys.stdout.write(told(found, f"{said}, processors: {number}"))
            sys.stdout.flush()


def told(found: Mapping[int, Sequence[Round]], title: str) -> str:
    """Both tables."""
    machines = table(
        f"{title}: the processor's milliseconds a message, median (least-most)",
        ["workers", *MACHINES],
        [*by_machine(found)],
    )
    processes = table(
        "The same by process, and milliseconds of each second in which nobody asks",
        ["", *(f"{n} workers" for n in WORKERS), *(f"{n}, idle" for n in WORKERS)],
        [*by_process(found)],
    )
    return f"{machines}\n{processes}\n"
