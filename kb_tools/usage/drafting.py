"""Drafts of an inbox, by any number of processes, each with a desk of its own."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from kb_tools.desk.answering import Wish
from kb_tools.desk.answers import Answer
from kb_tools.desk.inbox.message import BadRow, Incoming
from kb_tools.desk.inbox.turns import Gathered
from kb_tools.desk.lookups import Lookups
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.desk.triage import Drafted, draft
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import Settings
from kb_tools.store.usage import UsageRow
from kb_tools.usage.redaction import kept


class Drafting:
    """Makes the row of a message. Another process that is handed it opens a desk of its own."""

    def __init__(self, desk: DeskSession, wish: Wish | None = None, lookups: Lookups | None = None) -> None:
        """Without a wish it is the desk's own; what is looked up may be known already."""
        self.desk, self._wish, self._lookups = desk, wish or desk.wish, lookups

    def __reduce__(self) -> tuple[Any, ...]:
        return _reopened, (self.desk.settings, self._wish, self.desk.online)

    def __call__(self, gathered: Gathered) -> Drafted | BadRow:
        return draft(gathered, self._ask, self._quotable)

    def _ask(self, gathered: Gathered) -> Answer:
        """The message is read with the name and the language it came with, after what was said before."""
        message = gathered.message
        lang = spoken(message, self.desk.index.languages)
        wish = replace(self._wish, name=message.name or message.handle, lang=lang)
        return self.desk.ask(message.text, wish, gathered.before, self._lookups)

    def _quotable(self, message: Incoming, answer: Answer) -> str:
        """What may be quoted of a message: what a history might remember."""
        handle, name = self.desk.settings.handle, message.name or message.handle
        return kept(message.text, answer.findings, self.desk.index.knows, name=name, handle=handle)


def spoken(message: Incoming, languages: Collection[str]) -> str | None:
    """The language that a message came with, None for none of these."""
    lang = message.lang[:2].lower()
    return lang if lang in languages else None


def _reopened(settings: Settings, wish: Wish, online: bool) -> Drafting:
    return Drafting(open_session(settings, open_index(settings), wish, online=online))


def remembered(drafted: Drafted, now: datetime, *, words: bool) -> UsageRow:
    """What is written down of a drafted message; what others said before it is not."""
    return UsageRow(
        day=now.date(),
        hour=now.hour,
        language=drafted.row.language,
        outcome=drafted.row.outcome,
        offered=drafted.offered,
        message=drafted.quoted if words and drafted.alone else "",
    )
