"""What was needed last is kept, within so many bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Set
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class KeptWithin(Generic[Key, Value]):
    """Values by their keys. What was needed longest ago goes when there is more than `most` bytes, but never
    what was kept since the last sweep.
    """

    def __init__(self, most: int, size_of: Callable[[Value], int]) -> None:
        self._most, self._size_of = most, size_of
        self._kept = OrderedDict[Key, Value]()
        self.size = 0

    def __contains__(self, key: Key) -> bool:
        return key in self._kept

    def get(self, key: Key) -> Value | None:
        """What is kept under a key, which is needed now."""
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key]

    def keep(self, key: Key, value: Value) -> Value:
        """Keeps a new value."""
        self._kept[key] = value
        self.size += self._size_of(value)
        return value

    def missing(self, keys: Set[Key]) -> Set[Key]:
        """Which keys have no value; those that have one are needed now."""
        return {key for key in keys if self.get(key) is None}

    def sweep(self) -> None:
        """Lets go of what is too much."""
        while self.size > self._most:
            self.size -= self._size_of(self._kept.popitem(last=False)[1])
