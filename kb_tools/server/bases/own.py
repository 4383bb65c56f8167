"""The server itself, where it has several knowledge bases: it has tokens of its own, for whoever runs it.
They show what there is, and open nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from kb_tools.server import metrics
from kb_tools.server.base import Base, Shared
from kb_tools.server.desk.signing_in import SignIn
from kb_tools.server.door import LOST, Door
from kb_tools.server.identity import Caller
from kb_tools.server.problems import Refused
from kb_tools.server.roles import Action
from kb_tools.settings.settings import Settings

Standing = Callable[[], Mapping[str, Any]]
FindHome = Callable[[str], SignIn | None]
"""The digest of a token -> where its holder signs in, None for nobody."""


class Closed(Door):
    """Behind it there is nothing but what may be watched. A stranger cannot tell it from another door."""

    def let_in(self, request: Request, path: str, action: Action) -> Caller:
        caller = super().let_in(request, path, action)
        if action != "watch":
            raise Refused(404, LOST[404])
        return caller


@dataclass(frozen=True, slots=True)
class _Anywhere(SignIn):
    """Signs in to the knowledge base whose token it is, where the address names none."""

    find_home: FindHome

    def home(self, request: Request, digest: str) -> SignIn:
        return self if request.scope.get("root_path") else self.find_home(digest) or self


class Own(Base):
    """What answers where no knowledge base is named, or one that is not there."""

    door_type = Closed

    def __init__(self, settings: Settings, shared: Shared, standing: Standing, find_home: FindHome) -> None:
        """`standing` says how the knowledge bases stand."""
        self._find_home = find_home
        super().__init__(settings, shared)
        self.standing = standing  # type: ignore[method-assign]

    def lasting(self) -> Iterator[Coroutine[Any, Any, None]]:
        yield from ()

    def signing_in(self) -> SignIn:
        return _Anywhere(self.door, self.state, self._find_home)

    def counted(self) -> bytes:
        return metrics.page()
