"""A file is replaced in one step."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kb_tools.sources.atomic import write_atomically

WRITER = """
import sys
from pathlib import Path
from kb_tools.sources.atomic import write_atomically
path, old, new = Path(sys.argv[1]), b"old " * 200_000, b"new " * 300_000
print("ready", flush=True)
while True:
    write_atomically(path, new)
    write_atomically(path, old)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
def test_killed_write_leaves_the_old_or_the_new_file(tmp_path):
    """At whatever moment the process dies, the file is whole."""
    path = tmp_path / "videos.yaml"
    whole = {b"old " * 200_000, b"new " * 300_000}
    write_atomically(path, min(whole))
    for number in range(25):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as process:
            process.stdout.readline()
            time.sleep(number * 0.0017)
            process.kill()
        assert path.read_bytes() in whole


def test_write_keeps_permissions_and_links_and_sweeps_what_was_left(tmp_path):
    """The file behind a link is replaced, not the link."""
    real, link = tmp_path / "real.yaml", tmp_path / "videos.yaml"
    real.write_text("a")
    real.chmod(0o640)
    link.symlink_to(real)
    left = tmp_path / ".real.yaml.abc.tmp"
    left.write_text("half")
    os.utime(left, (0, 0))
    write_atomically(link, b"b")
    assert link.is_symlink()
    assert (real.read_text(), real.stat().st_mode & 0o777) == ("b", 0o640)
    assert sorted(one.name for one in Path(tmp_path).iterdir()) == ["real.yaml", "videos.yaml"]
