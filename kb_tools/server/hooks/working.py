"""Deliveries, worked on after they were acknowledged: once each, whatever dies in between.

What is read of the other system just before decides: where something replies to the message already, nothing
is written again. The bot's turn is taken in the store before it speaks to a customer; who dies right behind
that leaves the conversation to people, because nobody can know whether the words have arrived.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from time import monotonic
from typing import Any, TypeVar

from kb_tools.desk.inbox.message import Incoming
from kb_tools.errors import KbError
from kb_tools.links.calling import CallFailed
from kb_tools.server.hooks.asking import Asked, ask, remember, written
from kb_tools.server.hooks.deciding import SECOND, Act, Decision, Standing
from kb_tools.server.hooks.gates import Gate, open_gates
from kb_tools.server.hooks.talks import Arrival, System, Talk
from kb_tools.server.journal import write_following, write_work
from kb_tools.server.metrics import LOST, OUTCOMES
from kb_tools.server.opened import Opened
from kb_tools.settings.hooks import Hook
from kb_tools.store.deliveries import LEASE, Conversation, Delivery
from kb_tools.store.state import State, open_state
from kb_tools.text import say

LOOK_AGAIN = 5.0
"""Seconds between two looks for what others took and did not finish."""
TIDY_EACH = 60
"""With each of so many looks, what is old is forgotten."""
LATEST = LEASE.total_seconds() / 2
"""Seconds after which nothing is written any more: soon somebody else may take it."""
GIVE_UP, KEPT = timedelta(days=1), timedelta(days=7)
"""For so long what failed is tried again, and deliveries are remembered."""
MOST_CALLS = 4
"""Conversations that a worker reads or writes at the same time."""
BARRED = (401, 403)
"""What a system says where a token may not read: people must know, as nobody else will answer."""
UNREAD = Asked(decision=Decision(act="hand_over", why=say("the bot may not read the conversation")))
PATIENCE = 0.4
"""Seconds for other writers of the store: a delivery is acknowledged within one."""
Made = TypeVar("Made")


class Working:
    """What a worker does with deliveries."""

    def __init__(self, opened: Opened) -> None:
        """Raises KbError for a webhook without its secret."""
        self._opened, self._base = opened, opened.settings.base
        self._of = opened.settings
        self._gates = open_gates(self._of)
        self._calls = ThreadPoolExecutor(MOST_CALLS, "hooks")
        self._storing = ThreadPoolExecutor(1, "hooks-store")
        self._stack = ExitStack()
        self._state: State | None = None
        self._tasks: set[asyncio.Task[Any]] = set()

    @property
    def gates(self) -> Mapping[str, Gate]:
        """The webhooks of the generation that counts; while one of them has no secret here, those before."""
        if self._of is not self._opened.settings:
            self._of = self._opened.settings
            try:
                self._gates = open_gates(self._of)
            except KbError as error:
                write_following(self._base, ("failed", str(error)))
        return self._gates

    async def begin(self, hook: Hook, arrival: Arrival) -> bool:
        """Writes a delivery down, and works on it from now on; False where it was seen before. Raises KbError
        where it is not written down in time: then nobody may acknowledge it, though it may be worked on.
        """
        one = Delivery(
            source=hook.name,
            delivery=arrival.message,
            conversation=arrival.conversation,
            message=arrival.message,
        )
        beginning = self._started(self._begin(one, arrival))
        if not (await asyncio.wait((beginning,), timeout=2 * PATIENCE))[0]:
            raise KbError(say("the store does not answer in time"))
        return beginning.result()

    async def keep_on(self) -> None:
        """Takes over what nobody finished, until it is cancelled. A store that is away is asked again."""
        for turn in count():
            with suppress(KbError):
                if self.gates and turn % TIDY_EACH == 0:
                    LOST.labels(self._base).inc(await self._store(_tidy))
                for one in await self._store(self._take_over) if self.gates else ():
                    self._started(self._work(one))
            await asyncio.sleep(LOOK_AGAIN)

    async def close(self, patience: float = 20.0) -> None:
        """Waits for what is being worked on. What is cut off is taken over after the next start."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=patience)
        self._storing.submit(self._stack.close).result()
        for pool in (self._storing, self._calls):
            pool.shutdown(wait=False, cancel_futures=True)

    async def _begin(self, one: Delivery, arrival: Arrival) -> bool:
        new = await self._store(lambda state: _begin(state, one, arrival))
        if new and not arrival.human:
            self._started(self._work(one))
        return new

    def _started(self, work: Coroutine[Any, Any, Made]) -> asyncio.Task[Made]:
        """The work, begun, and known until it has ended."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        """What went wrong after nobody waited for it any more is looked at, or asyncio would print it."""
        self._tasks.discard(task)
        _ = task.cancelled() or task.exception()

    async def _work(self, one: Delivery) -> None:
        """Whatever fails stays unfinished and is taken up again: systems may be away, and answer anything."""
        begun = monotonic()
        try:
            act = await self._answer(one, begun)
            await self._store(lambda state: state.deliveries.done(one.source, one.delivery))
        except Exception as error:
            write_work(self._base, one.source, "failed", monotonic() - begun, error)
        else:
            write_work(self._base, one.source, act, monotonic() - begun)

    async def _answer(self, one: Delivery, begun: float) -> Act:
        gate = self.gates[one.source]
        assert gate.system
        try:
            talk = await self._call(gate.system.talk, one.conversation, one.message)
        except CallFailed as failed:
            if failed.status not in BARRED or gate.hook.mode == "note":
                raise
            unread = Talk(message=Incoming(number=0, id=one.message, text=""))
            await self._write(gate.system, one, unread, UNREAD)
            return "hand_over"
        if not talk.due:
            return "nothing"
        known = await self._store(lambda state: state.deliveries.conversation(one.source, one.conversation))
        standing = Standing(human=talk.human or known.human, answered=known.questions, open=talk.open)
        asked = await self._opened.do(ask, self._opened, gate.hook, talk.message, talk.before, standing)
        if gate.hook.mode == "reply":
            asked = await self._store(
                lambda state: _take_turn(state, asked, replace(known, human=standing.human))
            )
        if monotonic() - begun > LATEST:
            raise TimeoutError
        await self._write(gate.system, one, talk, asked)
        await self._opened.do(remember, self._opened, talk.message, asked)
        if asked.outcome:
            OUTCOMES.labels(self._base, asked.outcome).inc()
        return asked.decision.act

    async def _write(self, system: System, one: Delivery, talk: Talk, asked: Asked) -> None:
        text = written(asked, self._opened)
        writes = {"note": system.note, "reply": system.reply, "hand_over": system.hand_over}
        if asked.decision.act != "nothing":
            await self._call(writes[asked.decision.act], one.conversation, talk, text)
        if asked.decision.act == "hand_over":
            taken = Conversation(source=one.source, id=one.conversation, human=True, questions=1)
            await self._store(lambda state: state.deliveries.keep(taken))

    async def _call(self, work: Callable[..., Made], *given: object) -> Made:
        return await asyncio.get_running_loop().run_in_executor(self._calls, work, *given)

    async def _store(self, work: Callable[[State], Made]) -> Made:
        """What the work makes of the store, in the thread that has it open. Raises KbError; the store is then
        opened again with the next call.
        """
        return await asyncio.get_running_loop().run_in_executor(self._storing, self._stored, work)

    def _stored(self, work: Callable[[State], Made]) -> Made:
        try:
            if self._state is None:
                self._state = self._stack.enter_context(open_state(self._opened.settings, patience=PATIENCE))
            return work(self._state)
        except KbError:
            self._state = None
            self._stack.close()
            raise

    def _take_over(self, state: State) -> list[Delivery]:
        """Takes what nobody finished, if nobody is faster."""
        late = (one for one in state.deliveries.unfinished() if one.source in self.gates)
        return [one for one in late if state.deliveries.take(one)]


def _tidy(state: State) -> int:
    """Forgets what is old, and ends what nobody could finish; how much that was."""
    now = datetime.now(UTC)
    state.deliveries.forget(now - KEPT)
    return state.deliveries.give_up(now - GIVE_UP)


def _begin(state: State, one: Delivery, arrival: Arrival) -> bool:
    """A colleague's own message needs no work: that there was one is all."""
    new = state.deliveries.begin(one)
    if new and arrival.human:
        state.deliveries.keep(Conversation(source=one.source, id=one.conversation, human=True, questions=1))
        state.deliveries.done(one.source, one.delivery)
    return new


def _take_turn(state: State, asked: Asked, known: Conversation) -> Asked:
    """Who speaks or hands over takes the bot's turn first; if somebody was faster, nobody speaks. Thanks give
    it back, and a human keeps it.
    """
    act = asked.decision.act
    if known.human or act == "nothing":
        state.deliveries.keep(replace(known, questions=int(known.human)))
    elif act in {"reply", "hand_over"}:
        mine = state.deliveries.speak(known.source, known.id)
        if act == "reply" and not mine:
            return replace(asked, decision=Decision(act="hand_over", why=SECOND))
    return asked
