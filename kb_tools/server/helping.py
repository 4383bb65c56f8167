"""An inbox that all servers of a knowledge base draft together: who was sent it lets messages wait in the
store without personal data, whoever has time looks up what their answers need, and it makes the drafts of
that. Messages in which names are found are not among them: it looks those up itself, as it does others while
it waits, so it needs nobody.

Only PostgreSQL can hand out rows to many at once; with a file, or while the store is away, it does it alone.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import lru_cache
from hashlib import blake2b
from itertools import count, islice
from pickle import UnpicklingError
from time import sleep
from uuid import uuid4

from kb_tools import __version__
from kb_tools.desk.answering import Wish, without_data
from kb_tools.desk.inbox.message import BadRow
from kb_tools.desk.inbox.turns import Gathered, Turns
from kb_tools.desk.lookups import Remembered, pack, unpack, without_mentions
from kb_tools.desk.session import DeskSession
from kb_tools.desk.thread import Turn
from kb_tools.desk.triage import Drafted
from kb_tools.errors import KbError
from kb_tools.server.metrics import HELPED
from kb_tools.server.opened import PATIENCE, Opened
from kb_tools.settings.settings import Settings
from kb_tools.store.state import State, open_state
from kb_tools.store.triage import Taken, Triage
from kb_tools.usage.drafting import Drafting, spoken
from kb_tools.usage.names import find_names

AHEAD, AT_ONCE = 400, 8
"""Messages of a job that wait at a time, and that somebody takes at a time."""
LOOK_AGAIN, WAIT = 1.0, 0.02
"""Seconds until somebody without work looks for some, and until a job looks for what others found."""
FORGET_EACH = 60
"""With each of so many looks, what is left of dead processes is forgotten."""


def drafted(desk: DeskSession, wish: Wish, turns: Turns) -> Iterator[Drafted | BadRow]:
    """The rows of an inbox, in its order."""
    if not desk.settings.store:
        yield from map(Drafting(desk, wish), turns.after())
        return
    with ExitStack() as stack:
        state = stack.enter_context(open_state(desk.settings, patience=PATIENCE))
        job = _Job(desk, wish, state.triage)
        stack.callback(job.end)
        yield from job.drafted(turns)


class _Job:
    """An inbox that is drafted. Once the store does not answer, it is drafted here alone."""

    def __init__(self, desk: DeskSession, wish: Wish, shared: Triage) -> None:
        self._desk, self._wish, self._shared = desk, wish, shared
        self._id = uuid4().hex
        self._found: dict[int, bytes] = {}
        self._shown = set[int]()
        """The messages that others may look up, by their numbers."""
        self._alone = False

    def drafted(self, turns: Turns) -> Iterator[Drafted | BadRow]:
        rows, waiting = turns.after(), deque[Gathered]()
        while True:
            if len(waiting) <= AHEAD // 2:
                new = [*islice(rows, AHEAD - len(waiting))]
                waiting.extend(new)
                self._put(new)
            if not waiting:
                return
            yield self._draft(waiting.popleft())

    def end(self) -> None:
        """Leaves nothing behind; what cannot be deleted now is forgotten within an hour."""
        with suppress(KbError):
            self._shared.end(self._id)

    def _put(self, rows: list[Gathered]) -> None:
        asked = [
            (one.message.number, said)
            for one in rows
            if not one.why and one.message.text.strip() and (said := asked_of(one, self._desk))
        ]
        with suppress(KbError):
            self._shared.put(self._id, version_of(self._desk.index.name, self._desk.settings), asked)
            self._shown.update(number for number, _ in asked)

    def _draft(self, one: Gathered) -> Drafted | BadRow:
        number = one.message.number
        try:
            while number in self._shown and number not in self._found and not self._alone:
                if not self._look(number):
                    break
        except KbError:
            self._alone = True
        lookups = Remembered(self._desk)  # what nobody has looked up is looked up here
        with suppress(UnpicklingError):
            if packed := self._found.pop(number, b""):
                lookups = Remembered(self._desk, unpack(packed, self._desk.kinds.rules))
        return Drafting(self._desk, self._wish, lookups)(one)

    def _look(self, number: int) -> bool:
        """Takes what others have found; where a message is not among it, looks some up, or waits for those
        that others have. False for a message that is not there any more.
        """
        self._found |= self._shared.collect(self._id)
        if number in self._found:
            return True
        taken = self._shared.take_own(self._id, AT_ONCE)
        self._found |= {one.place: look_up(one, self._desk) for one in taken}
        self._shared.drop(self._id, (one.place for one in taken))
        if not taken:
            sleep(WAIT)
        return bool(taken) or self._shared.has(self._id, number)


@lru_cache(maxsize=16)
def version_of(index: str, settings: Settings) -> str:
    """A generation of the index, with all else that decides what a desk finds: desks of one version find the
    same.
    """
    said = blake2b(repr((__version__, settings)).encode(), digest_size=8)
    with suppress(OSError):
        said.update(settings.kinds.read_bytes())
    return f"{index} {said.hexdigest()}"


def look_up(taken: Taken, desk: DeskSession) -> bytes:
    """What an answer to a message needs; nothing where it cannot be answered, which its own process tells."""
    asked = json.loads(taken.asked)
    lookups = Remembered(desk)
    with suppress(KbError):
        desk.ask(
            asked["text"],
            replace(desk.wish, lang=asked["lang"]),
            [Turn(text=text, ours=ours) for text, ours in asked["before"]],
            lookups,
        )
    return pack(lookups.known)


def asked_of(one: Gathered, desk: DeskSession) -> str:
    """What is asked, without personal data and handles; "" where names are found in it. They are not taken
    out: the answer to what is left might be another.
    """

    def harmless(text: str) -> str:
        return without_mentions(without_data(text, desk.settings))

    text, before = harmless(one.message.text), [(harmless(turn.text), turn.ours) for turn in one.before]
    told = f"{one.message.name} {one.message.handle}"
    if any(find_names(said, desk.index.knows, told) for said in (text, *(turn for turn, _ in before))):
        return ""
    return json.dumps({
        "text": text,
        "lang": spoken(one.message, desk.index.languages),
        "before": before,
    })  # fmt: skip


class Helping:
    """A worker that looks up what inboxes of other processes wait for."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._thread = ThreadPoolExecutor(1, "triage")
        self._stack = ExitStack()
        self._state: State | None = None

    async def keep_on(self) -> None:
        """Helps until it is cancelled; where only a file is the store, there is nobody to help."""
        loop = asyncio.get_running_loop()
        for turn in count() if self._opened.settings.store else ():
            if not await loop.run_in_executor(self._thread, self._help, turn % FORGET_EACH == 0):
                await asyncio.sleep(LOOK_AGAIN)

    def close(self) -> None:
        """Waits for what is being looked up, and closes the store."""
        self._thread.submit(self._stack.close).result()
        self._thread.shutdown()

    def _help(self, forget: bool) -> bool:
        """Whether there was something to do. A store that is away is asked again."""
        try:
            if self._state is None:
                self._state = self._stack.enter_context(open_state(self._opened.settings, patience=PATIENCE))
            return self._look_up(self._state.triage, forget=forget)
        except KbError:
            self._state = None
            self._stack.close()
            return False

    def _look_up(self, shared: Triage, *, forget: bool) -> bool:
        if forget:
            shared.forget()
        if not any(shared.waiting()):
            return False
        desk = self._opened.desk
        taken = shared.take(version_of(desk.index.name, desk.settings), AT_ONCE)
        shared.done([(one, look_up(one, desk)) for one in taken])
        HELPED.labels(desk.settings.base).inc(len(taken))
        return bool(taken)
