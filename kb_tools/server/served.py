"""What a server serves, and to whom: all that its workers are told."""

from __future__ import annotations

from dataclasses import dataclass, field

from kb_tools.server.identity import Proxy
from kb_tools.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A knowledge base, the proxy that may sign people in, and the requests a minute that a worker answers
    the same caller.
    """

    settings: Settings
    proxy: Proxy = field(default_factory=Proxy)
    a_minute: int = 600
