"""What was asked before: usage stores, filled and read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from kb_tools.usage.store import FILE, UsageRow, open_store

DAY = date(2026, 11, 20)


def asked(message: str = "Wo ist mein Geld?", **values) -> UsageRow:
    """A message of one morning that nobody answered, unless something else is said."""
    usual = {"day": DAY, "hour": 9, "language": "de", "outcome": "none", "message": message}
    return UsageRow(**(usual | values))


def fill(state_dir: Path, rows: Iterable[UsageRow]) -> None:
    """Puts messages into the store of a state folder."""
    with open_store(state_dir) as store:
        for row in rows:
            store.add(row)


def written(state_dir: Path) -> list[UsageRow]:
    """All that the store of a state folder holds."""
    with open_store(state_dir) as store:
        return list(store.read())


def bytes_in(state_dir: Path) -> bytes:
    """What is on the disk of it."""
    return b"".join(path.read_bytes() for path in state_dir.glob(f"{FILE}*"))


@pytest.fixture
def unasked(sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample with nothing remembered."""
    return Path(shutil.copytree(sample, tmp_path / "kb", ignore=shutil.ignore_patterns(f"{FILE}*")))
