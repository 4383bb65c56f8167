"""The desks that a worker has open: as many as have room, whichever were asked last."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import Protocol


class Shelved(Protocol):
    """What needs memory while it is open."""

    @property
    def size(self) -> int:
        """Bytes of it."""

    def put_away(self) -> None:
        """Lets go what needs it."""


class Shelf:
    """Room for `most` bytes of them, and for one in any case. While there are more, the one that nobody asked
    for longest is put away.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self.opening = ThreadPoolExecutor(1, "opening")
        """Opens them, one after the other: each thread has a memory of its own, and what one needed for a
        moment would not be there for another.
        """
        self._open: OrderedDict[Shelved, int] = OrderedDict()
        self._lock = Lock()

    def take(self, one: Shelved) -> None:
        """Says that one is open, and needed now."""
        with self._lock:
            self._open[one] = one.size
            self._open.move_to_end(one)
            while len(self._open) > 1 and sum(self._open.values()) > self._most:
                self._open.popitem(last=False)[0].put_away()
