"""A server as it is from far away: what it answers comes later."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Thread


@contextmanager
def far_away(host: str, port: int, seconds: float) -> Iterator[int]:
    """The port of this machine behind which a server answers so many seconds later."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def listen() -> None:
            with suppress(OSError):  # closed: it is over
                while True:
                    near = listening.accept()[0]
                    server = socket.create_connection((host, port))
                    Thread(target=_carry, args=(near, server, 0.0), daemon=True).start()
                    Thread(target=_carry, args=(server, near, seconds), daemon=True).start()

        Thread(target=listen, daemon=True).start()
        yield listening.getsockname()[1]
        listening.shutdown(socket.SHUT_RDWR)


def _carry(source: socket.socket, target: socket.socket, seconds: float) -> None:
    with source, suppress(OSError):
        while content := source.recv(65536):
            time.sleep(seconds)
            target.sendall(content)
        target.shutdown(socket.SHUT_WR)
