"""The names by which a browser or a program reaches its own machine; any other may be a rebound one."""

from __future__ import annotations

HERE = ("127.0.0.1", "[::1]", "localhost")


def is_here(host: str) -> bool:
    """Whether a host, with or without its port, is this machine."""
    return (host[: host.rfind("]") + 1] if host.startswith("[") else host.partition(":")[0]) in HERE
