"""Machines that a test makes itself: network namespaces on a bridge, 192.0.2.0/24, with no way to any other
network. Files, sockets in files and processes are those of this machine.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGKILL

import pytest

from support.absent import absent
from support.until import wait_until

PLACE = Path("/run/netns")
NEW_NETWORK = 0x40000000
"""CLONE_NEWNET, of setns(2)."""
TRIED = (
    "unshare",
    "-n",
    "sh",
    "-c",
    "ip link add one type veth peer name two && ip link add three type bridge",
)
"""What has to be allowed, in a namespace that ends with it."""
LIBC = ctypes.CDLL(None, use_errno=True)


def ip(*words: str) -> str:
    """What the program `ip` says."""
    return subprocess.run(["ip", *words], check=True, capture_output=True, text=True).stdout


@contextmanager
def inside(namespace: str) -> Iterator[None]:
    """This thread is on that machine meanwhile: its new sockets, and the processes that it starts."""
    with Path("/proc/thread-self/ns/net").open() as here, (PLACE / namespace).open() as there:
        _enter(there.fileno())
        try:
            yield
        finally:
            _enter(here.fileno())


def _enter(network: int) -> None:
    if LIBC.setns(network, NEW_NETWORK):
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))


class Network:
    """Machines by their names, each with an address of its own."""

    def __init__(self) -> None:
        self._bridge = f"kb-{os.getpid()}-bridge"
        self.addresses: dict[str, str] = {}

    def add(self, name: str) -> str:
        """A new machine; the namespace that it is."""
        namespace, number = self.namespace(name), len(self.addresses) + 11
        self.addresses[name] = f"192.0.2.{number}"
        ip("netns", "add", namespace)
        ip(
            "-n",
            namespace,
            "link",
            "add",
            "eth0",
            "type",
            "veth",
            "peer",
            "name",
            name,
            "netns",
            self._bridge,
        )
        ip("-n", self._bridge, "link", "set", name, "master", "bridge", "up")
        ip("-n", namespace, "addr", "add", f"{self.addresses[name]}/24", "dev", "eth0")
        for device in ("lo", "eth0"):
            ip("-n", namespace, "link", "set", device, "up")
        return namespace

    def namespace(self, name: str) -> str:
        return f"kb-{os.getpid()}-{name}"

    def cut_off(self, name: str) -> None:
        """Nothing gets to a machine, nor from it, and nobody is told."""
        ip("-n", self._bridge, "link", "set", name, "down")

    def reconnect(self, name: str) -> None:
        ip("-n", self._bridge, "link", "set", name, "up")

    @contextmanager
    def apart(self, one: str, other: str) -> Iterator[None]:
        """What the second machine sends to the first gets lost meanwhile; both hear from all others."""
        route = ("blackhole", f"{self.addresses[one]}/32")
        ip("-n", self.namespace(other), "route", "add", *route)
        try:
            yield
        finally:
            ip("-n", self.namespace(other), "route", "del", *route)

    def open(self) -> None:
        ip("netns", "add", self._bridge)
        ip("-n", self._bridge, "link", "add", "bridge", "type", "bridge")
        ip("-n", self._bridge, "link", "set", "bridge", "up")

    def close(self) -> None:
        """Takes down every machine, with all that runs on it."""
        for namespace in [*map(self.namespace, self.addresses), self._bridge]:
            take_down(namespace)


@contextmanager
def network() -> Iterator[Network]:
    """A network without machines, while it is needed; those that a killed run has left are taken down."""
    if not shutil.which("ip"):
        absent("no program `ip` here: run `make programs`, or install the package iproute2")
    if os.geteuid() or subprocess.run(TRIED, capture_output=True, check=False).returncode:
        pytest.skip("no network namespaces here: they need root, and a kernel that lets it make them")
    for left in left_over():
        take_down(left)
    made = Network()
    made.open()
    try:
        yield made
    finally:
        made.close()


def left_over() -> list[str]:
    """The namespaces of runs that are no more."""
    names = (re.fullmatch(r"kb-(\d+)-\w+", place.name) for place in PLACE.glob("kb-*"))
    return [found[0] for found in names if found and not Path("/proc", found[1]).exists()]


def take_down(namespace: str) -> None:
    if (PLACE / namespace).exists():
        wait_until(lambda: not end_all(namespace), f"{namespace} does not end")
        ip("netns", "del", namespace)


def end_all(namespace: str) -> list[str]:
    """Kills what runs on a machine; what that was."""
    found = ip("netns", "pids", namespace).split()
    for process in found:
        with suppress(ProcessLookupError):  # it has ended by itself
            os.kill(int(process), SIGKILL)
    return found
