"""Ports for servers that tests start."""

from __future__ import annotations

from contextlib import suppress
from random import SystemRandom
from socket import socket


def free_port() -> int:
    """A port of this machine that nobody listens at. It is none of those that the system gives to whoever
    asks another: one of them might be taken before the server has it.
    """
    while True:
        port = SystemRandom().randrange(20_000, 32_000)
        with suppress(OSError), socket() as free:
            free.bind(("127.0.0.1", port))
            return port
