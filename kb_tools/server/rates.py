"""So many requests a minute for each caller, as a bucket that fills again while nobody draws from it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from time import monotonic

MOST_CALLERS = 10_000


class Rates:
    """`a_minute` requests at once, and as many again in each minute; a worker counts its own."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = monotonic) -> None:
        self._most, self._clock = a_minute, clock
        self._drawn: OrderedDict[str, tuple[float, float]] = OrderedDict()
        """Caller -> what is left, and when that was so (seconds); who asked longest ago comes first."""

    def wait(self, caller: str) -> int:
        """0 for a request that may be answered, else the seconds until the next may."""
        now = self._clock()
        left, then = self._drawn.pop(caller, (float(self._most), now))
        left = min(self._most, left + (now - then) * self._most / 60)
        may = left >= 1
        self._drawn[caller] = (left - may, now)
        if len(self._drawn) > MOST_CALLERS:
            self._drawn.popitem(last=False)
        return 0 if may else ceil((1 - left) * 60 / self._most)
