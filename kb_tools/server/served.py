"""What a server serves, and to whom: all that its workers are told."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from kb_tools.server.identity import Proxy
from kb_tools.settings.bases import Bases
from kb_tools.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A knowledge base, the proxy that may sign people in, and the requests a minute that a worker answers
    the same caller. `published` is the folder that is kept at the newest generation of the store, None where
    the knowledge base stands on this machine.
    """

    settings: Settings
    """Of the one knowledge base; where there are several, of the folder that they are in."""
    bases: Bases | None = None
    memory: int = 1000 * 2**20
    """Bytes in which those of several have room that a worker has open at once."""
    proxy: Proxy = field(default_factory=Proxy)
    a_minute: int = 600
    published: Path | None = None
