"""Killed at any moment, a publisher leaves the old generation or has published the new one, and a server
serves one of the two.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from support.places import TESTS

from kb_tools.search.publishing.laying import lay_newest


def run(publisher, what, place):
    """What is left after each moment."""
    ran = subprocess.run(
        [sys.executable, TESTS / "support" / "dying_publisher.py", what, publisher.settings.root, place],
        env={**os.environ, **publisher.environment},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return [json.loads(row) for row in ran.stdout.splitlines()]


def test_a_publisher_killed_at_any_moment_leaves_the_old_generation_whole(publisher, tmp_path):
    publisher.publish()
    publisher.write("parking", "Park behind the house.")
    place = tmp_path / "s"
    place.mkdir()
    moments = run(publisher, "publishers", place)
    assert len(moments) > 5
    assert not moments[-1]["died"]
    for one in moments:
        assert one["numbers"] == one["signed"]
        assert one["stray"] == [0]
    assert moments[0]["numbers"] == [1]
    assert len(moments[-1]["numbers"]) == 2


def test_a_server_killed_at_any_moment_serves_the_old_generation_or_the_new(publisher, tmp_path):
    publisher.publish()
    place = tmp_path / "server"
    with publisher.store() as store:
        lay_newest(store, place, publisher.keys)
    publisher.write("parking", "Park behind the house.")
    publisher.publish()
    moments = run(publisher, "servers", place)
    assert len(moments) > 5
    served = [one["served"] for one in moments]
    assert served == sorted(served)
    assert (served[0], served[-1]) == (1, 2)
    assert {json.dumps(one["mended"]) for one in moments} == {'[2, ["generation-1", "generation-2"]]'}
