"""What became of a message, written down after the answer was given. Nothing here may delay or break an
answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kb_tools.errors import KbError
from kb_tools.settings.contact import now_in
from kb_tools.store.state import PATIENCE, open_state
from kb_tools.store.usage import Usage, UsageRow
from kb_tools.text import say
from kb_tools.usage.redaction import kept

if TYPE_CHECKING:
    from kb_tools.desk.answers import Answer
    from kb_tools.settings.settings import Settings
    from kb_tools.usage.message_words import Known


class Recorder:
    """Writes messages into the store, as the settings allow. The first trouble ends the writing and is kept
    in `trouble`, in a sentence.

    Each call opens the store for itself; inside `with recorder:` it stays open, for many messages in a row.
    """

    def __init__(self, settings: Settings, known: Known, *, patience: float = PATIENCE) -> None:
        """`known` says whether the knowledge base uses a word; `patience` is how many seconds to wait for
        other writers.
        """
        self._settings, self._known, self._patience = settings, known, patience
        self._held: Usage | None = None
        self._stack = ExitStack()
        self.trouble = ""

    def __enter__(self) -> Recorder:
        with self._at_ease():
            self._held = (
                self._stack.enter_context(open_record(self._settings, patience=self._patience))
                if self._writes
                else None
            )
        return self

    def __exit__(self, *_: object) -> None:
        self._held = None
        with self._at_ease():
            self._stack.close()

    def asked(self, message: str, answer: Answer, *, name: str = "", chosen: str = "") -> int:
        """Writes one message down; its number, 0 when nothing may or can be written. `name` is the
        customer's, where it is known.
        """
        if not self._writes:
            return 0
        now = now_in(self._settings.contact.time_zone)
        return self.add(asked_of(message, answer, self._settings, self._known, now, name=name, chosen=chosen))

    def add(self, asked: UsageRow) -> int:
        """The same for a message whose words are what may be kept of them."""
        number = 0
        if self._writes:
            with self._at_ease(), self._store() as store:
                number = store.add(asked)
        return number

    def chosen(self, number: int, chosen: str) -> None:
        """Says which article or video was sent for a message that was written down."""
        if self._writes and number and chosen:
            with self._at_ease(), self._store() as store:
                store.choose(number, chosen)

    def corrected(self, number: int, kind: str, *, words: bool) -> None:
        """Says of which kind a message is that was written down. Without `words` its own are dropped: they
        tell of somebody in danger.
        """
        if self._writes and number:
            with self._at_ease(), self._store() as store:
                store.correct(number, kind, words=words)

    @property
    def _writes(self) -> bool:
        return self._settings.usage != "off" and not self.trouble

    @contextmanager
    def _store(self) -> Iterator[Usage]:
        if self._held:
            yield self._held
        else:
            with open_record(self._settings, patience=self._patience) as store:
                yield store

    @contextmanager
    def _at_ease(self) -> Iterator[None]:
        try:
            yield
        except KbError as error:
            self.trouble = say("nothing is remembered: {error}", error=str(error))


def asked_of(  # noqa: PLR0913 - what is known of a message comes from many sides
    message: str,
    answer: Answer,
    settings: Settings,
    known: Known,
    now: datetime,
    *,
    name: str = "",
    chosen: str = "",
) -> UsageRow:
    """What the settings allow to be written down of a message and its answer."""
    words = (
        settings.usage == "redacted" and not answer.before
    )  # what others said before it is not written down
    return UsageRow(
        day=now.date(),
        hour=now.hour,
        language=answer.language,
        outcome=answer.outcome,
        offered=tuple(dict.fromkeys(one.hit.entry.id for one in answer.suggestions)),
        chosen=chosen,
        message=kept(message, answer.findings, known, name=name, handle=settings.handle) if words else "",
    )


@contextmanager
def open_record(settings: Settings, *, patience: float = PATIENCE) -> Iterator[Usage]:
    """What is remembered, without what is older than `keep_days`: that is looked after once a day, before the
    first message. Raises KbError.
    """
    today = now_in(settings.contact.time_zone).date()
    with open_state(settings, patience=patience) as state:
        if not state.usage.has_day(today):
            state.usage.forget(first_day(settings, today))
        yield state.usage


def first_day(settings: Settings, today: date) -> date:
    """The oldest day that is remembered."""
    return today - timedelta(days=settings.keep_days)
