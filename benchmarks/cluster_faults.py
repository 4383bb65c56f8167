"""What is lost when something fails while everybody works (`python -m benchmarks.cluster faults`): agents,
leads, other systems, and somebody who publishes, on two servers of a PostgreSQL primary with two replicas.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from support.askew import ahead
from support.cluster import Cluster, clustered
from support.until import wait_until
from support.working import KINDS, Working, working

from benchmarks.tables import table

HOUR = 3600
MEANWHILE = 20
"""Pieces of work that fail before what failed is mended, where any do."""


def primary_killed(cluster: Cluster, work: Working) -> None:
    """Replaced by the replica that has received most; then it comes back as it was, as a second primary."""
    old = cluster.primary
    old.kill()
    fails(work)
    cluster.promote()
    work.more()
    old.start()
    work.more()


def primary_cut_off(cluster: Cluster, work: Working) -> None:
    cluster.network.cut_off(cluster.primary.name)
    fails(work)
    cluster.network.reconnect(cluster.primary.name)
    work.more()


def replica_cut_off(cluster: Cluster, work: Working) -> None:
    one = cluster.replicas[0].name
    cluster.network.cut_off(one)
    work.more()
    cluster.network.reconnect(one)
    work.more()


def both_cut_off(cluster: Cluster, work: Working) -> None:
    for one in cluster.replicas:
        cluster.network.cut_off(one.name)
    fails(work)
    for one in cluster.replicas:
        cluster.network.reconnect(one.name)
    work.more()


def full_disk(cluster: Cluster, work: Working) -> None:
    """Of the primary, until it is made free again; one that has stopped is started."""
    cluster.primary.fill_disk()
    fails(work)
    cluster.primary.free_disk()
    if cluster.primary.ended():
        cluster.primary.start()
    work.more()


def nothing(_: Cluster, work: Working) -> None:
    work.more()


FAULTS: Mapping[str, Callable[[Cluster, Working], None]] = {
    "nothing": nothing,
    "primary killed, replaced, and back": primary_killed,
    "primary cut off": primary_cut_off,
    "one replica cut off": replica_cut_off,
    "both replicas cut off": both_cut_off,
    "the primary's disk full": full_disk,
    "a server's clock an hour ahead": nothing,
}


def fails(work: Working) -> None:
    """Returns once that much has failed."""
    before = work.refused
    wait_until(lambda: work.refused > before + MEANWHILE, "nothing fails")


def a_fault(name: str, cluster: Cluster, folder: Path) -> list[str]:
    """What was told as done, how much of that is lost, and how all end."""
    env = ahead(folder, HOUR) if "clock" in name else {}
    old = cluster.primary
    with working(cluster, folder, env) as work:
        FAULTS[name](cluster, work)
        work.stop()
        last = work.publish()
        work.end_on(last)
        lost, done = work.lost(), {kind: len(told) for kind, told in work.told.items()}
        served = " ".join(map(str, work.served()))
    if cluster.primary is not old:
        cluster.rejoin(old)
    wait_until(lambda: cluster.following() == len(cluster.replicas), "the replicas do not follow")
    told = [f"{done[kind]:,} ({lost[kind]})" for kind in KINDS]
    return [name, *told, f"{work.refused}", f"{work.longest:.1f}", f"{last}: {served}"]


def main() -> None:
    """Prints a line for each fault as it is over, then the table."""
    rows = []
    with clustered() as cluster:
        for name in FAULTS:
            with TemporaryDirectory() as place:
                rows.append(a_fault(name, cluster, Path(place)))
            sys.stderr.write(f"{' | '.join(rows[-1])}\n")
    title = "Told as done, in brackets what of it is lost; longest wait of a request in seconds"
    header = ["what fails", *KINDS, "not done", "longest", "published: served"]
    sys.stdout.write(table(title, header, rows) + "\n")
