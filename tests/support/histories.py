"""What was asked before: usage stores, filled and read."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from kb_tools.store.sqlite import FILE, open_sqlite
from kb_tools.store.state import State
from kb_tools.store.usage import Usage, UsageRow

DAY = date(2026, 11, 20)


@contextmanager
def open_store(state_dir: Path, *, patience: float = 10) -> Iterator[Usage]:
    """What is remembered below a state folder."""
    with open_sqlite(state_dir / FILE, patience=patience) as database:
        yield State(database).usage


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
