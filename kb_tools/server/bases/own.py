"""The server itself, where it has several knowledge bases: it has tokens of its own, for whoever runs it.
They show what there is, and open nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping
from typing import Any

from starlette.requests import Request

from kb_tools.server import metrics
from kb_tools.server.base import Base, Shared
from kb_tools.server.door import LOST, Door
from kb_tools.server.identity import Caller
from kb_tools.server.problems import Refused
from kb_tools.server.roles import Action
from kb_tools.settings.settings import Settings

Standing = Callable[[], Mapping[str, Any]]


class Closed(Door):
    """Behind it there is nothing but what may be watched. A stranger cannot tell it from another door."""

    def let_in(self, request: Request, path: str, action: Action) -> Caller:
        caller = super().let_in(request, path, action)
        if action != "watch":
            raise Refused(404, LOST[404])
        return caller


class Own(Base):
    """What answers where no knowledge base is named, or one that is not there."""

    door_type = Closed

    def __init__(self, settings: Settings, shared: Shared, all_of_them: Standing) -> None:
        """`all_of_them` says how the knowledge bases stand."""
        super().__init__(settings, shared)
        self.standing = all_of_them  # type: ignore[method-assign]

    def lasting(self) -> Iterator[Coroutine[Any, Any, None]]:
        yield from ()

    def counted(self) -> bytes:
        return metrics.page()
