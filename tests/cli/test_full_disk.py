"""Commands on a disk that is full, a real one of 4 MB: one sentence, nothing half-written, nothing lost."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import full_disk
from support.places import SMALL_SITE
from support.running import KB

from kb_tools.search.checksums import CHECKED

COMMANDS = (
    ("index",),
    ("index", "--rebuild"),
    ("build",),
    ("triage", "inbox.csv", "-o", "drafts.csv"),
    ("triage", "inbox.csv", "--json", "-o", "drafts.jsonl"),
    ("suggest", "Was kostet der Eintritt?"),
    ("report",),
    ("usage", "export", "all.csv"),
    ("usage", "erase", "--yes"),
    ("init", "new"),
    ("new", "article", "Wie lange ist offen?"),
    ("gaps",),
    ("check",),
    ("search", "Eintritt"),
)
GOES_ON = {"suggest", "check", "search"}
"""What answers all the same: only remembering has no room."""
SQLITE = {".kb/usage.sqlite3-shm", ".kb/usage.sqlite3-wal"}
"""SQLite's own log, which the next one who writes takes over."""

LEFT = {"check": {".kb/check.json"}, "triage": {"drafts.csv.part", "drafts.jsonl.part"}}
"""What a command leaves on purpose: what it has read, and the rows for `--resume`."""


def can_mount():
    """Whether this machine lets us make a disk of our own."""
    unshare = shutil.which("unshare")
    return (
        bool(unshare)
        and not subprocess.run([unshare, "-m", "true"], capture_output=True, check=False).returncode
    )


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """What each command did, by its words."""
    disk = tmp_path_factory.mktemp("disk")
    source = shutil.copytree(SMALL_SITE, tmp_path_factory.mktemp("whole") / "kb")
    words = [sys.executable, full_disk.__file__, KB, source, disk, json.dumps(COMMANDS)]
    ran = subprocess.run(["unshare", "-m", *words], capture_output=True, text=True, check=True)
    return {tuple(one["words"]): one for one in map(json.loads, ran.stdout.splitlines())}


@pytest.mark.long
@pytest.mark.skipif(not can_mount(), reason="no disk of our own can be mounted here")
@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_full_disk_costs_nothing_that_was_there(tried, words):
    """The next question is answered as before, and what was begun is gone again."""
    one = tried[words]
    assert one["answers"]
    assert "Traceback" not in one["said"]
    assert one["code"] == (0 if words[0] in GOES_ON else 1), one["said"]
    left = {path for path in one["left"] if Path(path).name != CHECKED}  # on a slow machine it is old enough
    assert left - SQLITE <= LEFT.get(words[0], set())
    if one["code"]:
        assert one["said"].strip().splitlines()[-1].endswith("make room on the disk")
