"""The primary is killed while agents work and something is published: servers go on, nothing is lost."""

from __future__ import annotations

from pathlib import Path

from support.cluster import Cluster
from support.until import wait_until
from support.working import Working, working


def test_nothing_that_was_told_is_lost_and_all_end_on_the_same_generation(
    cluster: Cluster, tmp_path: Path
) -> None:
    with working(cluster, tmp_path) as work:
        old = cluster.primary
        old.kill()
        answered_on(work)
        cluster.promote()
        work.more()
        old.start()  # as it was: it takes itself for the primary
        work.more()
        work.stop()
        work.end_on(work.publish())
        assert not {kind for kind, missing in work.lost().items() if missing} - {"answers"}
    cluster.rejoin(old)


def answered_on(work: Working) -> None:
    """Answers go on while nobody can write."""
    before, refused = len(work.told["answers"]), work.refused
    wait_until(lambda: work.refused > refused and len(work.told["answers"]) > before + 2, "nobody answers")
