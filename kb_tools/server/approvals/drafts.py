"""The drafts that wait, kept in a thread of its own: whatever becomes of the store, answers go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import TypeVar

from kb_tools.errors import KbError, UsageError
from kb_tools.settings.settings import Settings
from kb_tools.store.approvals import Approvals
from kb_tools.store.database import Unanswered
from kb_tools.store.state import open_state
from kb_tools.text import say

Made = TypeVar("Made")


class Drafts:
    """The table of drafts: opened when it is first needed, and again after the store was away."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._thread = ThreadPoolExecutor(1, "drafts")
        self._stack = ExitStack()
        self._kept: Approvals | None = None

    async def do(self, work: Callable[[Approvals], Made]) -> Made:
        """What the work makes of the table. Raises KbError where the store is away, Unanswered where it
        may have been written.
        """
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._do, work)

    def close(self) -> None:
        """Waits for what is being done, and closes the store."""
        self._thread.submit(self._let_go).result()
        self._thread.shutdown()

    def _do(self, work: Callable[[Approvals], Made]) -> Made:
        try:
            if self._kept is None:
                self._kept = self._stack.enter_context(open_state(self._settings)).approvals
            return work(self._kept)
        except UsageError:
            raise
        except Unanswered:
            self._let_go()
            raise
        except KbError:
            self._let_go()
            # Why is for those who can mend it, and `kb doctor` tells them.
            what = say("drafts can be neither kept nor read now")
            raise KbError(what, say("ask a colleague by word of mouth, or try again")) from None

    def _let_go(self) -> None:
        self._kept = None
        with suppress(KbError):
            self._stack.close()
