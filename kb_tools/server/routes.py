"""The table of routes: what is asked for, which action that is, and who answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kb_tools.server import answering
from kb_tools.server.answering import Call, Result
from kb_tools.server.opened import Opened
from kb_tools.server.roles import Action
from kb_tools.server.schemas import CHOSEN, SEARCH, SUGGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A route of the table; `answer` runs in the thread that answers."""

    method: Literal["GET", "POST"]
    path: str
    action: Action
    answer: Callable[[Opened, Call], Result]
    says: str
    schema: Mapping[str, Any] | None = None
    """What may be sent, None for nothing."""


ROUTES = (
    Route(
        method="POST", path="/v1/suggest", action="suggest", answer=answering.suggest, schema=SUGGEST,
        says="The answer to a customer's message, as `kb suggest --json` prints it.",
    ),
    Route(
        method="POST", path="/v1/search", action="search", answer=answering.search, schema=SEARCH,
        says="The hits for a query, as `kb search --json` prints them.",
    ),
    Route(
        method="POST", path="/v1/chosen", action="chosen", answer=answering.choose, schema=CHOSEN,
        says="Remembers which article or video was sent for a message.",
    ),
    Route(
        method="GET", path="/v1/articles/{id:path}", action="article", answer=answering.read_article,
        says="An article or a video, in the language `lang` or the first it has.",
    ),
    Route(
        method="GET", path="/v1/usage", action="usage", answer=answering.count_usage,
        says="What is remembered, in numbers, as `kb usage show --json` prints it.",
    ),
)  # fmt: skip
