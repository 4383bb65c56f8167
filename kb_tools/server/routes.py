"""The table of routes: what is asked for, which action that is, and who answers it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from kb_tools.server import answering, inbox
from kb_tools.server.answering import Call, Result
from kb_tools.server.approvals import deciding
from kb_tools.server.bodies import JSON, LARGEST_EXPORT
from kb_tools.server.described import (
    ANSWER,
    ARTICLE,
    ASKED,
    DECIDED,
    DESK,
    DRAFTS,
    HITS,
    HOOKED,
    KEPT,
    LENGTH,
    REMEMBERED,
    ROW,
    TEXT,
    THREAD,
    USAGE,
)
from kb_tools.server.desk import working
from kb_tools.server.opened import Opened
from kb_tools.server.roles import Action
from kb_tools.server.schemas import ASK, CHOSEN, COPIED, CORRECTED, DECIDE, MEASURED, SEARCH, SUGGEST
from kb_tools.server.streaming import Lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A route of the table; `answer` runs in the thread that answers, `lines` in one of its own."""

    method: Literal["GET", "POST"]
    path: str
    action: Action
    says: str
    answer: Callable[[Opened, Call], Result] | None = None
    lines: Callable[[Opened, Call], Lines] | None = None
    """Answers in lines, as they are made."""
    work: Callable[[Opened, Call], Awaitable[Result]] | None = None
    """Answers where another thread works, too."""
    events: Callable[[Opened, Call], AsyncIterator[str]] | None = None
    """Answers as server-sent events, as they come."""
    schema: Mapping[str, Any] | None = None
    """The object that may be sent, None for none."""
    types: Sequence[str] = ()
    """What an export may be sent as."""
    largest: int = LARGEST_EXPORT
    """Bytes of an export."""
    asked: Sequence[str] = ()
    """What may stand in the address."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """The schema of an answer, or of a line of it."""


HOOK = Route(
    method="POST", path="/v1/hooks/{name}", action="hook", schema={"type": "object"}, answers=HOOKED,
    says="Another system's webhook, by its name in the settings: taken, seen before or ignored; a program of "
    "one's own gets its answer.",
)  # fmt: skip
ROUTES = (
    Route(
        method="POST", path="/v1/suggest", action="suggest", answer=answering.suggest, schema=SUGGEST,
        answers=ANSWER,
        says="The answer to a customer's message, as `kb suggest --json` prints it.",
    ),
    Route(
        method="GET", path="/v1/desk", action="desk", answer=answering.describe, answers=DESK,
        says="What the window of `kb desk` has to know before the first message.",
    ),
    Route(
        method="POST", path="/v1/search", action="search", answer=answering.search, schema=SEARCH,
        answers=HITS,
        says="The hits for a query, as `kb search --json` prints them.",
    ),
    Route(
        method="POST", path="/v1/chosen", action="chosen", answer=answering.choose, schema=CHOSEN,
        answers=KEPT,
        says="Remembers which article or video was sent for a message.",
    ),
    Route(
        method="POST", path="/v1/approvals", action="ask", work=deciding.ask, schema=ASK, answers=ASKED,
        says="Lets a reply wait for a second pair of eyes.",
    ),
    Route(
        method="GET", path="/v1/approvals/waiting", action="approve", work=deciding.list_waiting,
        answers=DRAFTS,
        says="The drafts of others that wait, the longest first; for leads all, and how many have expired.",
    ),
    Route(
        method="GET", path="/v1/approvals/own", action="ask", work=deciding.list_own, answers=DRAFTS,
        says="The caller's own drafts that wait, were decided on and not copied yet, or have just expired.",
    ),
    Route(
        method="POST", path="/v1/approvals/decide", action="approve", work=deciding.decide, schema=DECIDE,
        answers=DECIDED,
        says="Approves, changes or declines a draft of somebody else.",
    ),
    Route(
        method="POST", path="/v1/approvals/copied", action="ask", work=deciding.copied, schema=COPIED,
        answers=DECIDED,
        says="Forgets the words of a draft that its author has copied, or gives up.",
    ),
    Route(
        method="GET", path="/v1/approvals/news", action="ask", events=deciding.listen, answers=TEXT,
        says="Which drafts change, as server-sent events, for 20 seconds at a time.",
    ),
    Route(
        method="POST", path="/v1/corrected", action="chosen", answer=working.correct, schema=CORRECTED,
        answers=KEPT,
        says="Remembers of which kind a message was.",
    ),
    Route(
        method="POST", path="/v1/length", action="suggest", answer=working.measure, schema=MEASURED,
        answers=LENGTH,
        says="The length of a reply as its channel counts, while somebody changes it.",
    ),
    Route(
        method="POST", path="/v1/thread", action="suggest", answer=working.read_thread, types=(JSON,),
        largest=working.LARGEST_THREAD, answers=THREAD,
        says="The message to be answered in a conversation, as an inbox exports it or hands it over.",
    ),
    Route(
        method="GET", path="/v1/articles/{id:path}", action="article", answer=answering.read_article,
        asked=("lang",), answers=ARTICLE,
        says="An article or a video, in the language `lang` or the first it has.",
    ),
    Route(
        method="POST", path="/v1/triage", action="triage", lines=inbox.triage, types=tuple(inbox.FORMS),
        asked=("channel", "limit", "agent", "map", "own"), answers=ROW,
        says="A draft for each message of an export, as `kb triage --json` prints it, then the summary.",
    ),
    Route(
        method="GET", path="/v1/usage", action="usage", answer=answering.count_usage, answers=USAGE,
        says="What is remembered, in numbers, as `kb usage show --json` prints it.",
    ),
    Route(
        method="GET", path="/v1/usage/messages", action="words", lines=inbox.remembered_messages,
        asked=("since", "until"), answers=REMEMBERED,
        says="What is remembered, a line for each message, as `kb usage export --format jsonl` prints it.",
    ),
    HOOK,
)  # fmt: skip
