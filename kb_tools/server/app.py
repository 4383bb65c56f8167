"""A worker: the routes of one knowledge base, or of several."""

from __future__ import annotations

from starlette.types import ASGIApp

from kb_tools.server.base import Base, Shared
from kb_tools.server.bases.front import Front
from kb_tools.server.journal import Journal
from kb_tools.server.rates import Rates
from kb_tools.server.served import Served
from kb_tools.server.shelf import Shelf


def make_app(served: Served) -> ASGIApp:
    """The application of a worker. Of one knowledge base, it raises IndexUnusable where there is no index,
    KbError where nobody can say who may come in.
    """
    if served.bases:
        return Journal(Front(served.settings, served.bases, _shared(served), served.published))
    base = Base(served.settings, _shared(served), served.published)
    base.opened.open()
    return Journal(base.app, served.settings.base)


def _shared(served: Served) -> Shared:
    return Shared(proxy=served.proxy, rates=Rates(served.a_minute), shelf=Shelf(served.memory))
