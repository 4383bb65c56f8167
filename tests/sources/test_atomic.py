"""A file is replaced in one step."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from kb_tools.sources.atomic import replacing, replacing_text, write_atomically

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
    left = tmp_path / ".other.yaml.abc.kb-tmp"
    left.write_text("half")
    os.utime(left, (0, 0))
    write_atomically(link, b"b")
    assert link.is_symlink()
    assert (real.read_text(), real.stat().st_mode & 0o777) == ("b", 0o640)
    assert sorted(one.name for one in Path(tmp_path).iterdir()) == ["real.yaml", "videos.yaml"]


def test_until_it_is_whole_a_file_can_stand_elsewhere(tmp_path):
    """In a folder that is made for it; a failure leaves nothing anywhere."""
    path, beside = tmp_path / "docs/a.md", tmp_path / ".kb"
    path.parent.mkdir()
    with suppress(ZeroDivisionError), replacing(path, beside=beside) as file:
        file.write(b"half")
        assert list(path.parent.iterdir()) == []
        assert len(list(beside.iterdir())) == 1
        raise ZeroDivisionError
    assert list(beside.iterdir()) == []
    write_atomically(path, b"whole", beside=beside)
    assert (path.read_bytes(), list(beside.iterdir())) == (b"whole", [])


def test_text_is_for_its_owner_alone_and_a_failure_leaves_what_was_there(tmp_path):
    """With the mark that spreadsheets want, and line ends as they are written."""
    path = tmp_path / "drafts.csv"
    with replacing_text(path, bom=True) as file:
        file.write("ä\r\n")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"\xef\xbb\xbf\xc3\xa4\r\n", 0o600)
    with suppress(KeyboardInterrupt), replacing_text(path, bom=False) as file:
        file.write("half")
        raise KeyboardInterrupt
    assert path.read_bytes() == b"\xef\xbb\xbf\xc3\xa4\r\n"
    assert [one.name for one in tmp_path.iterdir()] == ["drafts.csv"]


def test_what_is_no_file_is_written_to_as_it_is():
    """Such as the standard output."""
    program = "from pathlib import Path; from kb_tools.sources.atomic import write_atomically as write; "
    program += "write(Path('/dev/stdout'), b'here')"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert ran.stdout == b"here"
