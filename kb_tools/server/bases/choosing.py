"""Which knowledge base an address names: by the host, or by its path below /b/. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

BELOW = "/b/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The name that an address has in it, whether or not something is called so, and the beginning of its
    path that the routes do not have: "" where the host names it.
    """

    name: str
    root: str = ""


def place_of(host: str, path: str, hosts: Mapping[str, str]) -> Place | None:
    """The place of a host header and a path, None where neither names one. A host of `hosts`, with or without
    its port, has one knowledge base and no other.
    """
    if name := hosts.get(host.partition(":")[0].lower()):
        return Place(name=name)
    if not path.startswith(BELOW):
        return None
    name = path.removeprefix(BELOW).partition("/")[0]
    return Place(name=name, root=f"{BELOW}{name}")
