"""Keeps a folder at the newest generation of the store: one process of a machine does, whichever is first.

Whoever cannot reach the server that is written to goes by the nearest replica, which nobody can listen to: it
is looked at again and again. It may be behind, so that it has nothing newer is no trouble.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Literal

from kb_tools.errors import KbError, reason
from kb_tools.search.engine import locked
from kb_tools.search.publishing.laying import current_root, laid, lay_newest, number_of, proved
from kb_tools.settings.settings import Settings
from kb_tools.store.database import Unusable
from kb_tools.store.generations import Generations, PublishedGenerations
from kb_tools.store.state import open_database, open_replica

LOOK_AGAIN, TRY_AGAIN = 2.0, 10.0
"""Seconds between two looks where nobody tells of news, and until a generation that could not be laid is
tried again.
"""
NONE = (0, "")
Standing = tuple[Literal["ok", "replica", "failed"], str]
"""What is followed - the server that is written to, or only a replica of it -, and the trouble with it."""


def newest_or_last(settings: Settings, folder: Path, keys: Sequence[str]) -> tuple[Path, KbError | None]:
    """The newest generation, laid into a folder; where the store cannot be asked that of a replica, else the
    last one that was laid, and why. Raises KbError where there is none, or nobody whom we believe has signed
    it.
    """
    try:
        with open_database(settings) as database:
            return lay_newest(Generations(database), folder, keys), None
    except KbError as error:
        trouble = error
    if isinstance(trouble, Unusable) and settings.store_read:
        with suppress(KbError), open_replica(settings) as replica:
            return lay_newest(PublishedGenerations(replica), folder, keys), trouble
    if (root := current_root(folder)) is None:
        raise trouble
    proved(*laid(root), keys)
    return root, trouble


class Follower:
    """Follows the store from a thread of its own. `standing` is how it does."""

    def __init__(
        self, settings: Settings, folder: Path, keys: Sequence[str], look_again: float = LOOK_AGAIN
    ) -> None:
        self._settings, self._folder, self._keys, self._each = settings, folder, keys, look_again
        self._stopped = Event()
        self._tried, self._until, self._why = NONE, 0.0, ""
        """The generation that could not be laid, until when it is not tried again, and why."""
        self.standing: Standing = ("ok", "")

    def follow(self, tell: Callable[[Standing], None]) -> None:
        """Follows until it is stopped; tells each new standing once."""
        while not self._stopped.is_set():
            with ExitStack() as stack:
                if not stack.enter_context(locked(self._folder / "following", wait=False)):
                    self._stopped.wait(self._each)
                    continue
                store = Generations(stack.enter_context(open_database(self._settings)))
                replica = None
                if self._settings.store_read:
                    replica = PublishedGenerations(stack.enter_context(open_replica(self._settings)))
                self._lead(store, replica, tell)

    def stop(self) -> None:
        """Lets `follow` end soon."""
        self._stopped.set()

    def _lead(
        self, store: Generations, replica: PublishedGenerations | None, tell: Callable[[Standing], None]
    ) -> None:
        while not self._stopped.is_set():
            if (standing := self._look(store, replica)) != self.standing:
                self.standing = standing
                tell(standing)
            try:
                store.wait(self._each)
            except KbError:
                self._stopped.wait(self._each)

    def _look(self, store: Generations, replica: PublishedGenerations | None) -> Standing:
        """Lays what there is, as far as it can be had."""
        try:
            trouble = self._lay(store)
        except Unusable as error:
            try:
                trouble = self._lay(replica, behind=True) if replica else str(error)
            except Unusable:
                return "failed", str(error)
            return ("failed", trouble) if trouble else ("replica", str(error))
        return ("failed", trouble) if trouble else ("ok", "")

    def _lay(self, store: PublishedGenerations, *, behind: bool = False) -> str:
        """Why the newest generation could not be laid, "" where it is here, or where the store is `behind`
        what is here. Raises Unusable where it cannot be asked.
        """
        latest = store.latest()
        if behind and (root := current_root(self._folder)) and latest[0] <= number_of(root):
            return ""
        if latest != self._tried or monotonic() > self._until:
            self._tried, self._until, self._why = latest, monotonic() + TRY_AGAIN, ""
            try:
                lay_newest(store, self._folder, self._keys)
            except Unusable:
                self._tried = NONE
                raise
            except KbError as error:
                self._why = str(error)
            except OSError as error:
                self._why = reason(error)
            else:
                self._tried = NONE
        return self._why
