"""A PostgreSQL primary with two replicas, and servers, each on a machine of its own (network namespaces: root
only).

    python -m benchmarks.cluster cost [ROUNDS] [PASSAGES]    what a message costs each machine
    python -m benchmarks.cluster faults                      what is lost when something fails
    python -m benchmarks.cluster triage [ROUNDS]             what further servers are worth to an inbox
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import pytest  # noqa: F401 - the support of the tests needs it

from benchmarks import cluster_cost, cluster_faults, cluster_triage


def main(what: str = "cost", *numbers: str) -> None:
    """Prints what was asked for."""
    {"cost": cluster_cost.main, "faults": cluster_faults.main, "triage": cluster_triage.main}[what](
        *map(int, numbers)
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
