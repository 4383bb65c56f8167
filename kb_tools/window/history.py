"""What was worked on in the window, told to the usage store once for each message: when it is answered,
replaced or left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from kb_tools.desk.answers import Answer
from kb_tools.window.desks import Records
from kb_tools.window.state import DeskState

Worked = tuple[str, Answer, str]
"""A message, its answer, and the customer's name."""


class MessageHistory:
    """Keeps what is to be written until `write`, so that nobody waits for the disk."""

    def __init__(self, recorder: Records) -> None:
        self._recorder = recorder
        self._number = 0
        self._fullest: Worked | None = None
        self._waiting: deque[Callable[[], None]] = deque()

    def typed(self, before: DeskState, now: DeskState) -> None:
        """The message was changed by hand; once it is empty, the next one begins, and the fullest that stood
        here was the last.
        """
        if (
            before.answer
            and not before.use
            and len(before.message) >= len(self._fullest[0] if self._fullest else "")
        ):
            self._fullest = before.message, before.answer, before.wish.name
        if now.answer is None:
            self._leave(self._fullest)

    def left(self, state: DeskState) -> None:
        """Another message comes, or the window closes."""
        answer = state.offered or state.answer
        self._leave((state.message, answer, state.wish.name) if answer else None)

    def sent(self, state: DeskState) -> None:
        """The chosen reply was copied: only then is a message answered, looking something up is not it."""
        answer, chosen = state.offered or state.answer, state.hit.entry.id if state.hit else ""
        if answer:
            worked = (state.message, answer, state.wish.name)
            self._waiting.append(lambda: self._choose(worked, chosen))

    def corrected(self, state: DeskState, kind: str, *, words: bool) -> None:
        """Somebody says of which kind the message is; without `words` its own are not kept."""
        if answer := state.offered or state.answer:
            worked = (state.message, answer, state.wish.name)
            self._waiting.append(lambda: self._correct(worked, kind, words))

    def write(self) -> None:
        """Writes what waits, in order."""
        while self._waiting:
            self._waiting.popleft()()

    def _leave(self, last: Worked | None) -> None:
        self._fullest = None
        self._waiting.append(lambda: self._close(last))

    def _close(self, last: Worked | None) -> None:
        if last and not self._number:
            self._write(last, "")
        self._number = 0

    def _choose(self, worked: Worked, chosen: str) -> None:
        if self._number:
            self._recorder.chosen(self._number, chosen)
        else:
            self._number = self._write(worked, chosen)

    def _correct(self, worked: Worked, kind: str, words: bool) -> None:
        self._number = self._number or self._write(worked, "")
        self._recorder.corrected(self._number, kind, words=words)

    def _write(self, worked: Worked, chosen: str) -> int:
        message, answer, name = worked
        return self._recorder.asked(message, answer, name=name, chosen=chosen)
