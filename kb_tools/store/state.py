"""The tables of a knowledge base, opened where its settings say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kb_tools.settings.settings import Settings
from kb_tools.store.approvals import Approvals
from kb_tools.store.database import Database
from kb_tools.store.deliveries import Deliveries
from kb_tools.store.sessions import Sessions
from kb_tools.store.sqlite import FILE, open_sqlite
from kb_tools.store.tokens import Tokens
from kb_tools.store.usage import Usage

PATIENCE = 10.0
"""Seconds to wait for other writers; each of them needs a thousandth of one."""


class State:
    """What is remembered, all in one database."""

    def __init__(self, database: Database) -> None:
        self.usage = Usage(database)
        self.tokens = Tokens(database)
        self.sessions = Sessions(database)
        self.approvals = Approvals(database)
        self.deliveries = Deliveries(database)


@contextmanager
def open_state(settings: Settings, *, patience: float = PATIENCE) -> Iterator[State]:
    """The state, made where there is none. It belongs to the thread that opened it. Raises KbError where it
    cannot be used.
    """
    with open_sqlite(settings.state_dir / FILE, patience=patience) as database:
        yield State(database)


def has_state(settings: Settings) -> bool:
    """Whether there is anything to open: looking at nothing makes no file."""
    return (settings.state_dir / FILE).exists()


def state_name(settings: Settings) -> str:
    """What people call the place."""
    return settings.name(settings.state_dir / FILE)
