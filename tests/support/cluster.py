"""A PostgreSQL primary with two streaming replicas, each on a machine of its own (`namespaces`): one of
the two has to have what is told as written.

Servers are killed, cut off, promoted and brought back here; nobody does that by itself, as a cluster manager
would. Each has a small disk of its own in memory. They are asked by a socket in a file, so also while the
network is away.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from signal import SIGKILL
from typing import Any

import psycopg
import pytest

from support.absent import absent
from support.namespaces import Network, inside, network
from support.postgres import PLACES
from support.until import wait_until

NAMES = ("one", "two", "three")
DESK = "desk"
"""The machine of those who ask."""
DISK = "256m"
SETTINGS = {
    "fsync": "off",
    "max_connections": "100",
    "wal_keep_size": "64MB",
    "wal_retrieve_retry_interval": "200ms",
    "wal_receiver_status_interval": "1s",
    "shared_buffers": "32MB",
    "max_wal_size": "32MB",
    "min_wal_size": "2MB",
}
"""What differs from PostgreSQL's own; `fsync` may be off where no machine loses its current."""
ENTRIES = "host all all 192.0.2.0/24 trust\nhost replication all 192.0.2.0/24 trust\n"
AS = {"user": "postgres", "group": "postgres", "extra_groups": []}


@dataclass(slots=True, kw_only=True)
class Machine:
    """A server of the cluster; `others` are the names of the other ones."""

    name: str
    namespace: str
    address: str
    folder: Path
    settings: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Starts it as its files say, and returns once it can be asked."""
        options = (
            SETTINGS
            | self.settings
            | {
                "listen_addresses": self.address,
                "unix_socket_directories": str(self.folder),
                "cluster_name": self.name,
            }
        )
        words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        command = [PLACES[-1] / "postgres", "-D", self.folder / "data", *words]
        with inside(self.namespace), (self.folder / "said").open("ab") as said:
            self.process = subprocess.Popen(command, stdout=said, stderr=said, cwd=self.folder, **AS)
        wait_until(self.answers, f"{self.name} does not start: {(self.folder / 'said').read_text()}")

    def kill(self) -> None:
        """Ends it as a power cut would: no process of it does anything more."""
        assert self.process
        processes = [self.process.pid, *self.children()]
        for one in processes:
            with suppress(ProcessLookupError):
                os.kill(one, SIGKILL)
        self.process.wait()
        wait_until(lambda: not any(Path(f"/proc/{one}").exists() for one in processes), "it does not end")

    def ended(self) -> bool:
        """Whether it has ended by itself, or does as soon as it can."""
        wait_until(lambda: self.answers() or self.process.poll() is not None, f"{self.name} does not know")
        return self.process.poll() is not None

    def children(self) -> list[int]:
        assert self.process
        place = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(one) for one in place.read_text().split()]

    def answers(self) -> bool:
        try:
            self.ask("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def ask(self, query: str, database: str = "postgres") -> Any:
        """The one value that a query finds, None where it finds nothing."""
        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname=database, autocommit=True, connect_timeout=10
        ) as connection:
            found = connection.execute(query)
            return found.fetchone()[0] if found.description else None

    def set(self, name: str, value: str) -> None:
        """Changes a setting for good."""
        self.ask(f"ALTER SYSTEM SET {name} = '{value}'")
        self.ask("SELECT pg_reload_conf()")

    def fill_disk(self, spare: int = 0) -> None:
        """Leaves so many bytes on its disk."""
        with (self.folder / "filler").open("wb", buffering=0) as filler:
            with suppress(OSError):
                while filler.write(b"\0" * 65536):
                    pass
            filler.truncate(filler.tell() - spare)

    def free_disk(self) -> None:
        (self.folder / "filler").unlink()


class Cluster:
    """The three servers, the one that is written to first; and the machine `desk`, which only asks."""

    def __init__(self, made: Network, folder: Path, disk: str, settings: Mapping[str, str]) -> None:
        self.network, self.desk, self._numbers, self._disk = made, made.add(DESK), count(1), disk
        self.machines = tuple(
            Machine(
                name=name,
                namespace=made.add(name),
                address=made.addresses[name],
                folder=folder / name,
                settings=settings,
            )
            for name in NAMES
        )
        self.primary, self.newest_database = self.machines[0], "postgres"

    @property
    def replicas(self) -> tuple[Machine, ...]:
        """Those that are not written to."""
        return tuple(one for one in self.machines if one is not self.primary)

    def begin(self) -> None:
        """Makes the servers, and lets two follow the third."""
        for one in self.machines:
            one.folder.mkdir()
            mount = ["mount", "-t", "tmpfs", "-o", f"size={self._disk},mode=700,uid=postgres,gid=postgres"]
            subprocess.run([*mount, "tmpfs", one.folder], check=True)
        data = self.primary.folder / "data"
        locale = ("-E", "UTF8", "--locale=C.UTF-8", "--wal-segsize=1")
        run("initdb", "-D", data, "--no-sync", "-U", "postgres", "-A", "trust", *locale)
        with (data / "pg_hba.conf").open("a") as entries:
            entries.write(ENTRIES)
        self.primary.start()
        self.primary.ask("CREATE ROLE kb LOGIN")
        for one in self.replicas:
            self.copy_primary(one)
        self.want_standbys()

    def copy_primary(self, one: Machine) -> None:
        """Makes a server a new replica of the primary."""
        shutil.rmtree(one.folder / "data", ignore_errors=True)
        place = ("-h", self.primary.folder, "-U", "postgres", "-D", one.folder / "data")
        run("pg_basebackup", *place, "--no-sync", "-c", "fast", "-X", "stream")
        (one.folder / "data" / "standby.signal").touch()
        (one.folder / "data" / "postgresql.auto.conf").write_text(
            f"primary_conninfo = '{self._primary_for(one)}'\n"
        )
        one.start()

    def want_standbys(self) -> None:
        """From now on one of the others must have what is told as written. Returns once both follow."""
        names = ", ".join(one.name for one in self.replicas)
        self.primary.set("synchronous_standby_names", f"ANY 1 ({names})")
        wait_until(lambda: self.following() == 2, "the replicas do not follow")

    def following(self) -> int:
        """How many replicas may answer for what is written."""
        return int(self.primary.ask("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'quorum'"))

    def catch_up(self) -> None:
        """Returns once every replica shows all that the primary has now."""
        now = self.primary.ask("SELECT pg_current_wal_lsn() - '0/0'")
        for one in self.replicas:
            wait_until(lambda one=one: one.ask("SELECT pg_last_wal_replay_lsn() - '0/0'") >= now, one.name)

    def promote(self) -> Machine:
        """Makes that replica the primary which has received most, and lets the other one follow it."""
        received = "SELECT pg_last_wal_receive_lsn() - '0/0'"
        first, other = sorted(self.replicas, key=lambda one: int(one.ask(received)), reverse=True)
        first.ask("SELECT pg_promote()")
        self.primary, old = first, self.primary
        first.set("synchronous_standby_names", f"ANY 1 ({other.name}, {old.name})")
        self.follow(other)
        return first

    def follow(self, one: Machine) -> None:
        """Lets a replica follow the primary."""
        one.set("primary_conninfo", self._primary_for(one))

    def _primary_for(self, one: Machine) -> str:
        return f"host={self.primary.address} user=postgres application_name={one.name} connect_timeout=2"

    def rejoin(self, old: Machine) -> None:
        """Makes a primary that was replaced a replica. What it had alone is gone."""
        if old.process and old.process.poll() is None:
            old.kill()
        self.copy_primary(old)
        self.want_standbys()

    def new_database(self) -> str:
        """The address of an empty database, wherever it can be written to."""
        self.newest_database = f"kb_{next(self._numbers)}"
        self.primary.ask(f"CREATE DATABASE {self.newest_database} OWNER kb")
        return self.address_of(*self.machines)

    def address_of(self, *machines: Machine) -> str:
        """The address of the newest database on some machines."""
        return f"postgresql://kb@{','.join(one.address for one in machines)}/{self.newest_database}"


def run(program: str, *words: str | Path) -> None:
    """Runs a program of PostgreSQL's to its end."""
    ran = subprocess.run(
        [PLACES[-1] / program, *words], capture_output=True, text=True, check=False, cwd="/", **AS
    )
    assert not ran.returncode, ran.stderr


@contextmanager
def clustered(disk: str = DISK, **settings: str) -> Iterator[Cluster]:
    """A cluster, while it is needed, with disks of that size; `settings` differ from those above. What a
    killed run has left is taken away.
    """
    if not PLACES:
        absent("no PostgreSQL here: run `make programs`, or install the package postgresql")
    with network() as made:
        for left in Path(tempfile.gettempdir()).glob("kb-cluster-*"):
            if not Path("/proc", left.name.split("-")[2]).exists():
                take_away(left)
        folder = Path(tempfile.mkdtemp(prefix=f"kb-cluster-{os.getpid()}-"))
        folder.chmod(0o755)
        cluster = Cluster(made, folder, disk, settings)
        try:
            cluster.begin()
            yield cluster
        finally:
            made.close()
            for one in cluster.machines:
                if one.process:
                    one.process.wait()
            take_away(folder)


def take_away(folder: Path) -> None:
    """Deletes the files of a cluster, with its disks."""
    for disk in folder.iterdir():
        if disk.is_mount():
            subprocess.run(["umount", "--lazy", disk], check=True)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    with clustered() as made:
        yield made
