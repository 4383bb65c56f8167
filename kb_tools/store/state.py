"""The tables of a knowledge base, opened where its settings say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import is_address, without_secrets
from kb_tools.store.database import Database, Readable
from kb_tools.store.schema import SCHEMA
from kb_tools.store.sqlite import FILE, open_sqlite
from kb_tools.store.usage import Usage
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.store.approvals import Approvals
    from kb_tools.store.deliveries import Deliveries
    from kb_tools.store.generations import Generations
    from kb_tools.store.sessions import Sessions
    from kb_tools.store.tokens import Tokens
    from kb_tools.store.triage import Triage

PATIENCE = 10.0
"""Seconds to wait for other writers; each of them needs a thousandth of one."""


class State:
    """What is remembered, all in one database. Tables that only a server needs are imported when they are
    asked for: `kb suggest` has no time for them.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.usage = Usage(database)

    @cached_property
    def tokens(self) -> Tokens:
        from kb_tools.store.tokens import Tokens

        return Tokens(self._database)

    @cached_property
    def sessions(self) -> Sessions:
        from kb_tools.store.sessions import Sessions

        return Sessions(self._database)

    @cached_property
    def approvals(self) -> Approvals:
        from kb_tools.store.approvals import Approvals

        return Approvals(self._database)

    @cached_property
    def deliveries(self) -> Deliveries:
        from kb_tools.store.deliveries import Deliveries

        return Deliveries(self._database)

    @cached_property
    def generations(self) -> Generations:
        from kb_tools.store.generations import Generations

        return Generations(self._database)

    @cached_property
    def triage(self) -> Triage:
        from kb_tools.store.triage import Triage

        return Triage(self._database)


@contextmanager
def open_state(settings: Settings, *, patience: float = PATIENCE) -> Iterator[State]:
    """The state where the settings say that it is kept, made where there is none. It belongs to the thread
    that opened it. `patience` is how many seconds to wait for others who write into a SQLite file.

    Raises KbError where it cannot be used; a PostgreSQL database is first tried when something is asked of
    it.
    """
    with open_database(settings, patience=patience) as database:
        yield State(database)


def open_database(settings: Settings, *, patience: float = PATIENCE) -> AbstractContextManager[Database]:
    """The database of `open_state`. Raises KbError where the settings name none."""
    if not settings.store:
        return open_sqlite(settings.state_dir / FILE, patience=patience)
    if not is_address(settings.store):
        what = say("the store is no address of a PostgreSQL database, or has a password in the settings")
        raise KbError(what, say("see what `kb check` says of it, and what KB_STORE is"))
    with needed("psycopg"):
        from kb_tools.store.postgresql import open_postgresql
    return open_postgresql(settings.store, state_name(settings), schema=schema_of(settings))


@contextmanager
def open_replica(settings: Settings) -> Iterator[Readable]:
    """The same database as the nearest of the replicas that the settings name has it; it belongs to the
    thread that opened it.
    """
    with needed("psycopg"):
        from kb_tools.store.reading import Nearest
    with closing(
        Nearest(settings.store, settings.store_read, state_name(settings), schema_of(settings))
    ) as nearest:
        yield nearest


@contextmanager
def needed(name: str) -> Iterator[None]:
    """Says in a sentence that the library of this name, which is imported inside, is not installed."""
    try:
        yield
    except ModuleNotFoundError:
        fix = say("install it with: pip install '.[postgresql]'")
        raise KbError(say("PostgreSQL needs {name}, which is not installed", name=name), fix) from None


def schema_of(settings: Settings) -> str:
    """The schema of a PostgreSQL database with the tables of a knowledge base: one that has a name among
    several has its own.
    """
    return f"{SCHEMA}_{settings.base}" if settings.base else SCHEMA


def every_place(settings: Settings) -> tuple[Settings, ...]:
    """The settings with each place where something is kept: where they say, and the file that is left of a
    time before.
    """
    here = replace(settings, store="")
    return (settings, here) if settings.store and has_state(here) else (settings,)


def has_state(settings: Settings) -> bool:
    """Whether there is anything to open: looking at nothing makes no file."""
    return bool(settings.store) or (settings.state_dir / FILE).exists()


def state_name(settings: Settings) -> str:
    """What people call the place."""
    return without_secrets(settings.store) if settings.store else settings.name(settings.state_dir / FILE)
