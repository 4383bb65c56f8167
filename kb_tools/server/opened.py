"""An open knowledge base of a worker: its desk, its memory, and the one thread that works with both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import ParamSpec, TypeVar

from kb_tools.desk.answers import Answer
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.errors import KbError
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.laying import current_root
from kb_tools.server.approvals.drafts import Drafts
from kb_tools.server.approvals.news import News
from kb_tools.server.metrics import LOST
from kb_tools.server.shelf import Shelf
from kb_tools.settings.contact import now_in
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import POSTGRESQL
from kb_tools.usage.message_words import Known
from kb_tools.usage.record import Recorder

LOOK_AGAIN, TRY_AGAIN = 0.5, 5.0
"""Seconds between two looks for a new generation, and until a store that failed is tried again."""
A_PASSAGE = 1000
"""Bytes of memory that a passage of an index in tables takes here (`python -m benchmarks.postgresql`)."""
PATIENCE = 0.25
"""Seconds that an answer waits for others who write into the store."""
Given = ParamSpec("Given")
Made = TypeVar("Made")


class Opened:
    """A desk that is opened when it is first asked for, replaced when the index or the site was built again,
    and put away when the worker's shelf has no room for it any more.

    Answers take a thread's whole attention, so one thread gives them, one after the other, and another
    listens meanwhile. What is open stays open until the answer that it gives is given.
    """

    def __init__(self, settings: Settings, shelf: Shelf | None = None, published: Path | None = None) -> None:
        """`published` is the folder in which generations of the store are laid, each with its settings: those
        given may be of one that has been swept since.
        """
        self._published = published
        self.settings = settings = self._newest(settings)
        self.memory = Memory(settings, self._knows)
        self.drafts = Drafts(settings)
        self.news = News(self.drafts, settings.base)
        self._shelf = shelf or Shelf(0)
        self._desk: DeskSession | None = None
        self.size = 0
        """Bytes of memory that the desk takes while it is open."""
        self._lock = Lock()
        self._thread = ThreadPoolExecutor(1, "desk")

    @property
    def desk(self) -> DeskSession:
        """Raises IndexUnusable where there is no index to open."""
        desk = self._desk or self.open()
        self._shelf.take(self)
        return desk

    def open(self) -> DeskSession:
        """Opens the desk, if nobody was faster. Raises IndexUnusable where there is no index to open."""
        return self._shelf.opening.submit(self._open).result()

    def _open(self) -> DeskSession:
        if (desk := self._desk) is None:
            self.settings = self.memory.settings = settings = self._newest(self.settings)
            desk = warm(open_session(settings, open_index(settings)))
            self._desk, self.size = desk, size_of(desk)
        return desk

    def _newest(self, settings: Settings) -> Settings:
        """Those of the generation that counts now, or the same where none does, or it cannot be read."""
        root = current_root(self._published) if self._published else None
        if root is None or root == settings.root:
            return settings
        try:
            return read_settings(root)[0]
        except (OSError, KbError):
            return settings

    @property
    def generation(self) -> str:
        """The name of the generation that is open, or would be. Raises KbError where there is none."""
        if desk := self._desk:
            return desk.index.name
        with closing(open_index(self.settings)) as index:
            return index.name

    @property
    def is_open(self) -> bool:
        return self._desk is not None

    def _knows(self, word: str) -> bool:
        return self.desk.index.knows(word)

    def put_away(self) -> None:
        """Lets the desk go, once the answers that it gives are given; the next message opens it again."""
        with self._lock:
            self._desk = None

    async def do(self, work: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Made:
        """What the work makes, in the thread that answers."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: work(*given, **named))

    async def keep_fresh(self) -> None:
        """Looks for a new generation, and opens it beside the one that answers, until it is cancelled."""
        while True:
            await asyncio.sleep(LOOK_AGAIN)
            await asyncio.get_running_loop().run_in_executor(self._shelf.opening, self._look)

    def _look(self) -> None:
        """What was put away meanwhile stays there."""
        desk = self._desk
        new = self._fresh(desk) if desk else None
        settings = new.settings if new else self._newest(self.settings)
        size = size_of(new) if new and new is not desk else self.size
        with self._lock:
            if self._desk is desk:
                self._desk, self.size = new, size
                self.settings = self.memory.settings = settings

    def _fresh(self, desk: DeskSession) -> DeskSession:
        """The same, or the one that takes its place. What cannot be opened does not."""
        settings = self._newest(desk.settings)
        if settings is desk.settings:
            new = desk.fresh()
            return desk if new is desk else warm(new)
        try:
            return warm(open_session(settings, open_index(settings)))
        except (OSError, KbError):
            return desk

    def close(self) -> None:
        """Waits for the answer that is being given, and closes the stores."""
        self._thread.submit(self.memory.close).result()
        self._thread.shutdown()
        self.drafts.close()


def size_of(desk: DeskSession) -> int:
    """Bytes of memory that an open desk takes besides the encoder, which is there once for all: those of its
    files, which are mapped, or what is here of an index in tables.
    """
    index = desk.index
    if desk.settings.engine == POSTGRESQL:
        return sum(A_PASSAGE * passages for passages in index.manifest["passages"].values())
    try:
        return sum(file.stat().st_size for file in desk.settings.state_dir.glob(f"{index.name}/*"))
    except OSError:  # swept: one that is newer takes its place
        return 0


def warm(desk: DeskSession) -> DeskSession:
    """The desk, asked in each language: what is read with the first message is read by then."""
    for lang in desk.index.languages:
        for number in desk.index.language(lang).findable.passages[:1]:
            desk.ask(desk.index.passage(int(number)).entry.title, replace(desk.wish, lang=lang))
    return desk


class Memory:
    """What the settings allow to be remembered, written into a store that stays open: for a day, as each day
    begins by forgetting what is too old, or until the settings are others. A store that cannot be written is
    tried again after a while; meanwhile nothing is remembered, and LOST counts how often.
    """

    def __init__(self, settings: Settings, known: Known, clock: Callable[[], float] = monotonic) -> None:
        """`known` says whether the knowledge base uses a word."""
        self.settings, self._known, self._clock = settings, known, clock
        self._stack = ExitStack()
        self._recorder: Recorder | None = None
        self._for: tuple[date, Settings] | None = None
        self._failed = -TRY_AGAIN

    def asked(self, message: str, answer: Answer, *, name: str, chosen: str) -> int:
        """Writes one message down; its number, 0 where nothing may or can be written."""
        recorder = self._open()
        number = recorder.asked(message, answer, name=name, chosen=chosen) if recorder else 0
        self._look_at(recorder)
        return number

    def chosen(self, number: int, chosen: str) -> bool:
        """Whether it could be written down which article or video was sent for a message."""
        return self._add(lambda recorder: recorder.chosen(number, chosen))

    def corrected(self, number: int, kind: str, *, words: bool) -> bool:
        """Whether it could be written down of which kind a message was; without `words` its own go."""
        return self._add(lambda recorder: recorder.corrected(number, kind, words=words))

    def close(self) -> None:
        """Closes the store; the next message opens it again."""
        self._recorder = None
        self._stack.close()

    def _add(self, write: Callable[[Recorder], None]) -> bool:
        recorder = self._open()
        if recorder:
            write(recorder)
        self._look_at(recorder)
        return bool(recorder and not recorder.trouble and self.settings.usage != "off")

    def _open(self) -> Recorder | None:
        now = now_in(self.settings.contact.time_zone).date(), self.settings
        if self._for != now:
            self.close()
        if self._recorder is None and self._clock() - self._failed >= TRY_AGAIN:
            self._recorder = self._stack.enter_context(
                Recorder(self.settings, self._known, patience=PATIENCE)
            )
            self._for = now
        return self._recorder

    def _look_at(self, recorder: Recorder | None) -> None:
        if recorder is None or recorder.trouble:
            LOST.labels(self.settings.base).inc()
        if recorder and recorder.trouble:
            self._failed = self._clock()
            self.close()
