"""The state of a knowledge base, in each database that it can be kept in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.store.database import Database
from kb_tools.store.state import State, open_state

from .histories import asked


@pytest.fixture(params=["sqlite", "postgresql"])
def stored(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """The settings of a knowledge base with an empty state."""
    if request.param == "sqlite":
        return Settings(root=tmp_path)
    return Settings(root=tmp_path, store=request.getfixturevalue("postgres").new_database())


@pytest.fixture
def state(stored: Settings) -> Iterator[State]:
    """The same, open."""
    with open_state(stored) as opened:
        yield opened


def counted(database: Database) -> int:
    """How many messages there are."""
    return int(next(database.rows("SELECT COUNT(*) FROM asked"))[0])


def is_back(database: Database) -> bool:
    """Whether it can be asked again."""
    try:
        counted(database)
    except KbError:
        return False
    return True


def add(database: Database) -> None:
    """One more of them."""
    State(database).usage.add(asked())
