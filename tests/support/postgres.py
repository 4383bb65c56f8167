"""A real PostgreSQL server for the tests of one process, on a socket in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

from support.absent import absent

PLACES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda place: int(place.parent.name))
"""Where Debian puts the server's programs: not on the PATH."""
SETTINGS = {"listen_addresses": "''", "fsync": "off", "max_connections": "60"}


class Postgres:
    """A server that can be stopped and started. Its programs refuse root, who starts them as `postgres`."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self.folder, self._programs, self._numbers = folder, programs, count(1)
        self._as = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}

    def run(self, program: str, *words: str) -> None:
        """Runs a program of the server's to its end."""
        log = (self.folder / "said").open("a")
        with log:
            command = [self._programs / program, "-D", self.folder / "data", *words]
            subprocess.run(command, check=True, stdout=log, stderr=log, cwd=self.folder, **self._as)

    def start(self) -> None:
        options = " ".join(f"-c {name}={value}" for name, value in SETTINGS.items())
        self.run("pg_ctl", "-w", "-o", f"-k {self.folder} {options}", "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-w", "-m", "immediate", "stop")

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"kb_{next(self._numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name)

    def address(self, database: str) -> str:
        return f"postgresql://kb@/{database}?host={self.folder}"


@contextmanager
def running() -> Iterator[Postgres]:
    """A server, while it is needed."""
    if not PLACES:
        absent("no PostgreSQL here: run `make programs`, or install the package postgresql")
    folder = Path(tempfile.mkdtemp(prefix="kb-pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        server = Postgres(PLACES[-1], folder)
        server.run("initdb", "--no-sync", "-U", "kb", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    with running() as server:
        yield server
