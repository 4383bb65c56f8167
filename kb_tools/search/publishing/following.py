"""Keeps a folder at the newest generation of the store: one process of a machine does, whichever is first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from time import monotonic

from kb_tools.errors import KbError, reason
from kb_tools.search.engine import locked
from kb_tools.search.publishing.laying import current_root, laid, lay_newest, proved
from kb_tools.settings.settings import Settings
from kb_tools.store.generations import Generations
from kb_tools.store.state import open_database

LOOK_AGAIN, TRY_AGAIN = 2.0, 10.0
"""Seconds between two looks where nobody tells of news, and until a generation that could not be laid is
tried again.
"""


def newest_or_last(settings: Settings, folder: Path, keys: Sequence[str]) -> tuple[Path, KbError | None]:
    """The newest generation, laid into a folder; where that cannot be, the last one that was, and why. Raises
    KbError where there is none, or nobody whom we believe has signed it.
    """
    try:
        with open_database(settings) as database:
            return lay_newest(Generations(database), folder, keys), None
    except KbError as error:
        if (root := current_root(folder)) is None:
            raise
        proved(*laid(root), keys)
        return root, error


class Follower:
    """Follows the store from a thread of its own. `trouble` is why the newest generation is not here, ""
    while it is.
    """

    def __init__(
        self, settings: Settings, folder: Path, keys: Sequence[str], look_again: float = LOOK_AGAIN
    ) -> None:
        self._settings, self._folder, self._keys, self._each = settings, folder, keys, look_again
        self._stopped = Event()
        self.trouble = ""

    def follow(self, tell: Callable[[str], None]) -> None:
        """Follows until it is stopped; tells of each trouble once, and of its end by ""."""
        while not self._stopped.is_set():
            with ExitStack() as stack:
                if not stack.enter_context(locked(self._folder / "following", wait=False)):
                    self._stopped.wait(self._each)
                    continue
                database = stack.enter_context(open_database(self._settings))
                self._lead(Generations(database), tell)

    def stop(self) -> None:
        """Lets `follow` end soon."""
        self._stopped.set()

    def _lead(self, store: Generations, tell: Callable[[str], None]) -> None:
        """Looks, lays and waits; a generation that could not be laid is not tried again at once."""
        failed, until = (0, ""), 0.0
        while not self._stopped.is_set():
            trouble = ""
            try:
                latest = store.latest()
                if latest != failed or monotonic() > until:
                    failed, until = latest, monotonic() + TRY_AGAIN
                    lay_newest(store, self._folder, self._keys)
                    failed = (0, "")
                else:
                    trouble = self.trouble
            except KbError as error:
                trouble = str(error)
            except OSError as error:
                trouble = reason(error)
            if trouble != self.trouble:
                self.trouble = trouble
                tell(trouble)
            self._wait(store)

    def _wait(self, store: Generations) -> None:
        try:
            store.wait(self._each)
        except KbError:
            self._stopped.wait(self._each)
