"""What changes among the drafts, told to all who listen as server-sent events, whichever worker changed it:
each worker looks into the store once a second, and does what is due there.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from datetime import datetime, timedelta

from kb_tools.errors import KbError
from kb_tools.server.approvals.drafts import Drafts
from kb_tools.server.metrics import EXPIRED
from kb_tools.store.approvals import Approvals, Standing

LOOK_AGAIN, LONGEST = 1.0, 20.0
"""Seconds between two looks, and until a stream ends: its reader opens the next one. So whoever may no longer
listen does not for long, and no server waits long for its streams when it is to stop.
"""
TODAY, KEPT = timedelta(hours=24), timedelta(days=90)
"""How far back a look goes, and after which time a draft is forgotten."""
FIRST = "retry: 1000\nevent: look\ndata: {}\n\n"
"""Whoever begins to listen may have missed something."""


class News:
    """The listeners of a worker, and what it last saw."""

    def __init__(self, drafts: Drafts, base: str = "") -> None:
        self._drafts, self._base = drafts, base
        self._seen: dict[int, Standing] | None = None
        self._listeners: dict[asyncio.Queue[str], bool] = {}
        """Each with whether it is a lead, who is told of what waits long."""

    async def watch(self) -> None:
        """Looks and tells until it is cancelled. A store that is away is looked at again."""
        while True:
            with suppress(KbError):
                self.tell(await self._drafts.do(lambda kept: look_after(kept, base=self._base)))
            await asyncio.sleep(LOOK_AGAIN)

    def tell(self, standing: Iterable[Standing]) -> None:
        """Tells of what is otherwise than it was."""
        before, self._seen = self._seen, {one.number: one for one in standing}
        if before is None:
            return
        for number, one in self._seen.items():
            old = before.get(number)
            if one == old:
                continue
            said = json.dumps({"number": number, "state": one.state, "late": one.told})
            for listener, leads in self._listeners.items():
                if leads or old is None or old.state != one.state:
                    listener.put_nowait(f"event: draft\ndata: {said}\n\n")

    async def listen(self, *, leads: bool) -> AsyncIterator[str]:
        """The events of the next seconds."""
        listener: asyncio.Queue[str] = asyncio.Queue()
        self._listeners[listener] = leads
        end = asyncio.get_running_loop().time() + LONGEST
        try:
            yield FIRST
            while (left := end - asyncio.get_running_loop().time()) > 0:
                with suppress(TimeoutError):
                    yield await asyncio.wait_for(listener.get(), left)
        finally:
            del self._listeners[listener]


def look_after(kept: Approvals, now: datetime | None = None, base: str = "") -> tuple[Standing, ...]:
    """How the drafts of a knowledge base stand that were asked on the last day, once those whose time is over
    have expired, the leads are told of those that have waited half of it, and what is too old is forgotten.
    """
    moment = now or kept.now()
    for one in kept.standing(moment - TODAY):
        if one.state == "waiting" and not one.told and moment >= one.asked + (one.ends - one.asked) / 2:
            kept.tell(one.number)
    if kept.is_due(moment, moment - KEPT):
        EXPIRED.labels(base).inc(len(kept.expire(moment)))
        kept.forget(moment - KEPT)
    return kept.standing(moment - TODAY)
