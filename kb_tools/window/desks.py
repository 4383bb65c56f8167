"""Who answers in the window: the knowledge base beside it, or whoever else does what is asked of one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Protocol

from kb_tools.desk.answering import Wish, sign_of
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession
from kb_tools.errors import UsageError
from kb_tools.models import Hit
from kb_tools.search.query import find_query
from kb_tools.usage.record import Recorder
from kb_tools.window.drafts import Drafts
from kb_tools.window.state import DeskState


class Records(Protocol):
    """Writes down what became of messages, as `usage.record.Recorder` does; `trouble` says why it could
    not.
    """

    trouble: str

    def asked(self, message: str, answer: Answer, *, name: str = "", chosen: str = "") -> int:
        """Writes one message down; its number, 0 where it is not."""

    def chosen(self, number: int, chosen: str) -> None:
        """Which article or video was sent for it."""

    def corrected(self, number: int, kind: str, *, words: bool) -> None:
        """Of which kind it is; without `words` its own are dropped."""


class Desk(Protocol):
    """What the window asks. Everything raises KbError where nobody can answer."""

    @property
    def wish(self) -> Wish:
        """How replies are unless the agent wants something else."""

    @property
    def sign(self) -> str:
        """What stands at the end of a reply."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the knowledge base."""

    @property
    def kinds(self) -> Sequence[str]:
        """The kinds of messages there are."""

    @property
    def remembers(self) -> bool:
        """Whether anything is written down."""

    @property
    def recorder(self) -> Records:
        """What writes it down."""

    @property
    def drafts(self) -> Drafts | None:
        """Where a draft waits for a second pair of eyes; None where it cannot."""

    def ask(self, state: DeskState) -> Answer:
        """The answer to a message as the state wants it."""

    def find(self, query: str) -> Sequence[Hit]:
        """The hits of a search. Raises UsageError for one that asks for nothing."""

    def is_danger(self, kind: str) -> bool:
        """Whether a kind is danger to people, so that its words are not kept."""


class Here:
    """The knowledge base beside the window, opened again when it was built again."""

    def __init__(self, session: DeskSession) -> None:
        self._session = session
        self.recorder: Records = Recorder(session.settings, session.index.knows)
        self.drafts: Drafts | None = None

    @property
    def wish(self) -> Wish:
        return self._session.wish

    @property
    def sign(self) -> str:
        return sign_of(self.wish.agent) or self._session.settings.signature

    @property
    def languages(self) -> tuple[str, ...]:
        return self._session.index.languages

    @property
    def kinds(self) -> Sequence[str]:
        return [rule.category for rule in self._session.kinds.rules]

    @property
    def remembers(self) -> bool:
        return self._session.settings.usage != "off"

    def ask(self, state: DeskState) -> Answer:
        self._session = desk = self._session.fresh()
        if state.use:
            with suppress(UsageError):  # what was found may be gone since: the index was built again
                return desk.ask_for(state.message, state.use, state.wish, state.history)
        return desk.ask(state.message, state.wish, state.history)

    def find(self, query: str) -> Sequence[Hit]:
        return find_query(query, self._session.index)

    def is_danger(self, kind: str) -> bool:
        return kind in self._session.kinds.dangers
